import { daysBetween } from '../../shared/day.ts';
import type { ReportLine as Line } from '../../shared/journal/reportContent.ts';
import styles from './ReportLine.module.css';

/** The total over the time of a report: a line that stays sharp on paper, with its two ends named. */
export function ReportLine({
  line: { points, told },
  score,
}: {
  readonly line: Line;
  /** A score as the report writes it. */
  readonly score: (value: number) => string;
}) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const totals = points.map(({ total }) => total);
  const [low, high] = [Math.min(...totals), Math.max(...totals)];
  const days = daysBetween(first.day, last.day);
  const placed = points.map(({ day, total }) => ({
    day,
    x: (width * daysBetween(first.day, day)) / days,
    // A line that never moved lies in the middle.
    y: high === low ? height / 2 : height * (1 - (total - low) / (high - low)),
  }));
  const [begins, ends] = [placed[0]?.y ?? 0, placed.at(-1)?.y ?? 0];
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.plot}
        viewBox={`${-side} ${-margin} ${width + 2 * side} ${height + 2 * margin}`}
        role="img"
        aria-label={told}
      >
        <path
          className={styles.line}
          d={placed.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
        />
        {placed.map(({ day, x, y }) => (
          <circle key={day} className={styles.point} cx={x} cy={y} r="2.5" />
        ))}
        <text className={styles.end} x={-8} y={begins + 5} textAnchor="end">
          {score(first.total)}
        </text>
        <text className={styles.end} x={width + 8} y={ends + 5}>
          {score(last.total)}
        </text>
      </svg>
      <figcaption className={styles.told}>{told}</figcaption>
    </figure>
  );
}

/** What is drawn, the room above and below for points, and that beside it for figures. */
const [width, height, margin, side] = [560, 72, 10, 44];
