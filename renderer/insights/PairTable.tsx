import type { WeekPair } from '../../shared/insights/insight.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import styles from './PairTable.module.css';
import { signed } from './signed.ts';

/** The pairs of weeks a pillar's insight rests on, the latest first. */
export function PairTable({
  pillar,
  pairs,
}: {
  readonly pillar: Pillar;
  readonly pairs: readonly WeekPair[];
}) {
  const words = useWords();
  const format = useFormat();
  const { insights } = words;
  const caption = insights.caption(words.pillar[pillar]);
  return (
    // Longer than the fold should be, it scrolls by itself; focusable, so that keys scroll it too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={styles.frame} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{insights.week}</th>
            <th scope="col">{insights.more}</th>
            <th scope="col">{insights.gain}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.toReversed().map(({ week, more, gain }) => (
            <tr key={week}>
              <th scope="row">{format.shortDayWithYear(week)}</th>
              <td>{signed(more, format)}</td>
              <td>{signed(gain, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
