import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askings } from '../../../shared/actions/askings.ts';
import { epochDay } from '../../../shared/day.ts';
import { anyPractice } from '../../builders/anyPractice.ts';
import { day } from '../../builders/day.ts';
import {
  daily,
  dayAfter,
  done,
  fortnightly,
  monday,
  once,
  practice,
  type ToldPractice,
  timesAMonth,
  timesAWeek,
  weekly,
} from '../../builders/practice.ts';

const first = epochDay(monday);

/** The askings of the days from `from` to `until`, all days counted from the first Monday. */
function asked(told: ToldPractice, from: number, until: number) {
  return askings(practice(told), first + from, first + until).map((asking) => ({
    ...asking,
    from: asking.from - first,
    until: asking.until - first,
    keptOn: asking.keptOn === null ? null : asking.keptOn - first,
  }));
}

const open = { needs: 1, done: 0, keptOn: null, isExcused: false };

describe('The askings of a fixed rhythm', () => {
  it('last until the next takes their place', () => {
    expect(asked({ rhythm: weekly }, 0, 20)).toEqual([
      { ...open, from: 0, until: 6 },
      { ...open, from: 7, until: 13 },
      { ...open, from: 14, until: 20 },
    ]);
    expect(asked({ rhythm: daily }, 3, 4)).toEqual([
      { ...open, from: 3, until: 3 },
      { ...open, from: 4, until: 4 },
    ]);
  });

  it('are told where they only reach into the days asked about', () => {
    expect(asked({ rhythm: fortnightly }, 13, 13)).toEqual([{ ...open, from: 0, until: 13 }]);
  });

  it('end with the action, and none comes before its start', () => {
    const ending = { rhythm: weekly, end: dayAfter(9) };
    expect(asked(ending, -30, 90)).toEqual([
      { ...open, from: 0, until: 6 },
      { ...open, from: 7, until: 9 },
    ]);
    expect(asked(ending, 10, 90)).toEqual([]);
    expect(asked(ending, -30, -1)).toEqual([]);
  });

  it('are kept on the day they had been done often enough', () => {
    const [kept] = asked({ rhythm: weekly, target: 3, marks: { 0: 1, 2: 1, 4: 2, 5: 1 } }, 0, 6);
    expect(kept).toMatchObject({ needs: 3, done: 5, keptOn: 4, isExcused: false });
    const [short] = asked({ rhythm: weekly, target: 3, marks: { 0: 1, 2: 1 } }, 0, 6);
    expect(short).toMatchObject({ done: 2, keptOn: null, isExcused: false });
  });

  it('are excused where they were skipped, on whatever day of theirs, or hindered by a pause', () => {
    expect(asked({ rhythm: weekly, marks: { 5: 0 } }, 0, 6)).toMatchObject([{ isExcused: true }]);
    expect(asked({ rhythm: weekly, rests: [[4, 5]] }, 0, 6)).toMatchObject([{ isExcused: true }]);
    expect(asked({ rhythm: weekly, rests: [[-9, -1]] }, 0, 6)).toMatchObject([
      { isExcused: false },
    ]);
  });

  it('need no excuse where they were done all the same', () => {
    const marks = { 1: 0, 3: 1 };
    expect(asked({ rhythm: weekly, marks, rests: [[0, 6]] }, 0, 6)).toMatchObject([
      { keptOn: 3, isExcused: false },
    ]);
  });
});

