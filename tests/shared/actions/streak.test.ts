import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streaksOn } from '../../../shared/actions/streak.ts';
import { epochDay } from '../../../shared/day.ts';
import {
  anyAge,
  anyFixedRhythm,
  anyPractice,
  anyPracticeOf,
  asOf,
  dayOfAge,
  keptPractice,
  withRest,
  withSkip,
} from '../../builders/anyPractice.ts';
import {
  dayAfter,
  done,
  every,
  fortnightly,
  monthly,
  once,
  practice,
  type ToldPractice,
  timesAWeek,
  weekdays,
  weekly,
} from '../../builders/practice.ts';

const streaks = (told: ToldPractice, today: number) => streaksOn(practice(told), dayAfter(today));
const streak = (count: number, from: number, until: number) => ({
  count,
  from: dayAfter(from),
  until: dayAfter(until),
});

describe('A streak', () => {
  it('is none of what was never done', () => {
    expect(streaks({}, 30)).toEqual({ current: null, best: null });
  });

  it('counts the times in a row, with its first day and its last', () => {
    const told = { marks: done(...every(1, 0, 4)) };
    expect(streaks(told, 4)).toEqual({ current: streak(5, 0, 4), best: streak(5, 0, 4) });
  });

  it('goes on while today can still be done, and is over tomorrow', () => {
    const told = { marks: done(...every(1, 0, 4)) };
    expect(streaks(told, 5)).toEqual({ current: streak(5, 0, 4), best: streak(5, 0, 4) });
    expect(streaks(told, 6)).toEqual({ current: null, best: streak(5, 0, 4) });
  });

  it('begins anew after a miss, and the best one stays', () => {
    const told = { marks: done(...every(1, 0, 4), ...every(1, 6, 8)) };
    expect(streaks(told, 8)).toEqual({ current: streak(3, 6, 8), best: streak(5, 0, 4) });
  });

  it('that is as long as the best is the best, since it is later', () => {
    const told = { marks: done(0, 1, 3, 4) };
    expect(streaks(told, 4).best).toEqual(streak(2, 3, 4));
  });

  it('is neither broken nor lengthened by what was skipped', () => {
    const told = { marks: { ...done(0, 1), 2: 0, 3: 0, ...done(4) } };
    expect(streaks(told, 4).current).toEqual(streak(3, 0, 4));
    expect(streaks({ marks: { 0: 0, 1: 0 } }, 1)).toEqual({ current: null, best: null });
  });

  it('is neither broken nor lengthened by a pause, however long', () => {
    const told = { marks: done(0, 1, 100), rests: [[2, 99]] } as const;
    expect(streaks(told, 50).current).toEqual(streak(2, 0, 1));
    expect(streaks(told, 100).current).toEqual(streak(3, 0, 100));
  });

  it('counts what was done all the same during a pause', () => {
    const told = { marks: done(0, 2), rests: [[1, 3]] } as const;
    expect(streaks(told, 4).current).toEqual(streak(2, 0, 2));
  });

  it('is broken by a day done too little', () => {
    const told = { target: 3, marks: { 0: 3, 1: 2, 2: 4 } };
    expect(streaks(told, 2).current).toEqual(streak(1, 2, 2));
  });

  it('of a weekly action counts weeks, also those made up for late', () => {
    const told = { rhythm: weekly, marks: done(0, 13, 15) };
    expect(streaks(told, 20).current).toEqual(streak(3, 0, 15));
    expect(streaks(told, 27).current).toEqual(streak(3, 0, 15));
    expect(streaks(told, 28).current).toBeNull();
  });

  it('counts a week once, however often it was done in it', () => {
    expect(streaks({ rhythm: weekly, marks: done(0, 1, 2, 3) }, 6).current?.count).toBe(1);
  });

  it('of weekdays is not broken by weekends', () => {
    const told = { rhythm: weekdays, marks: done(...every(1, 0, 4), ...every(1, 7, 11)) };
    expect(streaks(told, 13).current).toEqual(streak(10, 0, 11));
  });

  it('of a fortnightly and a monthly action counts their turns', () => {
    expect(streaks({ rhythm: fortnightly, marks: done(0, 20, 28) }, 30).current?.count).toBe(3);
    // 2 November, 2 December and 2 January are 0, 30 and 61 days after.
    expect(streaks({ rhythm: monthly, marks: done(0, 30, 61) }, 70).current?.count).toBe(3);
  });

  it('of a quota counts the weeks that were full', () => {
    const told = { rhythm: timesAWeek(3), marks: done(0, 2, 4, 7, 8, 13, 14, 16) };
    expect(streaks(told, 17)).toEqual({ current: streak(2, 0, 13), best: streak(2, 0, 13) });
    expect(streaks(told, 21).current).toBeNull();
  });

  it('of a quota is not broken by a week that was skipped or paused', () => {
    const kept = done(0, 2, 4, 14, 15, 16);
    const skipped = (...days: readonly number[]) =>
      streaks(
        {
          rhythm: timesAWeek(3),
          marks: { ...kept, ...Object.fromEntries(days.map((at) => [at, 0])) },
        },
        17,
      );
    expect(skipped(8, 9, 10).current?.count).toBe(2);
    // Of three, one was left out on purpose, and two were not done.
    expect(skipped(8).current?.count).toBe(1);
    const paused = { rhythm: timesAWeek(3), marks: kept, rests: [[7, 13]] } as const;
    expect(streaks(paused, 17).current).toEqual(streak(2, 0, 16));
    expect(streaks({ rhythm: timesAWeek(3), marks: kept }, 17).current?.count).toBe(1);
  });

  it('is there no more to break once the action has ended', () => {
    const told = { end: dayAfter(2), marks: done(0, 1, 2) };
    expect(streaks(told, 300).current).toEqual(streak(3, 0, 2));
    expect(streaks({ ...told, marks: done(0, 1) }, 300).current).toBeNull();
  });

  it('is none of a one-off', () => {
    expect(streaks({ rhythm: once, marks: done(1) }, 5)).toEqual({ current: null, best: null });
  });
});

