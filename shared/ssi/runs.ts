import { type Day, epochDay } from '../day.ts';
import { isGap, type SeriesStep } from './series.ts';

/** A value where it is drawn: `x` in days since 1970-01-01. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * What is known of a value, in runs that a line may join; between two of them is a gap. Points where
 * it is not known are left out, and the line goes on over them as long as that makes no gap.
 *
 * @param points ascending by day
 */
export function runsOf<Point extends { readonly day: Day }>(
  points: readonly Point[],
  step: SeriesStep,
  known: (point: Point) => number | null,
): readonly (readonly Place[])[] {
  const runs: Place[][] = [];
  let before: Day | null = null;
  for (const point of points) {
    const y = known(point);
    if (y === null) continue;
    const place = { x: epochDay(point.day), y };
    const run = runs.at(-1);
    if (run === undefined || before === null || isGap(before, point.day, step)) runs.push([place]);
    else run.push(place);
    before = point.day;
  }
  return runs;
}
