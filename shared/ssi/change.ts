import type { Day } from '../day.ts';
import { changeOver } from '../insights/change.ts';
import { type Pillar, pillars } from './pillar.ts';
import type { Snapshot } from './snapshot.ts';

/** The weeks that changes look back over. */
export const changeWeeks = [4, 12] as const;

/** One of those numbers of weeks. */
export type ChangeWeeks = (typeof changeWeeks)[number];

/**
 * How far the total and each pillar moved over the last weeks, three decimals; null where that is
 * not known (see `changeOver`).
 */
export type ScoreChanges = Readonly<
  Record<'total' | Pillar, Readonly<Record<ChangeWeeks, number | null>>>
>;

/** The most days before the latest snapshot that a change can look back to. */
export const longestLookBack = 15 * 7;

/** The changes up to the latest of `seen` (ascending, by day). */
export function changesOf(
  seen: readonly Pick<Snapshot, 'day' | 'scores' | 'total'>[],
  today: Day,
): ScoreChanges {
  const changes = (['total', ...pillars] as const).map((of) => {
    const points = seen.map(({ day, scores, total }) => ({
      day,
      score: of === 'total' ? total : scores[of],
    }));
    const over = (weeks: ChangeWeeks) => changeOver(points, weeks, today)?.by ?? null;
    return [of, { 4: over(4), 12: over(12) }] as const;
  });
  return Object.fromEntries(changes) as ScoreChanges;
}
