import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doneThisWeek, standingOn } from '../../../shared/actions/recurrence.ts';
import type { Rhythm } from '../../../shared/actions/rhythm.ts';
import { addDays, addMonths, type Day, daysBetween, weekdayOf } from '../../../shared/day.ts';
import { day } from '../../builders/day.ts';

// 2026-11-02 is a Monday.
const monday = day('2026-11-02');
const dayAfter = (count: number) => addDays(monday, count);
const standing = (rhythm: Rhythm, completed: readonly Day[], today: Day, start = monday) =>
  standingOn(rhythm, start, completed, today);

const rhythms: readonly Rhythm[] = [
  { kind: 'once' },
  { kind: 'once', reviewAfterMonths: 3 },
  { kind: 'daily' },
  { kind: 'weekdays' },
  { kind: 'timesAWeek', times: 2 },
  { kind: 'everyWeeks', weeks: 1 },
  { kind: 'everyWeeks', weeks: 2 },
  { kind: 'monthly' },
];

describe.each(rhythms)('Whatever its rhythm, an action (%j)', (rhythm) => {
  it('rests until its first day and is asked for on it', () => {
    expect(standing(rhythm, [], dayAfter(-1))).toEqual({ state: 'resting', next: monday });
    expect(standing(rhythm, [], monday)).toEqual({ state: 'due', since: monday });
  });

  it('is done on a day it was ticked', () => {
    expect(standing(rhythm, [monday], monday)).toEqual({ state: 'done' });
    expect(standing(rhythm, [dayAfter(-5)], dayAfter(-5))).toEqual({ state: 'done' });
  });

  it('is asked for since no later than today, and rests until later than today', () => {
    const history = fc.uniqueArray(fc.integer({ min: -20, max: 400 }), { maxLength: 20 });
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 400 }), (days, count) => {
        const today = dayAfter(count);
        const completed = days
          .filter((offset) => offset <= count)
          .sort((one, other) => one - other)
          .map(dayAfter);
        const seen = standing(rhythm, completed, today);
        if (seen.state === 'due') expect(seen.since <= today).toBe(true);
        if (seen.state === 'resting' && seen.next !== null) expect(seen.next > today).toBe(true);
      }),
    );
  });

  it('that rests until a day is asked for on that day, and on none before it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (tick, later) => {
          const completed = [dayAfter(tick)];
          const seen = standing(rhythm, completed, dayAfter(tick + later));
          if (seen.state !== 'resting' || seen.next === null) return;
          expect(standing(rhythm, completed, seen.next).state).toBe('due');
          const between = daysBetween(dayAfter(tick + later), seen.next);
          for (let gap = 1; gap < between; gap += 1)
            expect(standing(rhythm, completed, dayAfter(tick + later + gap)).state).toBe('resting');
        },
      ),
    );
  });
});

describe('Once', () => {
  it('waits until it is done, and never comes back', () => {
    expect(standing({ kind: 'once' }, [], dayAfter(50))).toEqual({ state: 'due', since: monday });
    expect(standing({ kind: 'once' }, [dayAfter(3)], dayAfter(500))).toEqual({
      state: 'resting',
      next: null,
    });
  });

  it('comes back for its review that many months after it was last done', () => {
    const rhythm: Rhythm = { kind: 'once', reviewAfterMonths: 3 };
    const done = day('2026-11-30');
    const review = day('2027-02-28');
    expect(standing(rhythm, [done], day('2027-02-27'))).toEqual({ state: 'resting', next: review });
    expect(standing(rhythm, [done], day('2027-03-05'))).toEqual({ state: 'due', since: review });
    expect(standing(rhythm, [done, day('2027-03-05')], day('2027-03-06'))).toEqual({
      state: 'resting',
      next: day('2027-06-05'),
    });
  });
});

describe('Daily and on weekdays', () => {
  it('asks each day anew and never for what was missed', () => {
    expect(standing({ kind: 'daily' }, [dayAfter(1)], dayAfter(9))).toEqual({
      state: 'due',
      since: dayAfter(9),
    });
  });

  it('rests at the weekend', () => {
    expect(weekdayOf(dayAfter(5))).toBe(6);
    const resting = { state: 'resting', next: dayAfter(7) };
    expect(standing({ kind: 'weekdays' }, [], dayAfter(5))).toEqual(resting);
    expect(standing({ kind: 'weekdays' }, [], dayAfter(6))).toEqual(resting);
    expect(standing({ kind: 'weekdays' }, [], dayAfter(7))).toEqual({
      state: 'due',
      since: dayAfter(7),
    });
  });
});

describe('Several times a week', () => {
  const twice: Rhythm = { kind: 'timesAWeek', times: 2 };

  it('asks on until the week has its share, then rests until Monday', () => {
    expect(standing(twice, [dayAfter(0)], dayAfter(1)).state).toBe('due');
    expect(standing(twice, [dayAfter(0), dayAfter(2)], dayAfter(3))).toEqual({
      state: 'resting',
      next: dayAfter(7),
    });
    expect(standing(twice, [dayAfter(0), dayAfter(2)], dayAfter(7)).state).toBe('due');
  });

  it('counts the days of this week only', () => {
    expect(doneThisWeek([dayAfter(-1), dayAfter(0), dayAfter(6), dayAfter(7)], dayAfter(6))).toBe(
      2,
    );
  });
});

describe('Every so many weeks', () => {
  const fortnightly: Rhythm = { kind: 'everyWeeks', weeks: 2 };

  it('returns on its own weekday', () => {
    expect(standing(fortnightly, [dayAfter(0)], dayAfter(13))).toEqual({
      state: 'resting',
      next: dayAfter(14),
    });
    expect(standing(fortnightly, [dayAfter(0)], dayAfter(14))).toEqual({
      state: 'due',
      since: dayAfter(14),
    });
  });

  it('waits, missed, until it is done, and keeps its weekday when done late', () => {
    expect(standing(fortnightly, [dayAfter(0)], dayAfter(20))).toEqual({
      state: 'due',
      since: dayAfter(14),
    });
    expect(standing(fortnightly, [dayAfter(0), dayAfter(20)], dayAfter(21))).toEqual({
      state: 'resting',
      next: dayAfter(28),
    });
  });

  it('is asked for once after a year away', () => {
    expect(standing(fortnightly, [dayAfter(0)], dayAfter(365))).toEqual({
      state: 'due',
      since: dayAfter(364),
    });
  });
});

describe('Monthly', () => {
  const monthly: Rhythm = { kind: 'monthly' };
  const start = day('2026-01-31');

  it('falls on the last day of a shorter month and finds its day again', () => {
    const done = [start];
    expect(standing(monthly, done, day('2026-02-27'), start)).toEqual({
      state: 'resting',
      next: day('2026-02-28'),
    });
    expect(standing(monthly, done, day('2026-03-01'), start)).toEqual({
      state: 'due',
      since: day('2026-02-28'),
    });
    expect(standing(monthly, done, day('2026-03-31'), start)).toEqual({
      state: 'due',
      since: day('2026-03-31'),
    });
  });

  it('asks on every occurrence of a leap year', () => {
    const leap = day('2023-12-31');
    for (let month = 1; month <= 12; month += 1) {
      const occurrence = addMonths(leap, month);
      const before = addDays(occurrence, -1);
      expect(standing(monthly, [before], occurrence, leap).state).toBe('due');
    }
  });
});
