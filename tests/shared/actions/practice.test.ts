import { describe, expect, it } from 'vitest';
import { endOf, isResting, markOn, marksIn } from '../../../shared/actions/practice.ts';
import { epochDay } from '../../../shared/day.ts';
import { dayAfter, done, monday, practice } from '../../builders/practice.ts';

const first = epochDay(monday);
const kept = practice({ marks: { ...done(-3, 0, 4, 5), 9: 0 } });

describe('The marks of a practice', () => {
  it('are found by their day', () => {
    expect(markOn(kept, first + 4)).toEqual({ day: first + 4, count: 1, isSkipped: false });
    expect(markOn(kept, first + 9)).toEqual({ day: first + 9, count: 0, isSkipped: true });
    for (const after of [-4, 1, 3, 6, 10]) expect(markOn(kept, first + after)).toBeUndefined();
    expect(markOn(practice(), first)).toBeUndefined();
  });

  it('are cut out with both ends', () => {
    const days = (from: number, until: number) =>
      marksIn(kept, first + from, first + until).map(({ day }) => day - first);
    expect(days(0, 5)).toEqual([0, 4, 5]);
    expect(days(-3, -3)).toEqual([-3]);
    expect(days(1, 3)).toEqual([]);
    expect(days(6, Number.POSITIVE_INFINITY)).toEqual([9]);
    expect(days(-99, 99)).toEqual([-3, 0, 4, 5, 9]);
  });
});

describe('A rest', () => {
  it('holds its first day and its last', () => {
    const resting = practice({ rests: [[3, 5]] });
    const days = [2, 3, 4, 5, 6].map((after) => isResting(resting, first + after));
    expect(days).toEqual([false, true, true, true, false]);
  });

  it('goes on where its end is open', () => {
    const resting = practice({ rests: [[3, Number.POSITIVE_INFINITY]] });
    expect(isResting(resting, first + 10_000)).toBe(true);
  });
});

describe('The end of a practice', () => {
  it('is its last day, or none', () => {
    expect(endOf(practice({ end: dayAfter(9) }))).toBe(first + 9);
    expect(endOf(practice())).toBe(Number.POSITIVE_INFINITY);
  });
});
