import styles from './Sparkline.module.css';

/** One point of a sparkline: from 0, where it begins, to 1, where it ends; and its value. */
export interface SparkPoint {
  readonly place: number;
  readonly value: number;
}

const [width, height, margin] = [120, 28, 3];

/** A line as small as a word, with its last point marked; the lines of several runs do not join. */
export function Sparkline({
  summary,
  hue,
  runs,
}: {
  /** What it shows, for those who do not see it. */
  readonly summary: string;
  readonly hue: string;
  readonly runs: readonly (readonly SparkPoint[])[];
}) {
  const values = runs.flat().map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = ({ place }: SparkPoint) => rounded(margin + place * (width - 2 * margin));
  const y = ({ value }: SparkPoint) => {
    // What never changed lies in the middle.
    const share = most === least ? 0.5 : (value - least) / (most - least);
    return rounded(height - margin - share * (height - 2 * margin));
  };
  const last = runs.at(-1)?.at(-1);
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
    >
      {runs.map((run) => {
        const [first] = run;
        if (first === undefined) return null;
        const points = run.map((point) => `${x(point)},${y(point)}`).join(' ');
        return run.length === 1 ? (
          <circle key={first.place} cx={x(first)} cy={y(first)} r="1.25" fill={hue} />
        ) : (
          <polyline key={first.place} className={styles.line} points={points} stroke={hue} />
        );
      })}
      {last !== undefined && <circle cx={x(last)} cy={y(last)} r="2.5" fill={hue} />}
    </svg>
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
