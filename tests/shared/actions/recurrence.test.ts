import { describe, expect, it } from 'vitest';
import {
  latestOccurrence,
  nextOccurrence,
  occurrenceDays,
  occurrences,
  type Schedule,
} from '../../../shared/actions/recurrence.ts';
import type { FixedRhythm } from '../../../shared/actions/rhythm.ts';
import { addDays, type Day } from '../../../shared/day.ts';
import { day } from '../../builders/day.ts';

const daily: FixedRhythm = { kind: 'days', every: 1 };
const everyOtherWeek: FixedRhythm = { kind: 'weeks', every: 2, on: [] };
const lastOfMonth: FixedRhythm = { kind: 'months', every: 1, on: 31 };

/** A rhythm from its first day on, in weeks that begin on Monday. */
function schedule(
  rhythm: FixedRhythm,
  start: string,
  { end = null, weekStart = 1 }: Partial<Pick<Schedule, 'end' | 'weekStart'>> = {},
): Schedule {
  return { rhythm, start: day(start), end, weekStart };
}

/** The first occurrences of a schedule, in the thirty years that follow its start. */
function first(count: number, asked: Schedule): readonly Day[] {
  return occurrences(asked, asked.start, addDays(asked.start, 30 * 366)).slice(0, count);
}

/** Reads months with their dates: `2026-11: 2 9` is two days of November. */
function dates(...months: readonly string[]): readonly string[] {
  return months.flatMap((text) => {
    const [month, on = ''] = text.split(': ');
    return on.split(' ').map((date) => `${month}-${date.padStart(2, '0')}`);
  });
}

/** Dates from `from` to `to` as `dates` reads them. */
function through(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).join(' ');
}

describe('Every so many days', () => {
  it('counts them from the start, over the ends of months', () => {
    const seen = first(11, schedule({ kind: 'days', every: 3 }, '2026-11-02'));
    expect(seen).toEqual(dates('2026-11: 2 5 8 11 14 17 20 23 26 29', '2026-12: 2'));
  });

  it('counts the leap day as any other', () => {
    const seen = first(3, schedule({ kind: 'days', every: 365 }, '2027-03-01'));
    expect(seen).toEqual(['2027-03-01', '2028-02-29', '2029-02-28']);
  });
});

// 2026-11-02 is a Monday.
describe('Every so many weeks', () => {
  it('falls on the weekday it starts on, where none is chosen', () => {
    const seen = first(4, schedule(everyOtherWeek, '2026-11-04'));
    expect(seen).toEqual(dates('2026-11: 4 18', '2026-12: 2 16'));
  });

  it('falls on each of the weekdays chosen', () => {
    const workdays = schedule({ kind: 'weeks', every: 1, on: [1, 2, 3, 4, 5] }, '2026-11-05');
    expect(first(8, workdays)).toEqual(dates('2026-11: 5 6 9 10 11 12 13 16'));
  });

  it('first falls on a day after its start, where that is on none of them', () => {
    const seen = first(4, schedule({ kind: 'weeks', every: 1, on: [3, 5] }, '2026-11-02'));
    expect(seen).toEqual(dates('2026-11: 4 6 11 13'));
  });

  it('counts the week it starts in, though the weekdays chosen have passed', () => {
    const seen = first(4, schedule({ kind: 'weeks', every: 2, on: [1, 2] }, '2026-11-05'));
    expect(seen).toEqual(dates('2026-11: 16 17 30', '2026-12: 1'));
  });

  it('counts weeks over the end of a year, also one of 53', () => {
    const seen = first(4, schedule({ kind: 'weeks', every: 2, on: [1] }, '2026-12-21'));
    expect(seen).toEqual(dates('2026-12: 21', '2027-01: 4 18', '2027-02: 1'));
  });

  it('takes the Sunday with the week before it, or the one after', () => {
    const sundays: FixedRhythm = { kind: 'weeks', every: 2, on: [7] };
    expect(first(3, schedule(sundays, '2026-11-02'))).toEqual(dates('2026-11: 8 22', '2026-12: 6'));
    // Here the first week is 1 to 7 November, and its Sunday is before the start.
    const seen = first(3, schedule(sundays, '2026-11-02', { weekStart: 7 }));
    expect(seen).toEqual(dates('2026-11: 15 29', '2026-12: 13'));
  });

  it('keeps Sunday and Monday together where Sunday begins the week, and apart where it ends it', () => {
    const both: FixedRhythm = { kind: 'weeks', every: 2, on: [1, 7] };
    const together = first(5, schedule(both, '2026-11-01', { weekStart: 7 }));
    expect(together).toEqual(dates('2026-11: 1 2 15 16 29'));
    const apart = first(5, schedule(both, '2026-11-01'));
    expect(apart).toEqual(dates('2026-11: 1 9 15 23 29'));
  });
});

