import type { WeekPair } from '../../shared/insights/insight.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { useWords } from '../bridge/language.ts';
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
  const widest = Math.max(1, ...pairs.map(({ more }) => Math.abs(more)));
  const highest = Math.max(0.001, ...pairs.map(({ gain }) => Math.abs(gain)));
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
      <svg
        className={styles.plot}
        viewBox={`${-width - margin} ${-height - margin} ${2 * (width + margin)} ${2 * (height + margin)}`}
        role="img"
        aria-label={`${insights.scatter(pairs.length)} ${told}`}
      >
        <path className={styles.axis} d={`M${-width} 0H${width}M0 ${-height}V${height}`} />
        {pairs.map(({ week, more, gain }) => (
          <circle
            key={week}
            className={styles.point}
            cx={(more / widest) * width}
            cy={(-gain / highest) * height}
            r="4"
            fill={`var(--${pillar})`}
          />
        ))}
      </svg>
      <p className={styles.across} aria-hidden="true">
        {insights.axisMore} →
      </p>
      <p className={styles.up} aria-hidden="true">
        {insights.axisGain} ↑
      </p>
      <figcaption>{told}</figcaption>
    </figure>
  );
}

/** Half of what is drawn, and the room around it for points at its ends. */
const [width, height, margin] = [200, 110, 8];
