import type { Day } from '../../shared/day.ts';
import { pillars, roundToThousandths } from '../../shared/ssi/pillar.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { setChanging } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Caveat } from '../ui/Caveat.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './DayScore.module.css';
import { SnapshotNote } from './SnapshotNote.tsx';

/** The score that was noted on a day, how far each part of it moved, and what was written to it. */
export function DayScore({
  snapshot,
  before,
  today,
}: {
  readonly snapshot: Snapshot | null;
  readonly before: Snapshot | null;
  readonly today: Day;
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.journal;
  if (snapshot === null)
    return (
      <p className={styles.quiet}>
        {before === null
          ? said.noScore
          : said.noScoreSince(format.score(before.total, 0), format.nearDay(before.day, today))}
      </p>
    );
  return (
    <div className={styles.score}>
      <p className={styles.total}>
        <span className={styles.figure}>{format.score(snapshot.total, 0)}</span>{' '}
        {words.score.ofHundred}
        {before !== null && (
          <span className={styles.change}>{changeOf(before.total, snapshot.total)}</span>
        )}
      </p>
      <ul className={styles.pillars}>
        {pillars.map((pillar) => (
          <li key={pillar}>
            <PillarShape pillar={pillar} />
            <span>{words.pillarShort[pillar]}</span>
            <span className={styles.own}>{format.score(snapshot.scores[pillar], 3)}</span>
            <span className={styles.change}>
              {before !== null && changeOf(before.scores[pillar], snapshot.scores[pillar])}
            </span>
          </li>
        ))}
      </ul>
      {before !== null && (
        <p className={styles.quiet}>{said.since(format.nearDay(before.day, today))}</p>
      )}
      {snapshot.note !== '' && <SnapshotNote text={snapshot.note} />}
      <p>
        <Button
          look="link"
          aria-label={words.snapshots.editOf(format.fullDay(snapshot.day))}
          onClick={() => setChanging(snapshot)}
        >
          {words.snapshots.edit}
        </Button>
      </p>
      <Caveat text={words.caveat} />
    </div>
  );

  function changeOf(from: number, to: number): string {
    const change = roundToThousandths(to - from);
    if (change === 0) return said.noChange;
    const size = Math.abs(change);
    // A figure that is not nothing is not told as nothing.
    return `${change > 0 ? '+' : '−'}${format.score(size, size < 0.05 ? 3 : 1)}`;
  }
}
