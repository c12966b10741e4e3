import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rhythm } from '../../../shared/actions/rhythm.ts';
import { type Standing, standingOn } from '../../../shared/actions/standing.ts';
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  epochDay,
  weekdayOf,
} from '../../../shared/day.ts';
import {
  anyAge,
  anyFixedRhythm,
  anyPractice,
  anyPracticeOf,
  anyQuota,
  asOf,
  dayOfAge,
} from '../../builders/anyPractice.ts';
import { day } from '../../builders/day.ts';
import {
  daily,
  dayAfter,
  done,
  fortnightly,
  monday,
  monthly,
  once,
  practice,
  type ToldPractice,
  timesAMonth,
  timesAWeek,
  weekdays,
  weekly,
} from '../../builders/practice.ts';

/** Where a practice stands so many days after its first Monday; nothing later is marked yet. */
function standing(told: ToldPractice, after: number): Standing {
  const today = dayAfter(after);
  return standingOn(asOf(practice(told), today), today);
}

const due = (since: Day, tally = { done: 0, needs: 1 }) => ({ state: 'due', since, tally });
const resting = (next: Day | null) => ({ state: 'resting', next });

const rhythms: readonly Rhythm[] = [
  once,
  { kind: 'once', reviewAfterMonths: 3 },
  daily,
  { kind: 'days', every: 3 },
  weekdays,
  weekly,
  fortnightly,
  monthly,
  timesAWeek(1),
  timesAMonth(1),
];

describe.each(rhythms)('Whatever its rhythm, an action (%j)', (rhythm) => {
  it('rests until its first day and is asked for on it', () => {
    expect(standing({ rhythm }, -1)).toEqual(resting(monday));
    expect(standing({ rhythm }, 0)).toEqual(due(monday));
  });

  it('is not asked for before its first day, also in the same week or month', () => {
    const start = dayAfter(4);
    for (const after of [0, 1, 2, 3])
      expect(standing({ rhythm, start }, after)).toMatchObject({ state: 'resting' });
  });

  it('is done on a day it was ticked, also before its first', () => {
    expect(standing({ rhythm, marks: done(0) }, 0).state).toBe('done');
    expect(standing({ rhythm, marks: done(-5) }, -5).state).toBe('done');
  });

  it('is asked for no more after its last day', () => {
    for (const after of [3, 4, 8, 40, 400])
      expect(standing({ rhythm, end: dayAfter(2) }, after)).toEqual(resting(null));
  });

  it('is silent on a day it was skipped, and is not done by that', () => {
    expect(standing({ rhythm, marks: { 0: 0 } }, 0).state).toBe('resting');
  });

  it('is silent while it rests, and afterwards asks no later than its next time', () => {
    const paused = { rhythm, rests: [[0, 39]] } as const;
    for (const after of [0, 1, 20, 39])
      expect(standing(paused, after)).toMatchObject({ state: 'resting' });
    const next = standing(paused, 39);
    expect(next.state === 'resting' && next.next !== null && next.next <= dayAfter(71)).toBe(true);
  });

  it('that rests with an open end is asked for on no day to come', () => {
    const paused = { rhythm, rests: [[0, Number.POSITIVE_INFINITY]] } as const;
    expect(standing(paused, 5)).toEqual(resting(null));
  });
});

