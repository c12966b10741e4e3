import type { Oddity } from '../../shared/ssi/oddities.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { type Group, groups, type Snapshot } from '../../shared/ssi/snapshot.ts';
import { setChanging } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import { oddityPhrase } from './oddityPhrase.ts';
import { SnapshotNote } from './SnapshotNote.tsx';
import styles from './SnapshotRow.module.css';

/** One snapshot in the list of all, with what looks doubtful about it. */
export function SnapshotRow({
  snapshot,
  oddities,
  onRemove,
}: {
  readonly snapshot: Snapshot;
  readonly oddities: readonly Oddity[];
  readonly onRemove: () => void;
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.snapshots;
  const { day, scores, total, note } = snapshot;
  const fullDay = format.fullDay(day);
  return (
    <li className={styles.row} data-snapshot={day}>
      <h2 className={styles.day}>
        <time dateTime={day}>{format.weekdayAndDay(day)}</time>
      </h2>
      <p className={styles.total}>{said.total(format.score(total, 3))}</p>
      <ul className={styles.scores}>
        {pillars.map((pillar) => (
          <li key={pillar} className={styles.score} title={words.pillar[pillar]}>
            <PillarShape pillar={pillar} />
            <span className={styles.name}>{words.pillarShort[pillar]}</span>{' '}
            <span className={styles.figure}>{format.score(scores[pillar], 3)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.deeds}>
        <Button
          look="link"
          data-deed="edit"
          aria-label={said.editOf(fullDay)}
          onClick={() => setChanging(snapshot)}
        >
          {said.edit}
        </Button>
        <Button
          look="link"
          data-deed="remove"
          aria-label={said.removeOf(fullDay)}
          onClick={onRemove}
        >
          {said.remove}
        </Button>
      </p>
      <div className={styles.more}>
        {note !== '' && <SnapshotNote text={note} />}
        {oddities.length > 0 && (
          <div className={styles.odd}>
            <span className={styles.mark} aria-hidden="true" />
            <p>
              <strong>{said.sure}</strong>{' '}
              {oddities.map((oddity) => oddityPhrase(oddity, words, format)).join(' ')}{' '}
              <Button look="link" onClick={() => setChanging(snapshot)}>
                {said.review}
              </Button>
            </p>
          </div>
        )}
        <p className={styles.rest}>
          {ranksAndSource().map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
        {groups.map((group) => (
          <Averages key={group} of={group} snapshot={snapshot} />
        ))}
      </div>
    </li>
  );

  function ranksAndSource(): readonly string[] {
    const { industryRank, networkRank } = snapshot;
    return [
      ...(industryRank === null ? [] : [words.score.industry(industryRank)]),
      ...(networkRank === null ? [] : [words.score.network(networkRank)]),
      said.source[snapshot.source],
    ];
  }
}

/** What one of the groups averages, where it is known. */
function Averages({ of, snapshot }: { readonly of: Group; readonly snapshot: Snapshot }) {
  const words = useWords();
  const format = useFormat();
  const means = snapshot[`${of}Means`];
  const total = snapshot[`${of}Total`];
  if (means === null && total === null) return null;
  const written = total === null ? null : format.score(total, 3);
  return (
    <p className={styles.rest}>
      <span>{words.snapshots.averages[of](written)}</span>
      {means !== null &&
        pillars.map((pillar) => (
          <span key={pillar} className={styles.mean}>
            <PillarShape pillar={pillar} />
            <span className="visually-hidden">{words.pillarShort[pillar]}</span>{' '}
            {format.score(means[pillar], 3)}
          </span>
        ))}
    </p>
  );
}