describe('Whatever the practice, its streak', () => {
  const anyStretch = fc.tuple(fc.integer({ min: -30, max: 340 }), fc.nat(60));

  it('is never shortened by a pause', () => {
    fc.assert(
      fc.property(anyPractice, anyAge, anyStretch, (given, age, [from, length]) => {
        const today = dayOfAge(given, age);
        const past = asOf(given, today);
        const begin = epochDay(given.start) + from;
        const before = streaksOn(past, today);
        const after = streaksOn(withRest(past, { from: begin, until: begin + length }), today);
        expect(after.current?.count ?? 0).toBeGreaterThanOrEqual(before.current?.count ?? 0);
        expect(after.best?.count ?? 0).toBeGreaterThanOrEqual(before.best?.count ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it('is never shortened by a day skipped that was not done', () => {
    fc.assert(
      fc.property(anyPractice, anyAge, fc.nat(300), (given, age, back) => {
        const today = dayOfAge(given, age);
        const past = asOf(given, today);
        const before = streaksOn(past, today);
        const after = streaksOn(withSkip(past, epochDay(today) - back), today);
        expect(after.current?.count ?? 0).toBeGreaterThanOrEqual(before.current?.count ?? 0);
        expect(after.best?.count ?? 0).toBeGreaterThanOrEqual(before.best?.count ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it('holds every time that was kept, where all were that were not skipped or paused', () => {
    fc.assert(
      fc.property(
        anyPracticeOf(anyFixedRhythm),
        fc.nat(300),
        fc.func(fc.boolean()),
        (given, days, isSkipped) => {
          const kept = keptPractice(given, days, isSkipped);
          const times = kept.marks.filter(({ count }) => count > 0).length;
          const { current, best } = streaksOn(kept, dayOfAge(given, days));
          expect(current?.count ?? 0).toBe(times);
          expect(best).toEqual(current);
        },
      ),
    );
  });
});
