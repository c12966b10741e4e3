import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askings } from '../../../shared/actions/askings.ts';
import { isResting, markOn, marksIn, type Practice } from '../../../shared/actions/practice.ts';
import { standingOn } from '../../../shared/actions/standing.ts';
import { frequencyOf, strengthOn, strengthSince } from '../../../shared/actions/strength.ts';
import { addDays, type Day, daysBetween, epochDay } from '../../../shared/day.ts';
import {
  anyAge,
  anyFixedRhythm,
  anyPractice,
  anyPracticeOf,
  anyQuota,
  asOf,
  dayOfAge,
  keptPractice,
} from '../../builders/anyPractice.ts';
import {
  daily,
  dayAfter,
  done,
  every,
  monthly,
  once,
  practice,
  type ToldPractice,
  timesAMonth,
  timesAWeek,
  weekdays,
  weekly,
} from '../../builders/practice.ts';

const strength = (told: ToldPractice, today: number) => strengthOn(practice(told), dayAfter(today));

/** Memory by hand, to eight decimals: 0.5^(√f ÷ 13). */
const memory = {
  /** 0.5^(1 ÷ 13) */
  daily: 0.94807752,
  /** f = 1/7: 0.5^(0.37796447 ÷ 13) */
  weekly: 0.98004902,
  /** f = 3/7: 0.5^(0.65465367 ÷ 13) */
  thriceAWeek: 0.96569667,
};

/** Strength after stretches of days, each with its share: s·m + c·(1 − m), day by day. */
function grown(m: number, ...stretches: readonly (readonly [days: number, share: number])[]) {
  let s = 0;
  for (const [days, share] of stretches)
    for (let count = 0; count < days; count += 1) s = s * m + share * (1 - m);
  return s;
}

describe('The strength of a daily action', () => {
  it('is 0.6557 after twenty days in a row', () => {
    // 1 − 0.5^(20 ÷ 13) = 1 − 0.3443
    expect(strength({ marks: done(...every(1, 0, 19)) }, 19)).toBeCloseTo(0.6557, 4);
    expect(grown(memory.daily, [20, 1])).toBeCloseTo(0.6557, 4);
  });

  it('is 0 of what was never done, and 0.0519 after the first time', () => {
    expect(strength({}, 30)).toBe(0);
    // 1 − 0.94807752
    expect(strength({ marks: done(0) }, 0)).toBeCloseTo(0.0519, 4);
  });

  it('waits for today, and counts it once it is done', () => {
    const marks = done(...every(1, 0, 18));
    // 1 − 0.5^(19 ÷ 13) = 1 − 0.3631
    expect(strength({ marks }, 18)).toBeCloseTo(0.6369, 4);
    expect(strength({ marks }, 19)).toBe(strength({ marks }, 18));
    expect(strength({ marks: { ...marks, 19: 1 } }, 19)).toBeCloseTo(0.6557, 4);
  });

  it('wears off where it was missed: 0.5588 three days after 0.6557', () => {
    // 0.6557 × 0.94807752³ = 0.6557 × 0.85218
    const marks = done(...every(1, 0, 19));
    expect(strength({ marks }, 23)).toBeCloseTo(0.5588, 4);
  });

  it('is left as it is by days that were skipped', () => {
    const marks = { ...done(...every(1, 0, 9)), 10: 0, 11: 0, ...done(...every(1, 12, 21)) };
    // 1 − 0.5^(10 ÷ 13) = 1 − 0.5867
    for (const today of [9, 10, 11])
      expect(strength({ marks: asFarAs(marks, today) }, today)).toBeCloseTo(0.4133, 4);
    expect(strength({ marks }, 21)).toBeCloseTo(0.6557, 4);
  });

  it('is left as it is by a pause', () => {
    const marks = done(...every(1, 0, 9), ...every(1, 40, 49));
    const rests = [[10, 39]] as const;
    for (const today of [9, 25, 39, 40])
      expect(strength({ marks: asFarAs(marks, Math.min(today, 9)), rests }, today)).toBeCloseTo(
        0.4133,
        4,
      );
    expect(strength({ marks, rests }, 49)).toBeCloseTo(0.6557, 4);
  });

  it('is left as it is by a pause of years', () => {
    const marks = done(...every(1, 0, 19));
    expect(strength({ marks, rests: [[20, 1_500]] }, 1_500)).toBeCloseTo(0.6557, 4);
  });

  it('grows by half where half was done of what was aimed at', () => {
    const marks = Object.fromEntries(every(1, 0, 19).map((after) => [after, 2]));
    // 0.5 × 0.6557
    expect(strength({ target: 4, marks }, 20)).toBeCloseTo(0.3279, 4);
    // Twice as much in a day is no more than all.
    expect(strength({ target: 1, marks }, 19)).toBeCloseTo(0.6557, 4);
  });

  it('stays as it was when the action ended', () => {
    const marks = done(...every(1, 0, 19));
    expect(strength({ marks, end: dayAfter(19) }, 400)).toBeCloseTo(0.6557, 4);
    const ended = practice({ marks, end: dayAfter(19) });
    expect(strengthSince(ended, dayAfter(400))).toBe(strengthSince(ended, dayAfter(19)));
  });
});

