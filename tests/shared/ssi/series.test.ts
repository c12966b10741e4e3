import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayFromEpoch,
  daysBetween,
  startOfMonth,
  startOfWeek,
} from '../../../shared/day.ts';
import {
  isGap,
  mostPoints,
  periodsBetween,
  rangeStart,
  steps,
  stepsWithin,
  stepWithin,
} from '../../../shared/ssi/series.ts';
import { day } from '../../builders/day.ts';

const today = day('2026-11-22');

describe('A range', () => {
  it.each([
    ['month', '2026-10-22'],
    ['quarter', '2026-08-22'],
    ['halfYear', '2026-05-22'],
    ['year', '2025-11-22'],
    ['threeYears', '2023-11-22'],
    ['all', '2019-02-03'],
  ] as const)('of %s begins on %s', (range, start) => {
    expect(rangeStart(range, day('2019-02-03'), today)).toBe(start);
  });

  it('of everything begins no later than today', () => {
    expect(rangeStart('all', day('2030-01-01'), today)).toBe(today);
  });
});

describe('The steps of a drawing', () => {
  it('are those that give no more points than can be told apart', () => {
    expect(stepsWithin(addDays(today, -364), today)).toEqual(['day', 'week', 'month']);
    expect(stepsWithin(addDays(today, -365 * 3), today)).toEqual(['week', 'month']);
    expect(stepsWithin(addDays(today, -365 * 20), today)).toEqual(['month']);
  });

  it('are never finer than was wished for, and never more than 730 points for sixty years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 365 }),
        fc.constantFrom(...steps),
        (days, wished) => {
          const from = addDays(today, -days);
          const step = stepWithin(wished, from, today);
          expect(steps.indexOf(step)).toBeGreaterThanOrEqual(steps.indexOf(wished));
          const periods =
            step === 'day'
              ? days + 1
              : periodsBetween(step, from, today, (one) =>
                  step === 'month' ? startOfMonth(one) : startOfWeek(one, 7),
                ).length;
          expect(periods).toBeLessThanOrEqual(mostPoints);
        },
      ),
    );
  });
});

describe('The periods of a drawing', () => {
  it('follow one another from the one that holds the first day to the one that holds the last', () => {
    const anyDay = fc.integer({ min: 0, max: 30_000 }).map(dayFromEpoch);
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(3000),
        fc.constantFrom(1 as const, 7 as const),
        (from, days, first) => {
          const until = addDays(from, days);
          const startOf = (one: typeof from) => startOfWeek(one, first);
          const weeks = periodsBetween('week', from, until, startOf);
          expect(weeks[0]).toBe(startOf(from));
          expect(weeks.at(-1)).toBe(startOf(until));
          expect(weeks.length).toBe(daysBetween(startOf(from), startOf(until)) / 7 + 1);
        },
      ),
    );
    expect(periodsBetween('month', day('2026-01-31'), day('2026-04-01'), startOfMonth)).toEqual([
      ...['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'],
    ]);
  });
});

describe('A gap', () => {
  it.each([
    ['day', '2026-11-01', '2026-11-29', false],
    ['day', '2026-11-01', '2026-11-30', true],
    ['week', '2026-11-01', '2026-11-30', true],
    ['month', '2026-10-01', '2026-11-30', false],
    ['month', '2026-09-30', '2026-11-01', true],
    ['month', '2025-12-31', '2026-01-01', false],
  ] as const)('by %s, from %s to %s: %s', (step, before, after, gap) => {
    expect(isGap(day(before), day(after), step)).toBe(gap);
  });
});
