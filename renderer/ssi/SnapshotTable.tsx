import { pillars } from '../../shared/ssi/pillar.ts';
import type { SeriesPoint } from '../../shared/ssi/series.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { PillarShape } from '../ui/PillarShape.tsx';
import { decimalsOf } from './decimalsOf.ts';
import styles from './SnapshotTable.module.css';

/** Every snapshot with the decimals that were seen, the latest first. */
export function SnapshotTable({ snapshots }: { readonly snapshots: readonly SeriesPoint[] }) {
  const words = useWords();
  const format = useFormat();
  const decimals = decimalsOf(
    snapshots.flatMap(({ scores, total }) => [...Object.values(scores), total]),
  );
  const score = (value: number) => format.fixed(value, decimals);
  const rank = (value: number | null) =>
    value === null ? words.snapshot.nothing : format.percent(value);
  return (
    // Wider than a narrow window, it scrolls by itself; focusable, so that keys scroll it too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={styles.frame} tabIndex={0} aria-label={words.progress.tableCaption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.progress.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.progress.day}</th>
            {pillars.map((pillar) => (
              <th key={pillar} scope="col" title={words.pillar[pillar]}>
                <PillarShape pillar={pillar} /> {words.pillarShort[pillar]}
              </th>
            ))}
            <th scope="col">{words.progress.total}</th>
            <th scope="col">{words.progress.industry}</th>
            <th scope="col">{words.progress.network}</th>
            <th scope="col">{words.progress.note}</th>
          </tr>
        </thead>
        <tbody>
          {snapshots.toReversed().map((snapshot) => (
            <tr key={snapshot.day}>
              <th scope="row">{format.shortDayWithYear(snapshot.day)}</th>
              {pillars.map((pillar) => (
                <td key={pillar}>{score(snapshot.scores[pillar])}</td>
              ))}
              <td className={styles.total}>{score(snapshot.total)}</td>
              <td>{rank(snapshot.industryRank)}</td>
              <td>{rank(snapshot.networkRank)}</td>
              <td className={styles.note}>
                <Note text={snapshot.note} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A long note scrolls where it stands, so that the next row stays in sight. */
function Note({ text }: { readonly text: string }) {
  const words = useWords();
  if (text.length <= shortNote) return <p dir="auto">{text}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={styles.longNote} dir="auto" tabIndex={0} aria-label={words.progress.note}>
      {text}
    </section>
  );
}

const shortNote = 240;
