import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayAt,
  dayFromEpoch,
  dayInMonth,
  daysBetween,
  daysIntoWeek,
  endOfMonth,
  epochDay,
  epochMonth,
  isDay,
  lastDay,
  monthsBetween,
  parseDay,
  startOfMonth,
  startOfWeek,
  weekdayOf,
} from '../../shared/day.ts';
import { day } from '../builders/day.ts';

const anyDay = fc.integer({ min: 0, max: epochDay(day('2199-12-31')) }).map(dayFromEpoch);
const plain = (text: string) => Temporal.PlainDate.from(text);

describe('A day', () => {
  it.each(['2026-11-22', '2024-02-29', '1970-01-01', '9999-12-31'])('can be %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-30',
    '2026-4-3',
    '1969-12-31',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
  ])('cannot be "%s"', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => parseDay(text)).toThrow(RangeError);
  });

  it('is the same whatever zone the machine is in', () => {
    const moment = Temporal.Instant.from('2026-03-29T22:30:00Z');
    expect(dayAt(moment, 'Europe/Madrid')).toBe('2026-03-30');
    expect(dayAt(moment, 'America/Los_Angeles')).toBe('2026-03-29');
    expect(dayAt(moment, 'Asia/Kolkata')).toBe('2026-03-30');
  });
});

describe('The arithmetic of days agrees with Temporal', () => {
  it('adding days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40_000 }), (start, count) => {
        expect(addDays(start, count)).toBe(plain(start).add({ days: count }).toString());
        expect(daysBetween(start, addDays(start, count))).toBe(count);
        expect(addDays(addDays(start, count), -count)).toBe(start);
      }),
    );
  });

  it('adding months, with short months clamped', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (start, count) => {
        expect(addMonths(start, count)).toBe(plain(start).add({ months: count }).toString());
      }),
    );
  });

  it('weekdays and the Mondays or Sundays that begin weeks', () => {
    fc.assert(
      fc.property(
        anyDay.filter((text) => text > '1970-01-10'),
        fc.constantFrom(1 as const, 7 as const),
        (start, weekStart) => {
          expect(weekdayOf(start)).toBe(plain(start).dayOfWeek);
          const week = startOfWeek(start, weekStart);
          expect(weekdayOf(week)).toBe(weekStart);
          const sinceIt = plain(week).until(plain(start)).days;
          expect(daysIntoWeek(weekdayOf(start), weekStart)).toBe(sinceIt);
          expect(sinceIt).toBeLessThan(7);
        },
      ),
    );
  });

  it('the first and the last day of a month', () => {
    fc.assert(
      fc.property(anyDay, (given) => {
        const date = plain(given);
        expect(startOfMonth(given)).toBe(date.with({ day: 1 }).toString());
        expect(endOfMonth(given)).toBe(date.with({ day: date.daysInMonth }).toString());
      }),
    );
  });

  it('months between: as many as can be added without passing the end', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 9_000 }), (start, count) => {
        const end = addDays(start, count);
        const months = monthsBetween(start, end);
        expect(addMonths(start, months) <= end).toBe(true);
        expect(addMonths(start, months + 1) > end).toBe(true);
      }),
    );
  });
});

it('counts a clamped month as a month', () => {
  expect(monthsBetween(day('2026-01-31'), day('2026-02-28'))).toBe(1);
  expect(monthsBetween(day('2026-01-31'), day('2026-02-27'))).toBe(0);
  expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
});

describe('Months counted from January 1970', () => {
  it('begin and end, in all the years there are and the one before, on the days of Date', () => {
    for (let month = -12; month < 12 * 8_030; month += 1) {
      const begin = Date.UTC(1970, month, 1) / 86_400_000;
      const end = Date.UTC(1970, month + 1, 0) / 86_400_000;
      if (dayInMonth(month, 1) !== begin || dayInMonth(month, 31) !== end)
        expect.fail(`Month ${month} begins or ends on another day.`);
      if (epochMonth(begin) !== month || epochMonth(end) !== month)
        expect.fail(`Month ${month} is not that of its days.`);
      const text = new Date(begin * 86_400_000).toISOString().slice(0, 10);
      if (dayFromEpoch(begin) !== text) expect.fail(`${text} is ${dayFromEpoch(begin)}.`);
    }
  });

  it('hold the days they hold', () => {
    fc.assert(
      fc.property(anyDay, (text) => {
        const { year, month } = plain(text);
        expect(epochMonth(epochDay(text))).toBe(12 * (year - 1970) + month - 1);
      }),
    );
    expect([-1, 0, 30, 31].map(epochMonth)).toEqual([-1, 0, 0, 1]);
  });

  it('have each of their dates, and their last instead of those they lack', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 * 8_030 - 1 }),
        fc.integer({ min: 1, max: 31 }),
        (month, date) => {
          const text = dayFromEpoch(dayInMonth(month, date));
          expect(epochMonth(epochDay(text))).toBe(month);
          expect(plain(text).day).toBe(Math.min(date, plain(text).daysInMonth));
        },
      ),
    );
  });
});

it('counts the days into a week from the weekday it begins on', () => {
  expect(([1, 2, 6, 7] as const).map((weekday) => daysIntoWeek(weekday, 1))).toEqual([0, 1, 5, 6]);
  expect(([7, 1, 2, 6] as const).map((weekday) => daysIntoWeek(weekday, 7))).toEqual([0, 1, 2, 6]);
});

it('ends with the year 9999', () => {
  expect(lastDay).toBe('9999-12-31');
  expect(isDay(lastDay)).toBe(true);
  expect(isDay(addDays(lastDay, 1))).toBe(false);
});
