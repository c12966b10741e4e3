import type { WeekPair } from '../../shared/insights/insight.ts';
import { signed } from '../../shared/insights/signed.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import styles from './PairScatter.module.css';

/** Every pair of weeks as a point: to the right with more actions, up with more points gained. */
export function PairScatter({
  pillar,
  pairs,
}: {
  readonly pillar: Pillar;
  readonly pairs: readonly WeekPair[];
}) {
  const { insights } = useWords();
  const format = useFormat();
  // What did not change lies on a line of its own, which is always in sight.
  const [mores, gains] = [extent(pairs, 'more'), extent(pairs, 'gain')];
  const across = (more: number) => (width * (more - mores.low)) / (mores.high - mores.low || 1);
  const up = (gain: number) => height * (1 - (gain - gains.low) / (gains.high - gains.low || 1));
  const quadrant = (towards: 1 | -1, way: 1 | -1) =>
    pairs.filter(({ more, gain }) => more * towards > 0 && gain * way > 0).length;
  const told = insights.quadrants(
    quadrant(1, 1),
    quadrant(1, -1),
    quadrant(-1, 1),
    quadrant(-1, -1),
  );
  return (
    <figure className={styles.figure}>
      <p className={styles.axis} aria-hidden="true">
        ↑ {insights.axisGain(signed(gains.low, format), signed(gains.high, format))}
      </p>
      <svg
        className={styles.plot}
        viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
        role="img"
        aria-label={`${insights.scatter(pairs.length)} ${told}`}
      >
        <path className={styles.zero} d={`M0 ${up(0)}H${width}M${across(0)} 0V${height}`} />
        {pairs.map(({ week, more, gain }) => (
          <circle
            key={week}
            className={styles.point}
            cx={across(more)}
            cy={up(gain)}
            r="4"
            fill={`var(--${pillar})`}
          />
        ))}
      </svg>
      <p className={styles.across} aria-hidden="true">
        {insights.axisMore(signed(mores.low, format, 0), signed(mores.high, format, 0))} →
      </p>
      <figcaption>{told}</figcaption>
    </figure>
  );
}

/** The least and the most of one side of the pairs; no change is always among them. */
function extent(pairs: readonly WeekPair[], side: 'more' | 'gain') {
  const values = pairs.map((pair) => pair[side]);
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

/** What is drawn, and the room around it for points at its ends. */
const [width, height, margin] = [400, 200, 8];
