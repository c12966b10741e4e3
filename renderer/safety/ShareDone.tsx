import { Button } from '../ui/Button.tsx';
import styles from './SafetyDialog.module.css';

/** How far something has come, 0 to 1, and the way out of it. */
export function ShareDone({
  label,
  share,
  stopLabel,
  onStop,
}: {
  readonly label: string;
  readonly share: number;
  readonly stopLabel: string;
  readonly onStop: () => void;
}) {
  return (
    <>
      <label className={styles.progress}>
        <span>{label}</span>
        <progress max={1} value={share} />
      </label>
      <div className={styles.answers}>
        <Button data-first-focus onClick={onStop}>
          {stopLabel}
        </Button>
      </div>
    </>
  );
}