describe('Any practice', () => {
  it('is asked for since no later than today, and rests until later than today', () => {
    fc.assert(
      fc.property(anyPractice, anyAge, (given, age) => {
        const today = dayOfAge(given, age);
        const seen = standingOn(asOf(given, today), today);
        if (seen.state === 'due')
          expect(seen.since <= today && seen.since >= given.start).toBe(true);
        if (seen.state === 'resting' && seen.next !== null) expect(seen.next > today).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('that rests or is done until a day is asked for on that day, and on none before it', () => {
    fc.assert(
      fc.property(anyPractice, anyAge, (given, age) => {
        const today = dayOfAge(given, age);
        const past = asOf(given, today);
        const seen = standingOn(past, today);
        if (seen.state === 'due') return;
        const days = seen.next === null ? 120 : daysBetween(today, seen.next);
        for (let ahead = 1; ahead < days; ahead += 1)
          expect(standingOn(past, addDays(today, ahead)).state).toBe('resting');
        if (seen.next !== null) expect(standingOn(past, seen.next).state).toBe('due');
      }),
      { numRuns: 1_000 },
    );
  });

  it('never piles up: done today, it asks no more until its next time', () => {
    fc.assert(
      fc.property(anyPracticeOf(anyFixedRhythm), anyAge, (given, age) => {
        const today = dayOfAge(given, age);
        const past = asOf(given, today);
        if (standingOn(past, today).state !== 'due') return;
        const mark = { day: epochDay(today), count: given.target, isSkipped: false };
        const ticked = {
          ...past,
          marks: [...past.marks.filter((one) => one.day !== mark.day), mark],
        };
        expect(standingOn(ticked, today).state).toBe('done');
        const next = standingOn({ ...ticked, rests: [] }, addDays(today, 1));
        if (next.state === 'due') expect(next.since).toBe(addDays(today, 1));
      }),
      { numRuns: 500 },
    );
  });

  it('with a quota asks as often as it needs and no more', () => {
    fc.assert(
      fc.property(anyPracticeOf(anyQuota), anyAge, (given, age) => {
        const today = dayOfAge(given, age);
        const seen = standingOn(asOf(given, today), today);
        if (seen.state === 'due') expect(seen.tally.done).toBeLessThan(seen.tally.needs);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Once', () => {
  it('waits until it is done, and never comes back', () => {
    expect(standing({ rhythm: once }, 50)).toEqual(due(monday));
    expect(standing({ rhythm: once, marks: done(3) }, 3).state).toBe('done');
    expect(standing({ rhythm: once, marks: done(3) }, 500)).toEqual(resting(null));
  });

  it('waits on after the day it was wished for', () => {
    const rhythm: Rhythm = { kind: 'once', by: dayAfter(3) };
    expect(standing({ rhythm }, 10)).toEqual(due(monday));
  });

  it('asks until it was done as often as it is to be done', () => {
    const told = { rhythm: once, target: 3, marks: { 1: 1, 4: 2 } };
    expect(standing(told, 3)).toEqual(due(monday, { done: 1, needs: 3 }));
    expect(standing(told, 4)).toEqual({
      state: 'done',
      since: monday,
      tally: { done: 3, needs: 3 },
      next: null,
    });
    expect(standing(told, 5)).toEqual(resting(null));
  });

  it('asks again the day after it was skipped', () => {
    const told = { rhythm: once, marks: { 2: 0 } };
    expect(standing(told, 2)).toEqual(resting(dayAfter(3)));
    expect(standing(told, 3)).toEqual(due(monday));
  });

  it('comes back for its review that many months after it was last done', () => {
    const rhythm: Rhythm = { kind: 'once', reviewAfterMonths: 3 };
    const daysTo = (text: string) => daysBetween(monday, day(text));
    const marks = done(daysTo('2026-11-30'));
    const review = day('2027-02-28');
    expect(standing({ rhythm, marks }, daysTo('2027-02-27'))).toEqual(resting(review));
    expect(standing({ rhythm, marks }, daysTo('2027-03-05'))).toEqual(due(review));
    const again = { ...marks, ...done(daysTo('2027-03-05')) };
    expect(standing({ rhythm, marks: again }, daysTo('2027-03-05'))).toMatchObject({
      state: 'done',
      since: review,
    });
    expect(standing({ rhythm, marks: again }, daysTo('2027-03-06'))).toEqual(
      resting(day('2027-06-05')),
    );
  });

  it('still comes back for its review after the review was skipped for days', () => {
    const rhythm: Rhythm = { kind: 'once', reviewAfterMonths: 1 };
    const marks = { 0: 1, 30: 0, 31: 0, 32: 0 };
    expect(standing({ rhythm, marks }, 33)).toEqual(due(day('2026-12-02')));
  });
});

describe('Daily and on weekdays', () => {
  it('asks each day anew and never for what was missed', () => {
    expect(standing({ marks: done(1) }, 9)).toEqual(due(dayAfter(9)));
  });

  it('rests at the weekend, whatever Friday missed', () => {
    expect(weekdayOf(dayAfter(5))).toBe(6);
    expect(standing({ rhythm: weekdays, marks: done(4) }, 5)).toEqual(resting(dayAfter(7)));
    expect(standing({ rhythm: weekdays, marks: done(4) }, 6)).toEqual(resting(dayAfter(7)));
    expect(standing({ rhythm: weekdays }, 6)).toEqual(resting(dayAfter(7)));
    expect(standing({ rhythm: weekdays }, 7)).toEqual(due(dayAfter(7)));
  });

  it('asks for as many times as it is to be done', () => {
    expect(standing({ target: 8, marks: { 2: 3 } }, 2)).toEqual(
      due(dayAfter(2), { done: 3, needs: 8 }),
    );
    expect(standing({ target: 8, marks: { 2: 8 } }, 2)).toMatchObject({
      state: 'done',
      tally: { done: 8, needs: 8 },
    });
    expect(standing({ target: 8, marks: { 1: 3 } }, 2)).toEqual(
      due(dayAfter(2), { done: 0, needs: 8 }),
    );
  });
});

describe('Several times a week', () => {
  const rhythm = timesAWeek(2);

  it('asks on until the week has its share, then rests until the next week', () => {
    expect(standing({ rhythm, marks: done(0) }, 1)).toEqual(
      due(dayAfter(1), { done: 1, needs: 2 }),
    );
    expect(standing({ rhythm, marks: done(0, 2) }, 3)).toEqual(resting(dayAfter(7)));
    expect(standing({ rhythm, marks: done(0, 2) }, 7).state).toBe('due');
  });

  it('counts the days of this week only, wherever it begins', () => {
    expect(standing({ rhythm, start: dayAfter(-20), marks: done(-1, 0) }, 1)).toMatchObject({
      state: 'due',
      tally: { done: 1, needs: 2 },
    });
    const sunday = { rhythm, start: dayAfter(-20), marks: done(-1, 0), weekStart: 7 } as const;
    expect(standing(sunday, 1)).toEqual(resting(dayAfter(6)));
  });

  it('is asked for less often by what was skipped, and is not done on the day it was', () => {
    const skipping = { rhythm, marks: { 0: 1, 1: 0 } };
    expect(standing(skipping, 1)).toEqual(resting(dayAfter(7)));
    expect(standing(skipping, 2)).toEqual(resting(dayAfter(7)));
    expect(standing({ rhythm, marks: { 0: 0 } }, 0)).toEqual(resting(dayAfter(1)));
    expect(standing({ rhythm, marks: { 0: 0, 1: 1 } }, 2)).toEqual(resting(dayAfter(7)));
  });

  it('is done once more on a day it was not asked for', () => {
    expect(standing({ rhythm, marks: done(0, 2, 4) }, 4)).toMatchObject({
      state: 'done',
      tally: { done: 3, needs: 2 },
    });
  });

  it('does not count a day on which it was done too little', () => {
    expect(standing({ rhythm, target: 5, marks: { 0: 5, 1: 4 } }, 2)).toMatchObject({
      state: 'due',
      tally: { done: 1, needs: 2 },
    });
  });
});

describe('Every so many weeks', () => {
  it('returns on its own weekday', () => {
    expect(standing({ rhythm: fortnightly, marks: done(0) }, 13)).toEqual(resting(dayAfter(14)));
    expect(standing({ rhythm: fortnightly, marks: done(0) }, 14)).toEqual(due(dayAfter(14)));
  });

  it('waits, missed, until it is done, and keeps its weekday when done late', () => {
    expect(standing({ rhythm: fortnightly, marks: done(0) }, 20)).toEqual(due(dayAfter(14)));
    expect(standing({ rhythm: fortnightly, marks: done(0, 20) }, 21)).toEqual(
      resting(dayAfter(28)),
    );
  });

  it('is asked for once after a year away', () => {
    expect(standing({ rhythm: fortnightly, marks: done(0) }, 365)).toEqual(due(dayAfter(364)));
  });

  it('is silent, once skipped, until its next time', () => {
    expect(standing({ rhythm: weekly, marks: { 2: 0 } }, 1)).toEqual(due(monday));
    for (const after of [2, 3, 6])
      expect(standing({ rhythm: weekly, marks: { 2: 0 } }, after)).toEqual(resting(dayAfter(7)));
    expect(standing({ rhythm: weekly, marks: { 2: 0 } }, 7)).toEqual(due(dayAfter(7)));
  });

  it('waits on after a pause that came between, but not where it began in one', () => {
    const between = { rhythm: weekly, rests: [[2, 4]] } as const;
    expect(standing(between, 1)).toEqual(due(monday));
    expect(standing(between, 3)).toEqual(resting(dayAfter(5)));
    expect(standing(between, 5)).toEqual(due(monday));
    const before = { rhythm: weekly, rests: [[-2, 2]] } as const;
    expect(standing(before, 1)).toEqual(resting(dayAfter(7)));
    expect(standing(before, 3)).toEqual(resting(dayAfter(7)));
  });

  it('is asked for by the week that one lives by', () => {
    // Every other week on Sundays and Mondays, from Wednesday 4 November 2026 on.
    const rhythm: Rhythm = { kind: 'weeks', every: 2, on: [1, 7] };
    const start = dayAfter(2);
    // Weeks from Monday: its Sunday is the 8th, and the next turn begins on Monday the 16th.
    expect(standing({ rhythm, start, marks: done(6) }, 6).state).toBe('done');
    expect(standing({ rhythm, start, marks: done(6) }, 7)).toEqual(resting(dayAfter(14)));
    // Weeks from Sunday: the first has both days behind it, the next turn begins on the 15th.
    expect(standing({ rhythm, start, weekStart: 7 }, 6)).toEqual(resting(dayAfter(13)));
  });
});

describe('Monthly', () => {
  const start = day('2026-01-31');
  const on = (text: string, ...ticked: readonly string[]) =>
    standing(
      {
        rhythm: monthly,
        start,
        marks: done(...ticked.map((each) => daysBetween(monday, day(each)))),
      },
      daysBetween(monday, day(text)),
    );

  it('falls on the last day of a shorter month and finds its day again', () => {
    expect(on('2026-02-27', '2026-01-31')).toEqual(resting(day('2026-02-28')));
    expect(on('2026-03-01', '2026-01-31')).toEqual(due(day('2026-02-28')));
    expect(on('2026-03-31', '2026-01-31')).toEqual(due(day('2026-03-31')));
  });

  it('asks on every occurrence of a leap year', () => {
    const leap = day('2023-12-31');
    for (let month = 1; month <= 12; month += 1) {
      const occurrence = addMonths(leap, month);
      const marks = done(daysBetween(monday, addDays(occurrence, -1)));
      const after = daysBetween(monday, occurrence);
      expect(standing({ rhythm: monthly, start: leap, marks }, after).state).toBe('due');
    }
  });
});
