import { type Day, daysBetween } from '../day.ts';
import { type Pillar, pillars, roundToThousandths } from './pillar.ts';
import type { Snapshot } from './snapshot.ts';

/** The weeks that changes look back over. */
export const changeWeeks = [4, 12] as const;

/** One of those numbers of weeks. */
export type ChangeWeeks = (typeof changeWeeks)[number];

/** What changes are told of: the total, and each pillar. */
export type ChangeSubject = 'total' | Pillar;

/** How far each score moved over the last weeks, three decimals; null where that is not known. */
export type ScoreChanges = Readonly<
  Record<ChangeSubject, Readonly<Record<ChangeWeeks, number | null>>>
>;

/** What a change is told of: a day, and what was seen on it. */
type Seen = Pick<Snapshot, 'day' | 'scores' | 'total'>;

/** The most days before the latest snapshot that a change can look back to. */
export const longestLookBack = 7 * Math.max(...changeWeeks) + 7;

/** How far the total and each pillar moved up to the latest of `seen` (ascending, by day). */
export function changesOf(seen: readonly Seen[]): ScoreChanges {
  const changeOf = (subject: ChangeSubject) => {
    const values = seen.map(({ day, scores, total }) => ({
      day,
      value: subject === 'total' ? total : scores[subject],
    }));
    return { 4: changeOver(values, 4), 12: changeOver(values, 12) };
  };
  const each = (['total', ...pillars] as const).map((subject) => [subject, changeOf(subject)]);
  return Object.fromEntries(each) as ScoreChanges;
}

/**
 * How far the last of `values` (ascending, by day) lies above the one `weeks` weeks before it, with
 * three decimals. Nobody notes on the very day, so the closest is taken, the earlier of two as close;
 * null where there is none within a week of it, since a change over other weeks is another figure.
 */
export function changeOver(
  values: readonly { readonly day: Day; readonly value: number }[],
  weeks: number,
): number | null {
  const last = values.at(-1);
  if (last === undefined) return null;
  const awayOf = (day: Day) => Math.abs(daysBetween(day, last.day) - 7 * weeks);
  let [before, least] = [last, 8];
  for (const value of values) {
    const away = awayOf(value.day);
    if (away < least) [before, least] = [value, away];
  }
  return least > 7 ? null : roundToThousandths(last.value - before.value);
}
