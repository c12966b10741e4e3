import { describe, expect, it } from 'vitest';
import {
  periodAfter,
  periodBefore,
  periodFileName,
  periodOf,
} from '../../../shared/journal/reportPeriod.ts';
import { day } from '../../builders/day.ts';

describe('The period of a report', () => {
  it.each([
    ['month', '2026-11-23', '2026-11-01', '2026-11-30'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['month', '2027-02-01', '2027-02-01', '2027-02-28'],
    ['quarter', '2026-01-01', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-05-31', '2026-04-01', '2026-06-30'],
    ['quarter', '2026-09-30', '2026-07-01', '2026-09-30'],
    ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
  ] as const)('is the %s that %s lies in: from %s to %s', (span, on, from, until) => {
    expect(periodOf(span, day(on))).toEqual({ span, from, until });
  });

  it.each([
    ['month', '2027-01-15', '2026-12-01', '2026-12-31'],
    ['quarter', '2027-01-15', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-08-31', '2026-04-01', '2026-06-30'],
  ] as const)(
    'has another before it, also over the end of a year: %s of %s',
    (span, on, ...days) => {
      const [from, until] = days;
      expect(periodBefore(periodOf(span, day(on)))).toEqual({ span, from, until });
    },
  );

  it('has none before the days that there are', () => {
    expect(periodBefore(periodOf('quarter', day('1970-02-03')))).toBeNull();
    expect(periodBefore(periodOf('month', day('1970-02-03')))?.from).toBe('1970-01-01');
  });

  it('has one after it once that has begun', () => {
    const december = periodOf('month', day('2026-12-05'));
    expect(periodAfter(december, day('2026-12-31'))).toBeNull();
    expect(periodAfter(december, day('2027-01-01'))?.from).toBe('2027-01-01');
  });

  it('gives its files names in the order of the calendar', () => {
    expect(periodFileName(periodOf('month', day('2026-11-23')))).toBe('2026-11');
    expect(periodFileName(periodOf('quarter', day('2026-11-23')))).toBe('2026-10-12');
  });
});
