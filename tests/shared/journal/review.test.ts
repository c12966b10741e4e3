import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayFromEpoch,
  daysBetween,
  startOfWeek,
  type WeekStart,
  weekStarts,
} from '../../../shared/day.ts';
import { emptyReview, reviewOf, weekLookedBackOn } from '../../../shared/journal/review.ts';
import { day } from '../../builders/day.ts';
import { review } from '../../builders/review.ts';

const anyDay = fc.integer({ min: 0, max: 30_000 }).map(dayFromEpoch);
const anyStart = fc.constantFrom<WeekStart>(...weekStarts);

describe('The week that is looked back on', () => {
  it.each([
    ['2026-11-19', 1, '2026-11-09'],
    ['2026-11-20', 1, '2026-11-16'],
    ['2026-11-22', 1, '2026-11-16'],
    ['2026-11-23', 1, '2026-11-16'],
    ['2026-11-18', 7, '2026-11-08'],
    ['2026-11-19', 7, '2026-11-15'],
    ['2026-11-22', 7, '2026-11-15'],
  ] as const)('on %s, where weeks begin on %i, is that of %s', (on, weekStart, week) => {
    expect(weekLookedBackOn(day(on), weekStart)).toBe(week);
  });

  it('begins four to ten days before any day, on the first day of a week', () => {
    fc.assert(
      fc.property(anyDay, anyStart, (on, weekStart) => {
        const week = weekLookedBackOn(on, weekStart);
        expect(startOfWeek(week, weekStart)).toBe(week);
        expect(daysBetween(week, on)).toBeGreaterThanOrEqual(4);
        expect(daysBetween(week, on)).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('is each week for seven days in a row, and none is left out', () => {
    fc.assert(
      fc.property(anyDay, anyStart, (on, weekStart) => {
        const week = weekLookedBackOn(on, weekStart);
        expect(weekLookedBackOn(addDays(on, 7), weekStart)).toBe(addDays(week, 7));
      }),
    );
  });
});

describe('The review of a week', () => {
  const [sunday, monday] = [day('2026-11-15'), day('2026-11-16')];

  it('is that of its first day', () => {
    const reviews = [review({ week: monday }), review({ week: sunday })];
    expect(reviewOf(reviews, sunday)?.week).toBe(sunday);
    expect(reviewOf(reviews, monday)?.week).toBe(monday);
  });

  it('is found also once weeks begin on another weekday', () => {
    expect(reviewOf([review({ week: monday })], sunday)?.week).toBe(monday);
    expect(reviewOf([review({ week: sunday })], monday)?.week).toBe(sunday);
  });

  it('is none where only other weeks were reviewed', () => {
    expect(reviewOf([review({ week: addDays(monday, -7) })], monday)).toBeNull();
    expect(reviewOf([], monday)).toBeNull();
  });

  it('begins with nothing said, at its first step', () => {
    expect(emptyReview(monday)).toEqual({
      week: monday,
      state: 'open',
      step: 'index',
      wentWell: '',
      focus: null,
      focusReason: '',
      actions: [],
      finishedOn: null,
    });
  });
});
