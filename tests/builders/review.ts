import { emptyReview, type Review } from '../../shared/journal/review.ts';
import { day } from './day.ts';

/** A review of the week that begins on Monday 16 November 2026, unless told otherwise. */
export function review(given: Partial<Review> = {}): Review {
  return { ...emptyReview(day('2026-11-16')), ...given };
}

/** The same, finished on the Sunday of that week. */
export function finishedReview(given: Partial<Review> = {}): Review {
  return review({ state: 'finished', step: 'actions', finishedOn: day('2026-11-22'), ...given });
}