describe('The askings of a quota', () => {
  it('are the calendar weeks, wherever a week begins', () => {
    const from = (weekStart: 1 | 7) =>
      asked({ rhythm: timesAWeek(3), weekStart, start: dayAfter(-14) }, 0, 7).map((each) => [
        each.from,
        each.until,
      ]);
    expect(from(1)).toEqual([
      [0, 6],
      [7, 13],
    ]);
    expect(from(7)).toEqual([
      [-1, 5],
      [6, 12],
    ]);
  });

  it('are the calendar months', () => {
    const found = asked({ rhythm: timesAMonth(4), start: day('2026-01-01') }, 0, 30);
    // November has 30 days, and the Monday is its second; December has 31.
    expect(found.map(({ from, until }) => [from, until])).toEqual([
      [-1, 28],
      [29, 59],
    ]);
  });

  it('ask less of a week that is cut short, rounded up', () => {
    // From Friday on three days are left of seven: 3 × 3 ÷ 7 = 1.29, so twice.
    expect(asked({ rhythm: timesAWeek(3), start: dayAfter(4) }, 4, 6)).toMatchObject([
      { from: 4, until: 6, needs: 2 },
    ]);
    // It ends on a Tuesday: 3 × 2 ÷ 7 = 0.86, so once.
    expect(asked({ rhythm: timesAWeek(3), end: dayAfter(8) }, 7, 13)).toMatchObject([
      { from: 7, until: 8, needs: 1 },
    ]);
    // Four days of it rest: 3 × 3 ÷ 7, so twice; all seven: nothing at all.
    expect(asked({ rhythm: timesAWeek(3), rests: [[0, 3]] }, 0, 6)).toMatchObject([{ needs: 2 }]);
    expect(asked({ rhythm: timesAWeek(3), rests: [[0, 6]] }, 0, 6)).toMatchObject([{ needs: 0 }]);
  });

  it('ask for no day that a month does not have', () => {
    const february = { rhythm: timesAMonth(31), start: day('2026-01-01') };
    const days = epochDay(day('2026-02-10')) - first;
    expect(asked(february, days, days)).toMatchObject([{ needs: 28 }]);
  });

  it('ask for the very number where nothing is cut, for every length of a month', () => {
    for (const month of ['2024-02', '2026-02', '2026-04', '2026-05'])
      for (let times = 1; times <= 28; times += 1) {
        const days = epochDay(day(`${month}-15`)) - first;
        const told = { rhythm: timesAMonth(times), start: day('2020-01-01') };
        expect(asked(told, days, days)).toMatchObject([{ needs: times }]);
      }
  });

  it('do not begin before the action does', () => {
    // Wednesday of the week that it starts in on Friday.
    expect(asked({ rhythm: timesAWeek(2), start: dayAfter(4) }, 2, 2)).toEqual([]);
    expect(asked({ rhythm: timesAMonth(2), start: dayAfter(4) }, 2, 2)).toEqual([]);
  });

  it('count the days it was done often enough on, and keep the day that filled it', () => {
    const marks = { 0: 2, 1: 1, 3: 3, 4: 2 };
    expect(asked({ rhythm: timesAWeek(2), target: 2, marks }, 0, 6)).toMatchObject([
      { done: 3, keptOn: 3 },
    ]);
  });

  it('need not make up for what was skipped, but keep nothing by skipping alone', () => {
    expect(asked({ rhythm: timesAWeek(2), marks: { 0: 1, 2: 0 } }, 0, 6)).toMatchObject([
      { needs: 1, done: 1, keptOn: 0, isExcused: false },
    ]);
    expect(asked({ rhythm: timesAWeek(2), marks: { 0: 0, 2: 0 } }, 0, 6)).toMatchObject([
      { needs: 0, done: 0, keptOn: null, isExcused: true },
    ]);
  });
});

describe('The askings of a one-off', () => {
  it('are none: it is asked for until it is done', () => {
    expect(asked({ rhythm: once, marks: done(3) }, -10, 100)).toEqual([]);
  });
});

describe('Whatever the practice, its askings', () => {
  it('follow one another without an overlap, and without a gap but for days off', () => {
    fc.assert(
      fc.property(anyPractice, (given) => {
        const start = epochDay(given.start);
        const end = given.end === null ? Number.POSITIVE_INFINITY : epochDay(given.end);
        const found = askings(given, start - 30, start + 400);
        for (const [
          index,
          { from, until, keptOn, done: times, needs, isExcused },
        ] of found.entries()) {
          const next = found[index + 1];
          const { rhythm } = given;
          const hasDaysOff = rhythm.kind === 'weeks' && rhythm.every === 1 && rhythm.on.length >= 5;
          if (hasDaysOff) expect(until).toBe(from);
          else if (next !== undefined) expect(next.from).toBe(until + 1);
          if (next !== undefined) expect(next.from).toBeGreaterThan(until);
          expect(from).toBeGreaterThanOrEqual(start);
          expect(until).toBeLessThanOrEqual(end);
          expect(from).toBeLessThanOrEqual(until);
          if (keptOn !== null) expect(keptOn >= from && keptOn <= until && !isExcused).toBe(true);
          if (times >= needs && times > 0) expect(keptOn).not.toBeNull();
        }
      }),
    );
  });

  it('are the same, however wide the stretch one asks about', () => {
    fc.assert(
      fc.property(
        anyPractice,
        fc.integer({ min: -30, max: 350 }),
        fc.integer({ min: 0, max: 60 }),
        (given, from, length) => {
          const begin = epochDay(given.start) + from;
          const whole = askings(given, epochDay(given.start) - 60, begin + length);
          const reaching = whole.filter(({ until }) => until >= begin);
          expect(askings(given, begin, begin + length)).toEqual(reaching);
        },
      ),
    );
  });
});
