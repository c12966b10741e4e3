import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askings } from '../../../shared/actions/askings.ts';
import { sumOfTallies, weekTally } from '../../../shared/actions/weekTally.ts';
import { addDays, epochDay, startOfWeek } from '../../../shared/day.ts';
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
  dayAfter,
  done,
  every,
  fortnightly,
  monthly,
  once,
  practice,
  type ToldPractice,
  timesAMonth,
  timesAWeek,
  weekdays,
  weekly,
} from '../../builders/practice.ts';

/** The tallies of the weeks that begin 0, 7, … days after the first Monday, as "done/needs". */
function tallies(told: ToldPractice, weeks: number, today: number): string {
  return every(7, 0, 7 * (weeks - 1))
    .map((after) => weekTally(practice(told), dayAfter(after), dayAfter(today)))
    .map((tally) => `${tally.done}/${tally.needs}`)
    .join(' ');
}

describe('The tally of a week', () => {
  it('counts each day of a daily action, and not today while it can still be done', () => {
    const marks = done(0, 1, 3, 7, 8);
    expect(tallies({ marks }, 2, 10)).toBe('3/7 2/3');
    expect(tallies({ marks: { ...marks, 10: 1 } }, 2, 10)).toBe('3/7 3/4');
  });

  it('begins with the action and ends with it', () => {
    expect(tallies({ start: dayAfter(4), end: dayAfter(8), marks: done(4) }, 3, 20)).toBe(
      '1/3 0/2 0/0',
    );
  });

  it('asks for nothing that was skipped or paused, and counts it where it was done', () => {
    expect(tallies({ marks: { 0: 1, 1: 0, 4: 1 }, rests: [[3, 5]] }, 1, 20)).toBe('2/4');
  });

  it('gives what was done late to the week that asked for it', () => {
    expect(tallies({ rhythm: fortnightly, marks: done(9, 14) }, 4, 40)).toBe('1/1 0/0 1/1 0/0');
    expect(tallies({ rhythm: weekly, marks: done(0) }, 2, 13)).toBe('1/1 0/0');
    expect(tallies({ rhythm: weekly, marks: done(0) }, 2, 14)).toBe('1/1 0/1');
  });

  it('of weekdays is of five', () => {
    expect(tallies({ rhythm: weekdays, marks: done(0, 2, 5) }, 1, 20)).toBe('2/5');
  });

  it('of a monthly action is of the week its day is in', () => {
    // 2 November and 2 December 2026: a Monday, and a Wednesday four weeks later.
    expect(tallies({ rhythm: monthly, marks: done(3) }, 5, 70)).toBe('1/1 0/0 0/0 0/0 0/1');
  });

  it('counts times, not days: what is to be done thrice is done once', () => {
    expect(tallies({ target: 3, marks: { 0: 3, 1: 2, 2: 5 } }, 1, 20)).toBe('2/7');
  });

  it('of a quota counts its days, and what was lacking once the week is over', () => {
    const rhythm = timesAWeek(3);
    expect(tallies({ rhythm, marks: done(0, 2, 7, 8, 9, 10) }, 3, 20)).toBe('2/3 4/4 0/0');
    expect(tallies({ rhythm, marks: done(0, 2) }, 1, 6)).toBe('2/2');
  });

  it('of a quota asks for nothing more of a week that was skipped or paused', () => {
    const rhythm = timesAWeek(3);
    expect(tallies({ rhythm, marks: { 0: 1, 2: 0, 7: 0 } }, 2, 30)).toBe('1/2 0/2');
    expect(tallies({ rhythm, marks: { 0: 0, 2: 0, 4: 0 } }, 1, 30)).toBe('0/0');
    expect(tallies({ rhythm, marks: done(0), rests: [[2, 3]] }, 1, 30)).toBe('1/1');
  });

  it('of a quota of a month counts in each week, and lacks in the last', () => {
    // November 2026 ends on a Monday, 28 days after its first: the fifth week.
    const told = { rhythm: timesAMonth(4), start: day('2026-11-01'), marks: done(1, 9) };
    expect(tallies(told, 5, 60)).toBe('1/1 1/1 0/0 0/0 0/2');
  });

  it('of a one-off is that of the week it was done in', () => {
    expect(tallies({ rhythm: once, marks: done(8) }, 3, 30)).toBe('0/0 1/1 0/0');
  });

  it('of a one-off done in parts is that of the week it was complete', () => {
    expect(tallies({ rhythm: once, target: 3, marks: { 1: 1, 3: 1, 8: 1 } }, 3, 30)).toBe(
      '0/0 1/1 0/0',
    );
  });
});

describe('The sum of tallies', () => {
  it('is of nothing nothing', () => {
    expect(sumOfTallies([])).toEqual({ done: 0, needs: 0 });
    const some = [
      { done: 1, needs: 2 },
      { done: 3, needs: 3 },
    ];
    expect(sumOfTallies(some)).toEqual({ done: 4, needs: 5 });
  });
});

describe('Whatever the practice, its tallies', () => {
  const anyWeeks = fc.nat(60);

  it('never count more done than asked for', () => {
    fc.assert(
      fc.property(anyPractice, anyAge, anyWeeks, (given, age, back) => {
        const today = dayOfAge(given, age);
        const week = addDays(startOfWeek(today, given.weekStart), -7 * back);
        const tally = weekTally(asOf(given, today), week, today);
        expect(tally.done).toBeLessThanOrEqual(tally.needs);
        expect(tally.done).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('sum up to the askings: kept, or over without an excuse', () => {
    fc.assert(
      fc.property(anyPracticeOf(anyFixedRhythm), anyAge, (given, age) => {
        const today = dayOfAge(given, age);
        const past = asOf(given, today);
        const now = epochDay(today);
        const all = askings(past, epochDay(given.start), now);
        const kept = all.filter(({ keptOn }) => keptOn !== null).length;
        const missed = all.filter(
          (one) => one.keptOn === null && !one.isExcused && one.until < now,
        );
        expect(sumOfTallies(allWeeks(past, today))).toEqual({
          done: kept,
          needs: kept + missed.length,
        });
      }),
    );
  });

  it('sum up, of a quota, to the days that counted and those that lacked', () => {
    fc.assert(
      fc.property(anyPracticeOf(anyQuota), anyAge, (given, age) => {
        const today = dayOfAge(given, age);
        const past = asOf(given, today);
        const now = epochDay(today);
        const all = askings(past, epochDay(given.start), now);
        const counted = all.reduce((sum, one) => sum + one.done, 0);
        const lacking = all
          .filter((one) => one.keptOn === null && !one.isExcused && one.until < now)
          .reduce((sum, { needs, done: times }) => sum + needs - times, 0);
        expect(sumOfTallies(allWeeks(past, today))).toEqual({
          done: counted,
          needs: counted + lacking,
        });
      }),
    );
  });
});

/** The tallies of all the weeks from a practice's first to this one. */
function allWeeks(given: ReturnType<typeof practice>, today: ReturnType<typeof day>) {
  const first = startOfWeek(given.start, given.weekStart);
  return every(7, epochDay(first), epochDay(today)).map((week) =>
    weekTally(given, addDays(first, week - epochDay(first)), today),
  );
}