describe('Every so many months', () => {
  it('falls on the last day of each, where 31 is chosen', () => {
    const seen = first(14, schedule(lastOfMonth, '2027-01-10'));
    expect(seen.slice(0, 12)).toEqual([
      ...['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30'],
      ...['2027-07-31', '2027-08-31', '2027-09-30', '2027-10-31', '2027-11-30', '2027-12-31'],
    ]);
    expect(seen.slice(12)).toEqual(['2028-01-31', '2028-02-29']);
  });

  it.each([
    [29, '2027-02-28', '2028-02-29'],
    [30, '2027-02-28', '2028-02-29'],
    [28, '2027-02-28', '2028-02-28'],
  ])('falls on the last of a February too short for %i', (on, common, leap) => {
    const yearly: FixedRhythm = { kind: 'months', every: 12, on };
    expect(first(2, schedule(yearly, '2027-02-01'))).toEqual([common, leap]);
  });

  it('falls on the date it starts on, where none is chosen, and finds it again', () => {
    const quarterly: FixedRhythm = { kind: 'months', every: 3, on: null };
    const seen = first(5, schedule(quarterly, '2026-08-31'));
    expect(seen).toEqual(['2026-08-31', '2026-11-30', '2027-02-28', '2027-05-31', '2027-08-31']);
  });

  it('counts the month it starts in, though the date chosen has passed', () => {
    const seen = (every: number) =>
      first(2, schedule({ kind: 'months', every, on: 5 }, '2026-11-20'));
    expect(seen(1)).toEqual(['2026-12-05', '2027-01-05']);
    expect(seen(3)).toEqual(['2027-02-05', '2027-05-05']);
  });

  it('comes back to 29 February in leap years, and 2100 is none', () => {
    const yearly: FixedRhythm = { kind: 'months', every: 12, on: null };
    const seen = first(9, schedule(yearly, '2096-02-29'));
    expect(seen.slice(0, 4)).toEqual(['2096-02-29', '2097-02-28', '2098-02-28', '2099-02-28']);
    expect(seen.slice(4, 8)).toEqual(['2100-02-28', '2101-02-28', '2102-02-28', '2103-02-28']);
    expect(seen.at(-1)).toBe('2104-02-29');
  });
});

describe('An end', () => {
  const until = (end: string) => schedule(everyOtherWeek, '2026-11-02', { end: day(end) });

  it('is the last day that may be asked for', () => {
    expect(first(9, until('2026-11-30'))).toEqual(dates('2026-11: 2 16 30'));
    expect(first(9, until('2026-11-29'))).toEqual(dates('2026-11: 2 16'));
  });

  it('leaves nothing where it comes before the first occurrence', () => {
    const never = schedule(lastOfMonth, '2026-11-10', { end: day('2026-11-29') });
    expect(first(1, never)).toEqual([]);
    expect(nextOccurrence(never, day('2026-11-10'))).toBeNull();
    expect(latestOccurrence(never, day('2027-01-31'))).toBeNull();
  });
});

describe('A range', () => {
  it('includes both of its days', () => {
    const seen = occurrences(
      schedule(everyOtherWeek, '2026-11-02'),
      day('2026-11-16'),
      day('2026-12-14'),
    );
    expect(seen).toEqual(dates('2026-11: 16 30', '2026-12: 14'));
  });

  it('has no occurrence before the start', () => {
    const seen = occurrences(schedule(daily, '2026-11-02'), day('2026-10-01'), day('2026-11-03'));
    expect(seen).toEqual(dates('2026-11: 2 3'));
  });

  it('is empty where it ends before it begins', () => {
    const seen = occurrences(schedule(daily, '2026-11-02'), day('2026-11-20'), day('2026-11-19'));
    expect(seen).toEqual([]);
  });

  it('can be asked for in days since 1970', () => {
    const monthly = schedule(lastOfMonth, '1970-01-01');
    expect(occurrenceDays(monthly, 0, 90)).toEqual([30, 58, 89]);
  });
});

