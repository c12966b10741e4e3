import { addDays, type Day, daysBetween } from '../day.ts';
import { roundToThousandths } from '../ssi/pillar.ts';
import type { ScorePoint } from './scorePoint.ts';

/** How a series changed between two of its points. */
export interface Change {
  /** Points, to three decimals; negative where it fell. */
  readonly by: number;
  readonly from: Day;
  readonly to: Day;
}

/**
 * How a series changed over so many weeks (a whole number, 1 or more): from the latest point that
 * lies that long before the last one, or longer by a quarter of it at most (4 weeks: up to 5; 12
 * weeks: up to 15), to the last one. Null where there is no such point, or where the last one is
 * itself that many weeks old on `today`, and nothing is known of the weeks meant. Points after
 * `today` do not count.
 */
export function changeOver(
  points: readonly ScorePoint[],
  weeks: number,
  today: Day,
): Change | null {
  const last = points.findLast(({ day }) => day <= today);
  const days = 7 * weeks;
  if (last === undefined || daysBetween(last.day, today) >= days) return null;
  const before = addDays(last.day, -days);
  const first = points.findLast(({ day }) => day <= before);
  if (first === undefined || daysBetween(first.day, before) > days / 4) return null;
  return { by: roundToThousandths(last.score - first.score), from: first.day, to: last.day };
}
