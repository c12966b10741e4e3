import { useFormat, useWords } from '../bridge/language.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './Strength.module.css';

/** How firm a habit is, as a ring and a percentage; what that means shows where one rests on it. */
export function Strength({ value }: { readonly value: number }) {
  const words = useWords();
  const format = useFormat();
  const percent = format.percent(Math.round(100 * value));
  return (
    <Tooltip text={words.pillars.strengthMeans}>
      <span className={styles.strength}>
        <span
          aria-hidden="true"
          className={styles.ring}
          style={{ '--share': value } as React.CSSProperties}
        />
        {words.pillars.strength(percent)}
      </span>
    </Tooltip>
  );
}