describe('The next and the latest occurrence', () => {
  const asked = schedule(everyOtherWeek, '2026-11-02', { end: day('2026-12-01') });
  const around = (on: string) => [latestOccurrence(asked, day(on)), nextOccurrence(asked, day(on))];

  it('are the day itself, where it is one', () => {
    expect(around('2026-11-16')).toEqual(['2026-11-16', '2026-11-16']);
  });

  it('are the two it lies between', () => {
    expect(around('2026-11-15')).toEqual(['2026-11-02', '2026-11-16']);
    expect(around('2026-11-17')).toEqual(['2026-11-16', '2026-11-30']);
  });

  it('are none and the first, before the start', () => {
    expect(around('2026-11-01')).toEqual([null, '2026-11-02']);
    expect(around('1970-01-01')).toEqual([null, '2026-11-02']);
  });

  it('are the last and none, once there are no more', () => {
    expect(around('2026-12-01')).toEqual(['2026-11-30', null]);
    expect(around('9999-12-31')).toEqual(['2026-11-30', null]);
  });
});

describe('The last of all days', () => {
  it.each<FixedRhythm>([
    { kind: 'days', every: 365 },
    { kind: 'weeks', every: 52, on: [] },
    { kind: 'months', every: 60, on: 30 },
  ])('is followed by no occurrence of %j', (rhythm) => {
    const late = schedule(rhythm, '9999-11-30');
    expect(latestOccurrence(late, day('9999-12-31'))).toBe('9999-11-30');
    expect(nextOccurrence(late, day('9999-12-01'))).toBeNull();
    expect(occurrences(late, day('1970-01-01'), day('9999-12-31'))).toEqual(['9999-11-30']);
  });

  it('can be an occurrence, and so can the first of all', () => {
    expect(nextOccurrence(schedule(lastOfMonth, '1970-01-01'), day('9999-12-31'))).toBe(
      '9999-12-31',
    );
    // A Thursday: its week begins before there are days.
    const weekly = schedule({ kind: 'weeks', every: 1, on: [] }, '1970-01-01', { weekStart: 7 });
    expect(first(2, weekly)).toEqual(['1970-01-01', '1970-01-08']);
    expect(latestOccurrence(weekly, day('1970-01-01'))).toBe('1970-01-01');
  });
});

