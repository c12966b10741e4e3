import type { DayState } from '../../shared/actions/dayStates.ts';
import { useWords } from '../bridge/language.ts';
import heatmap from './Heatmap.module.css';
import styles from './Legend.module.css';

/** What each cell of a heatmap means; beside it, not in place of what the cells tell themselves. */
export function Legend() {
  const words = useWords();
  return (
    <ul className={styles.legend} aria-hidden="true">
      {states.map((state) => (
        <li key={state} className={styles.entry}>
          <span className={`${heatmap.cell} ${styles.size}`} data-state={state} />
          {words.dayState[state]}
        </li>
      ))}
    </ul>
  );
}

const states: readonly DayState[] = [
  'done',
  'partly',
  'skipped',
  'paused',
  'missed',
  'waiting',
  'resting',
];
