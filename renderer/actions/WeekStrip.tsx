import type { Tally } from '../../shared/actions/standing.ts';
import { useWords } from '../bridge/language.ts';
import styles from './WeekStrip.module.css';

/** The last twelve weeks in a row of cells: the fuller, the more of what was asked for was done. */
export function WeekStrip({
  title,
  weeks,
}: {
  readonly title: string;
  readonly weeks: readonly Tally[];
}) {
  const words = useWords();
  const told = weeks.map(({ done, needs }) => words.pillars.weekDone(done, needs)).join(', ');
  return (
    <span className={styles.strip} role="img" aria-label={words.pillars.weeksOf(title, told)}>
      {weeks.map((tally, week) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a week is known by its place
        <span key={week} className={styles.week} data-share={shareOf(tally)} />
      ))}
    </span>
  );
}

/** In which of five steps a week is drawn: nothing asked for, nothing done, and up to all. */
function shareOf({ done, needs }: Tally): 'none' | 0 | 1 | 2 | 3 {
  if (needs === 0) return 'none';
  const share = done / needs;
  if (share === 0) return 0;
  if (share < 0.5) return 1;
  return share < 1 ? 2 : 3;
}
