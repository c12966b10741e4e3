import type { ReportHead, ReportTable as Table } from '../../shared/journal/reportContent.ts';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './ReportTable.module.css';

/** A table of a report: figures in columns, pillars by shape and name. */
export function ReportTable({
  caption,
  table: { columns, rows },
}: {
  readonly caption: string;
  readonly table: Table;
}) {
  return (
    // Wider than a narrow window, it scrolls by itself; focusable, so that keys scroll it too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={styles.frame} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((head) => (
              <th key={head.text} scope="col">
                <Head head={head} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr key={head.text}>
              <th scope="row">
                <Head head={head} />
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]?.text}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ head: { text, pillar } }: { readonly head: ReportHead }) {
  return (
    <>
      {pillar !== null && <PillarShape pillar={pillar} />} {text}
    </>
  );
}
