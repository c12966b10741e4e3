import { describe, expect, it } from 'vitest';
import { sumOfRhythms } from '../../../../shared/actions/quickAdd/rhythmSum.ts';
import type { Rhythm } from '../../../../shared/actions/rhythm.ts';
import type { Weekday } from '../../../../shared/day.ts';

const weeks = (every: number, ...on: Weekday[]): Rhythm => ({ kind: 'weeks', every, on });
const months = (every: number, on: number | null): Rhythm => ({ kind: 'months', every, on });

describe('Two rhythms', () => {
  it.each([
    [weeks(2), weeks(1, 5), weeks(2, 5)],
    [weeks(1, 1), weeks(1, 5), weeks(1, 1, 5)],
    [weeks(2, 5), weeks(2), weeks(2, 5)],
    [months(3, null), months(1, 15), months(3, 15)],
    [months(1, 15), months(1, 15), months(1, 15)],
    [
      { kind: 'once' },
      { kind: 'once', reviewAfterMonths: 3 },
      { kind: 'once', reviewAfterMonths: 3 },
    ],
    [
      { kind: 'days', every: 1 },
      { kind: 'days', every: 1 },
      { kind: 'days', every: 1 },
    ],
  ] as const)('%j and %j are %j, in either order', (one, other, sum) => {
    expect(sumOfRhythms(one, other)).toEqual(sum);
    expect(sumOfRhythms(other, one)).toEqual(sum);
  });

  it.each([
    [weeks(2), weeks(3)],
    [weeks(2, 5), weeks(1, 2)],
    [weeks(2, 5), weeks(3)],
    [months(1, 15), months(1, 16)],
    [months(1, null), months(3, null)],
    [weeks(1), { kind: 'days', every: 1 }],
    [
      { kind: 'once', reviewAfterMonths: 1 },
      { kind: 'once', reviewAfterMonths: 3 },
    ],
    [
      { kind: 'quota', times: 2, per: 'week' },
      { kind: 'quota', times: 2, per: 'month' },
    ],
  ] as const)('%j and %j contradict each other', (one, other) => {
    expect(sumOfRhythms(one, other)).toBeNull();
    expect(sumOfRhythms(other, one)).toBeNull();
  });
});