describe('The examples of RFC 5545, section 3.8.5.3', () => {
  const tuesday = '1997-09-02';
  const sundayWeeks = { weekStart: 7 } as const;
  const christmasEve = day('1997-12-24');

  it('daily for 10 occurrences', () => {
    expect(first(10, schedule(daily, tuesday))).toEqual(dates(`1997-09: ${through(2, 11)}`));
  });

  it('daily until 24 December 1997', () => {
    // The RFC's end is midnight, before the 9:00 of that day.
    const seen = first(365, schedule(daily, tuesday, { end: addDays(christmasEve, -1) }));
    expect(seen).toEqual(
      dates(
        `1997-09: ${through(2, 30)}`,
        `1997-10: ${through(1, 31)}`,
        `1997-11: ${through(1, 30)}`,
        `1997-12: ${through(1, 23)}`,
      ),
    );
  });

  it('every other day', () => {
    expect(first(47, schedule({ kind: 'days', every: 2 }, tuesday))).toEqual(
      dates(
        '1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30',
        '1997-10: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30',
        '1997-11: 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29',
        '1997-12: 1 3',
      ),
    );
  });

  it('every 10 days, 5 occurrences', () => {
    expect(first(5, schedule({ kind: 'days', every: 10 }, tuesday))).toEqual(
      dates('1997-09: 2 12 22', '1997-10: 2 12'),
    );
  });

  it('weekly for 10 occurrences', () => {
    expect(first(10, schedule({ kind: 'weeks', every: 1, on: [] }, tuesday))).toEqual(
      dates('1997-09: 2 9 16 23 30', '1997-10: 7 14 21 28', '1997-11: 4'),
    );
  });

  it('weekly until 24 December 1997', () => {
    const weekly: FixedRhythm = { kind: 'weeks', every: 1, on: [] };
    expect(first(99, schedule(weekly, tuesday, { end: addDays(christmasEve, -1) }))).toEqual(
      dates(
        '1997-09: 2 9 16 23 30',
        '1997-10: 7 14 21 28',
        '1997-11: 4 11 18 25',
        '1997-12: 2 9 16 23',
      ),
    );
  });

  it('every other week', () => {
    expect(first(13, schedule(everyOtherWeek, tuesday, sundayWeeks))).toEqual(
      dates(
        '1997-09: 2 16 30',
        '1997-10: 14 28',
        '1997-11: 11 25',
        '1997-12: 9 23',
        '1998-01: 6 20',
        '1998-02: 3 17',
      ),
    );
  });

  it('weekly on Tuesday and Thursday for five weeks', () => {
    const rhythm: FixedRhythm = { kind: 'weeks', every: 1, on: [2, 4] };
    const expected = dates('1997-09: 2 4 9 11 16 18 23 25 30', '1997-10: 2');
    const end = day('1997-10-06');
    expect(first(99, schedule(rhythm, tuesday, { ...sundayWeeks, end }))).toEqual(expected);
    expect(first(10, schedule(rhythm, tuesday, sundayWeeks))).toEqual(expected);
  });

  it('every other week on Monday, Wednesday and Friday until 24 December 1997', () => {
    const rhythm: FixedRhythm = { kind: 'weeks', every: 2, on: [1, 3, 5] };
    const end = addDays(christmasEve, -1);
    expect(first(99, schedule(rhythm, '1997-09-01', { ...sundayWeeks, end }))).toEqual(
      dates(
        '1997-09: 1 3 5 15 17 19 29',
        '1997-10: 1 3 13 15 17 27 29 31',
        '1997-11: 10 12 14 24 26 28',
        '1997-12: 8 10 12 22',
      ),
    );
  });

  it('every other week on Tuesday and Thursday, for 8 occurrences', () => {
    const rhythm: FixedRhythm = { kind: 'weeks', every: 2, on: [2, 4] };
    expect(first(8, schedule(rhythm, tuesday, sundayWeeks))).toEqual(
      dates('1997-09: 2 4 16 18 30', '1997-10: 2 14 16'),
    );
  });

  // A rhythm has one date a month, so a rule with several is as many rhythms.
  const onDates = (every: number, on: readonly number[], start: string, count: number) =>
    on
      .flatMap((date) => first(count, schedule({ kind: 'months', every, on: date }, start)))
      .sort()
      .slice(0, count);

  it('monthly on the 2nd and 15th of the month for 10 occurrences', () => {
    expect(onDates(1, [2, 15], tuesday, 10)).toEqual(
      dates('1997-09: 2 15', '1997-10: 2 15', '1997-11: 2 15', '1997-12: 2 15', '1998-01: 2 15'),
    );
  });

  it('monthly on the first and last day of the month for 10 occurrences', () => {
    expect(onDates(1, [1, 31], '1997-09-30', 10)).toEqual(
      dates(
        '1997-09: 30',
        '1997-10: 1 31',
        '1997-11: 1 30',
        '1997-12: 1 31',
        '1998-01: 1 31',
        '1998-02: 1',
      ),
    );
  });

  it('every 18 months on the 10th thru 15th of the month for 10 occurrences', () => {
    expect(onDates(18, [10, 11, 12, 13, 14, 15], '1997-09-10', 10)).toEqual(
      dates('1997-09: 10 11 12 13 14 15', '1999-03: 10 11 12 13'),
    );
  });

  it('where the days differ because of WKST', () => {
    const rhythm: FixedRhythm = { kind: 'weeks', every: 2, on: [2, 7] };
    expect(first(4, schedule(rhythm, '1997-08-05', { weekStart: 1 }))).toEqual(
      dates('1997-08: 5 10 19 24'),
    );
    expect(first(4, schedule(rhythm, '1997-08-05', sundayWeeks))).toEqual(
      dates('1997-08: 5 17 19 31'),
    );
  });

  it('where 30 February is left out, which here is the last of February instead', () => {
    expect(onDates(1, [15, 30], '2007-01-15', 6)).toEqual(
      dates('2007-01: 15 30', '2007-02: 15 28', '2007-03: 15 30'),
    );
  });
});