describe('The strength of a weekly action', () => {
  const rhythm = weekly;

  it('counts two in two weeks: 0.2954 after three weeks', () => {
    // Seven days at 1 of 2, then fourteen at 2 of 2:
    // 0.5 × (1 − 0.86842977) = 0.06578512; 1 − (1 − 0.06578512) × 0.75417027 = 0.2954.
    const marks = done(0, 7, 14);
    expect(grown(memory.weekly, [7, 0.5], [14, 1])).toBeCloseTo(0.2954, 4);
    expect(strength({ rhythm, marks }, 20)).toBeCloseTo(0.2954, 4);
  });

  it('may wander within its week', () => {
    // Done on Monday, Sunday and Monday: 1 of 2 until the second time on day 13.
    const marks = done(0, 13, 14);
    expect(strength({ rhythm, marks }, 20)).toBeCloseTo(grown(memory.weekly, [13, 0.5], [8, 1]), 6);
  });

  it('asks nothing for a week that was skipped', () => {
    // Seven days at 1 of 2; the skipped one as it was; then 1 of 1, and 2 of 2 from day 21 on.
    const marks = { 0: 1, 7: 0, 14: 1 };
    expect(strength({ rhythm, marks }, 20)).toBeCloseTo(grown(memory.weekly, [7, 0.5], [13, 1]), 6);
  });

  it('asks nothing for a week that was paused', () => {
    // The seven days of the pause are as they were.
    const told = { rhythm, marks: done(0, 14), rests: [[7, 13]] } as const;
    expect(strength(told, 20)).toBeCloseTo(grown(memory.weekly, [7, 0.5], [7, 1]), 6);
  });

  it('halves what it grows by where every other week is missed', () => {
    const marks = done(0, 14);
    // 1 of 2 throughout: the window always holds just one of them. The last Sunday is still open.
    expect(strength({ rhythm, marks }, 27)).toBeCloseTo(grown(memory.weekly, [27, 0.5]), 6);
  });
});

describe('The strength of three times a week', () => {
  const rhythm = timesAWeek(3);

  it('counts six in two weeks', () => {
    // Monday, Wednesday, Friday, twice over.
    const marks = done(0, 2, 4, 7, 9, 11);
    const days = [
      [2, 1 / 6],
      [2, 2 / 6],
      [3, 3 / 6],
      [2, 4 / 6],
      [2, 5 / 6],
      [3, 6 / 6],
    ] as const;
    expect(strength({ rhythm, marks }, 13)).toBeCloseTo(grown(memory.thriceAWeek, ...days), 6);
  });

  it('asks for one less where one was skipped', () => {
    // Monday done, Wednesday skipped, Friday done: 1 of 6, 1 of 6, as it was, 1 of 5, 2 of 5 …
    const marks = { 0: 1, 2: 0, 4: 1 };
    const days = [
      [2, 1 / 6],
      [1, 1 / 5],
      [3, 2 / 5],
    ] as const;
    expect(strength({ rhythm, marks }, 6)).toBeCloseTo(grown(memory.thriceAWeek, ...days), 6);
  });

  it('asks for its share less where days of it were paused', () => {
    // Seven days of the fourteen rested: 3 of 6 are left to ask for, and three were done.
    const told = { rhythm, marks: done(7, 8, 9), rests: [[0, 6]] } as const;
    const days = [
      [1, 1 / 3],
      [1, 2 / 3],
      [5, 3 / 3],
    ] as const;
    expect(strength(told, 13)).toBeCloseTo(grown(memory.thriceAWeek, ...days), 6);
  });
});

