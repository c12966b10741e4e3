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
      <div className={styles.when}>
        <h2 className={styles.day}>
          <time dateTime={day}>{format.weekdayAndDay(day)}</time>
        </h2>
        <p className={styles.source}>{said.source[snapshot.source]}</p>
      </div>
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
        <div className={styles.groups}>
          {groups.map((group) => (
            <Beside key={group} group={group} snapshot={snapshot} />
          ))}
        </div>
      </div>
    </li>
  );
}

/** Where the person stands in a group, and what that averages, as far as it is known. */
function Beside({ group, snapshot }: { readonly group: Group; readonly snapshot: Snapshot }) {
  const words = useWords();
  const format = useFormat();
  const said = words.snapshots;
  const [rank, total] = [snapshot[`${group}Rank`], snapshot[`${group}Total`]];
  const means = snapshot[`${group}Means`];
  if (rank === null && total === null && means === null) return null;
  const known = [
    ...(rank === null ? [] : [said.rank(format.percent(rank))]),
    ...(total === null ? [] : [said.average(format.score(total, 3))]),
    ...(total === null && means !== null ? [said.averages] : []),
  ];
  return (
    <p className={styles.group}>
      <span>{said.beside[group](known.join(', '))}</span>
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
