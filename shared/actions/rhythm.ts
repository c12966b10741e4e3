import type { Day, Weekday } from '../day.ts';

/**
 * How often an action returns, in local calendar days.
 *
 * - `once`: until it is done; `by` is the last day it is wished for (absent: any day);
 *   `reviewAfterMonths` (1 to 60) brings it back as a review that many calendar months after it was
 *   last done.
 * - `days`: every `every` days (1 to 365) from its start; 1 is daily.
 * - `weeks`: on the weekdays `on` (ascending, each once; empty: the weekday it starts on) of every
 *   `every`-th week (1 to 52) from the week it starts in. Where a week begins is the person's.
 * - `months`: on the day `on` of the month (1 to 31; null: the day it starts on), or the last of a
 *   shorter month, of every `every`-th month (1 to 60) from the month it starts in.
 * - `quota`: on any `times` days of each calendar week (1 to 7) or month (1 to 31), none of them
 *   fixed.
 */
export type Rhythm =
  | { readonly kind: 'once'; readonly by?: Day; readonly reviewAfterMonths?: number }
  | { readonly kind: 'days'; readonly every: number }
  | { readonly kind: 'weeks'; readonly every: number; readonly on: readonly Weekday[] }
  | { readonly kind: 'months'; readonly every: number; readonly on: number | null }
  | { readonly kind: 'quota'; readonly times: number; readonly per: QuotaPeriod };

/** What a quota is counted in: a calendar week, or a calendar month. */
export type QuotaPeriod = 'week' | 'month';

/** The rhythms whose occurrences have fixed days. */
export type FixedRhythm = Extract<Rhythm, { readonly kind: 'days' | 'weeks' | 'months' }>;

/** The largest interval of each fixed rhythm; the smallest is 1. */
export const longestInterval = { days: 365, weeks: 52, months: 60 } as const;

/** The most times of each quota; the fewest is 1. */
export const mostTimes = { week: 7, month: 31 } as const;

/** The most months after which a one-off comes back; the fewest is 1. */
export const longestReview = 60;

/** Whether the days a rhythm asks for are fixed. */
export function isFixed(rhythm: Rhythm): rhythm is FixedRhythm {
  return rhythm.kind === 'days' || rhythm.kind === 'weeks' || rhythm.kind === 'months';
}

/** Whether two rhythms say the same. */
export function isSameRhythm(one: Rhythm, other: Rhythm): boolean {
  return saidBy(one) === saidBy(other);
}

/** Every part of a rhythm, in an order of their names. */
function saidBy(rhythm: Rhythm): string {
  const parts = Object.entries(rhythm).map(([name, value]) => `${name} ${value}`);
  return parts.sort().join();
}
