import type { Day } from '../day.ts';
import type { Pillar } from './pillar.ts';
import type { SeriesPoint } from './series.ts';

/** How often actions of each pillar were done in a week, or in a month, that begins on `from`. */
interface Effort {
  readonly from: Day;
  readonly done: Readonly<Record<Pillar, number>>;
}

/** A row of what is drawn: what was seen on a day, and what was done in its week or month. */
export interface PillarRow {
  readonly day: Day;
  /** Null where that week or month has no snapshot. */
  readonly point: SeriesPoint | null;
  /** Null where a later snapshot of the same week has it, so that no row counts it twice. */
  readonly done: Effort['done'] | null;
}

/**
 * The scores and what was done, as one table: a row for each point, and for each week or month that
 * has none but in which something was done. Both are ascending; each effort reaches until the next.
 */
export function pillarRows(
  points: readonly SeriesPoint[],
  effort: readonly Effort[],
): readonly PillarRow[] {
  const rows: PillarRow[] = [];
  let next = 0;
  for (const [index, { from, done }] of effort.entries()) {
    const until = effort[index + 1]?.from;
    const begun = next;
    while (next < points.length && isBefore(points[next], until)) next += 1;
    const within = points.slice(begun, next);
    for (const [at, point] of within.entries())
      rows.push({ day: point.day, point, done: at === within.length - 1 ? done : null });
    if (within.length === 0 && Object.values(done).some((count) => count > 0))
      rows.push({ day: from, point: null, done });
  }
  const rest = points.slice(next).map((point) => ({ day: point.day, point, done: null }));
  return [...rows, ...rest];
}

function isBefore(point: SeriesPoint | undefined, until: Day | undefined): boolean {
  return point !== undefined && (until === undefined || point.day < until);
}
