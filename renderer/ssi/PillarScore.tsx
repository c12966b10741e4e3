import type { Day } from '../../shared/day.ts';
import { type Pillar, roundToThousandths } from '../../shared/ssi/pillar.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import styles from './PillarScore.module.css';

/** The latest score of one pillar, and its change since the snapshot before. */
export function PillarScore({
  pillar,
  latest,
  previous,
  today,
}: {
  readonly pillar: Pillar;
  readonly latest: Snapshot | null;
  readonly previous: Snapshot | null;
  readonly today: Day;
}) {
  const words = useWords();
  const format = useFormat();
  if (latest === null) return <p className={styles.none}>{words.pillars.noScore}</p>;
  return (
    <p className={styles.score}>
      <span className={styles.figure}>{format.score(latest.scores[pillar], 3)}</span>{' '}
      {words.today.ofTwentyFive}
      {previous !== null && <span className={styles.change}>{changeSince(previous, latest)}</span>}
    </p>
  );

  function changeSince(before: Snapshot, after: Snapshot): string {
    const change = roundToThousandths(after.scores[pillar] - before.scores[pillar]);
    const isThisYear = before.day.slice(0, 4) === today.slice(0, 4);
    const day = isThisYear ? format.shortDay(before.day) : format.shortDayWithYear(before.day);
    if (change === 0) return words.pillars.noChange(day);
    const sign = change > 0 ? '+' : '−';
    return words.pillars.change(`${sign}${format.score(Math.abs(change), 1)}`, day);
  }
}
