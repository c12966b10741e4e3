/**
 * How often an action returns.
 *
 * - `once`: until it is done; with `reviewAfterMonths` it comes back as a review that many calendar
 *   months after it was last done.
 * - `daily`: every day. `weekdays`: Monday to Friday.
 * - `timesAWeek`: a quota of 1 to 7 days in a week from Monday to Sunday, with no fixed days.
 * - `everyWeeks`: on the weekday it began, every `weeks` weeks (1 or more).
 * - `monthly`: on the day of the month it began; the last day of a shorter month.
 */
export type Rhythm =
  | { readonly kind: 'once'; readonly reviewAfterMonths?: number }
  | { readonly kind: 'daily' }
  | { readonly kind: 'weekdays' }
  | { readonly kind: 'timesAWeek'; readonly times: number }
  | { readonly kind: 'everyWeeks'; readonly weeks: number }
  | { readonly kind: 'monthly' };
