import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  dayFromEpoch,
  daysBetween,
  type WeekStart,
  weekStarts,
} from '../../../shared/day.ts';
import { isReviewWaiting } from '../../../shared/journal/isReviewWaiting.ts';
import { type Review, reviewStates, weekLookedBackOn } from '../../../shared/journal/review.ts';
import { day } from '../../builders/day.ts';
import { finishedReview, review } from '../../builders/review.ts';

/** Of the week before the one that every test below is about. */
const before = finishedReview({ week: day('2026-11-09'), finishedOn: day('2026-11-15') });
const waits = (on: string, reviews: readonly Review[] = [before], isReminded = false) =>
  isReviewWaiting(reviews, isReminded, day(on), 1);

describe('The review of a week waits', () => {
  it('from the third last day of the week to the second of the next', () => {
    const days = Array.from({ length: 9 }, (_, index) => addDays(day('2026-11-17'), index));
    expect(days.filter((on) => waits(on))).toEqual([
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
    ]);
  });

  it('while it lies open, and no longer once it is finished or skipped', () => {
    expect(waits('2026-11-22', [review({ wentWell: 'x' }), before])).toBe(true);
    expect(waits('2026-11-22', [finishedReview(), before])).toBe(false);
    expect(waits('2026-11-23', [review({ state: 'skipped' }), before])).toBe(false);
  });

  it('for whoever has reviewed a week, or wishes to be reminded of it, and for nobody else', () => {
    expect(waits('2026-11-22', [])).toBe(false);
    expect(waits('2026-11-22', [review()])).toBe(false);
    expect(waits('2026-11-22', [], true)).toBe(true);
  });

  it('on no other day, whatever was reviewed', () => {
    const someReviews = (on: Day, weekStart: WeekStart) =>
      fc.array(
        fc.record({ weeks: fc.nat(7), state: fc.constantFrom(...reviewStates) }).map((one) =>
          review({
            week: addDays(weekLookedBackOn(on, weekStart), -7 * one.weeks),
            state: one.state,
          }),
        ),
      );
    const asked = fc
      .tuple(fc.integer({ min: 0, max: 30_000 }).map(dayFromEpoch), fc.constantFrom(...weekStarts))
      .chain(([on, weekStart]) =>
        fc.tuple(fc.constant(on), fc.constant(weekStart), someReviews(on, weekStart), fc.boolean()),
      );
    fc.assert(
      fc.property(asked, ([on, weekStart, reviews, isReminded]) => {
        const into = daysBetween(weekLookedBackOn(on, weekStart), on);
        const isNear = into >= 4 && into <= 8;
        if (!isNear) expect(isReviewWaiting(reviews, isReminded, on, weekStart)).toBe(false);
      }),
    );
  });
});