describe('A frequency', () => {
  it('is how often a rhythm asks', () => {
    expect(frequencyOf(once)).toBeNull();
    expect(frequencyOf(daily)).toEqual({ times: 1, days: 1 });
    expect(frequencyOf({ kind: 'days', every: 3 })).toEqual({ times: 1, days: 3 });
    expect(frequencyOf(weekly)).toEqual({ times: 1, days: 7 });
    expect(frequencyOf(weekdays)).toEqual({ times: 5, days: 7 });
    expect(frequencyOf({ kind: 'weeks', every: 2, on: [1, 4] })).toEqual({ times: 2, days: 14 });
    expect(frequencyOf(monthly)).toEqual({ times: 1, days: 31 });
    expect(frequencyOf({ kind: 'months', every: 3, on: 5 })).toEqual({ times: 1, days: 93 });
    expect(frequencyOf(timesAWeek(3))).toEqual({ times: 3, days: 7 });
    expect(frequencyOf(timesAMonth(4))).toEqual({ times: 4, days: 31 });
  });
});

describe('Whatever the practice, its strength', () => {
  it('lies from 0 to 1, and a one-off has none', () => {
    fc.assert(
      fc.property(anyPractice, anyAge, (given, age) => {
        const today = dayOfAge(given, age);
        const seen = strengthOn(asOf(given, today), today);
        if (given.rhythm.kind === 'once') expect(seen).toBeNull();
        else expect(seen !== null && seen >= 0 && seen <= 1).toBe(true);
      }),
    );
  });

  it('never falls for who does all that is asked, skipping and pausing as they like', () => {
    fc.assert(
      fc.property(
        anyPracticeOf(anyFixedRhythm),
        fc.nat(300),
        fc.func(fc.boolean()),
        (given, days, isSkipped) => {
          const kept = keptPractice(given, days, isSkipped);
          let before = 0;
          for (let age = 0; age <= days; age += 1) {
            const today = dayOfAge(given, age);
            const now = strengthOn(asOf(kept, today), today) ?? 0;
            expect(now).toBeGreaterThanOrEqual(before - 1e-12);
            before = now;
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is the same the day after, where that day was skipped or paused', () => {
    fc.assert(
      fc.property(
        anyPractice,
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        (given, age, pauses) => {
          const [yesterday, today] = [dayOfAge(given, age - 1), dayOfAge(given, age)];
          const day = epochDay(today);
          const past = asOf(given, yesterday);
          // What yesterday still asked for is missed only once yesterday is over.
          if (standingOn(past, yesterday).state === 'due') return;
          const silent = pauses
            ? { ...past, rests: [...past.rests, { from: day, until: day }] }
            : { ...past, marks: [...past.marks, { day, count: 0, isSkipped: true }] };
          const before = strengthOn(silent, yesterday);
          const after = strengthOn(silent, today);
          expect(after).toBeCloseTo(before ?? 0, 9);
        },
      ),
      { numRuns: 500 },
    );
  });

  const anyLongAge = fc.integer({ min: 300, max: 2_600 });
  const anySkips = fc.func(fc.integer({ min: 0, max: 20 }));

  /** Done on some days, skipped on others. */
  const marksOf = (
    { start }: Practice,
    age: number,
    isDone: (after: number) => boolean,
    isSkipped: (after: number) => boolean,
  ): Practice['marks'] =>
    every(1, 0, age).flatMap((after) => {
      const mark = { day: epochDay(start) + after, count: 1, isSkipped: false };
      if (isSkipped(after)) return [{ ...mark, count: 0, isSkipped: true }];
      return isDone(after) ? [mark] : [];
    });

  it('is what the book says, day by day from the very first', () => {
    fc.assert(
      fc.property(
        anyPracticeOf(fc.oneof(anyFixedRhythm, anyQuota)),
        anyLongAge,
        fc.func(fc.boolean()),
        anySkips,
        (given, age, isDone, isSkipped) => {
          const marks = marksOf(given, age, isDone, (after) => isSkipped(after) === 0);
          const whole = { ...given, marks };
          const today = dayOfAge(given, age);
          expect(strengthOn(whole, today)).toBeCloseTo(byTheBook(whole, today), 9);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is the same, read no further back than it reaches, however long it rested', () => {
    fc.assert(
      fc.property(
        anyPracticeOf(anyFixedRhythm),
        anyLongAge,
        fc.func(fc.boolean()),
        fc.boolean(),
        (given, age, isDone, hasRested) => {
          const marks = marksOf(given, age, isDone, () => false);
          const whole = { ...given, rests: hasRested ? given.rests : [], marks };
          const today = dayOfAge(given, age);
          const since = epochDay(strengthSince(whole, today));
          const cut = { ...whole, marks: marks.filter(({ day }) => day >= since) };
          const miss = (strengthOn(cut, today) ?? -1) - (strengthOn(whole, today) ?? -1);
          // Days beside a rest may ask for nothing either, and wear as little off.
          expect(Math.abs(miss)).toBeLessThanOrEqual(hasRested ? 1e-4 : 1e-6);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('reaches back over what it rested on', () => {
    const told = practice({ rests: [[100, 199]], start: dayAfter(-2_000) });
    const without = daysBetween(
      strengthSince({ ...told, rests: [] }, dayAfter(220)),
      dayAfter(220),
    );
    const over = daysBetween(strengthSince(told, dayAfter(220)), dayAfter(220));
    expect(over).toBe(without + 100);
    // ln(0.000001) ÷ ln(0.94807752) = 259.1, and the day itself.
    expect(without).toBe(261);
    expect(addDays(strengthSince(told, dayAfter(50)), 261)).toBe(dayAfter(50));
  });
});

/** The formula day by day from the very first: no reach, and each sum made anew. */
function byTheBook(given: Practice, today: Day): number {
  const { times, days } = frequencyOf(given.rhythm) ?? { times: 1, days: 1 };
  const memory = 0.5 ** (Math.sqrt(times / days) / 13);
  const [num, den] = times < days ? [2 * times, 2 * days] : [times, days];
  const end = given.end === null ? Number.POSITIVE_INFINITY : epochDay(given.end);
  const isOpen = standingOn(given, today).state === 'due';
  const last = Math.min(end, epochDay(today) - (isOpen ? 1 : 0));
  const first = epochDay(given.start);
  const lost = askings(given, first, last).filter((one) => one.isExcused);
  const excusedOn = (day: number): number => {
    if (given.rhythm.kind !== 'quota') return lost.filter(({ from }) => from === day).length;
    if (markOn(given, day)?.isSkipped) return 1;
    return isResting(given, day) ? times / days : 0;
  };
  let s = 0;
  for (let day = epochDay(given.start); day <= last; day += 1) {
    let asked = num;
    for (let other = Math.max(first, day - den + 1); other <= day; other += 1)
      asked -= excusedOn(other);
    if (asked < 1e-9 || isResting(given, day) || markOn(given, day)?.isSkipped) continue;
    const done = marksIn(given, day - den + 1, day).reduce(
      (sum, { count }) => sum + Math.min(1, count / given.target),
      0,
    );
    s = s * memory + Math.min(1, done / asked) * (1 - memory);
  }
  return s;
}

function asFarAs(marks: Readonly<Record<number, number>>, today: number) {
  return Object.fromEntries(Object.entries(marks).filter(([after]) => Number(after) <= today));
}
