import { useWords } from '../bridge/language.ts';
import cells from './EffortGrid.module.css';
import styles from './ShadeLegend.module.css';

/** Which counts have which shade; beside the cells, which tell their own. */
export function ShadeLegend({ counts }: { readonly counts: readonly string[] }) {
  const words = useWords();
  return (
    <div className={styles.legend} aria-hidden="true">
      {words.effort.less}
      <ul className={styles.shades}>
        {counts.map((text, shade) => (
          <li key={text} className={styles.shade}>
            <span className={`${cells.cell} ${styles.size}`} data-state={shade} />
            {text}
          </li>
        ))}
      </ul>
      {words.effort.more}
    </div>
  );
}
