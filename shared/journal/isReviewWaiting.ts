import { type Day, daysIntoWeek, type WeekStart, weekdayOf } from '../day.ts';
import { type Review, reviewOf, weekLookedBackOn } from './review.ts';

/**
 * How many of the last reviews say whether the person reviews their weeks at all. Who has left out
 * that many in a row is asked no more.
 */
export const reviewsRemembered = 8;

/**
 * Whether Today offers the review of a week: from the last three days of that week to the second of
 * the next, to somebody who reviews their weeks or wishes to be reminded of it, for as long as it is
 * neither finished nor skipped.
 *
 * @param reviews the last `reviewsRemembered` of weeks that had begun by `today`
 * @param isReminded whether the review reminds
 */
export function isReviewWaiting(
  reviews: readonly Review[],
  isReminded: boolean,
  today: Day,
  weekStart: WeekStart,
): boolean {
  const into = daysIntoWeek(weekdayOf(today), weekStart);
  if (into >= firstDays && into < lastDays) return false;
  const isWonted = isReminded || reviews.some(({ state }) => state === 'finished');
  const review = reviewOf(reviews, weekLookedBackOn(today, weekStart));
  return isWonted && (review === null || review.state === 'open');
}

const firstDays = 2;
const lastDays = 4;
