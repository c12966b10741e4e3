import fc from 'fast-check';
import { askings } from '../../shared/actions/askings.ts';
import type { Mark, Practice, Rest } from '../../shared/actions/practice.ts';
import type { FixedRhythm, Rhythm } from '../../shared/actions/rhythm.ts';
import type { Weekday } from '../../shared/day.ts';
import { type Day, dayFromEpoch, epochDay } from '../../shared/day.ts';
import { practice } from './practice.ts';

const weekdays = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })
  .map((days) => days.sort((one, other) => one - other) as Weekday[]);

/** A rhythm whose days are fixed; its interval is short enough to come round in a test. */
export const anyFixedRhythm: fc.Arbitrary<FixedRhythm> = fc.oneof(
  fc.record({ kind: fc.constant('days'), every: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constant('weeks'),
    every: fc.integer({ min: 1, max: 5 }),
    on: weekdays,
  }),
  fc.record({
    kind: fc.constant('months'),
    every: fc.integer({ min: 1, max: 4 }),
    on: fc.option(fc.integer({ min: 1, max: 31 })),
  }),
);

/** A quota of a week or a month. */
export const anyQuota: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({
    kind: fc.constant('quota'),
    times: fc.integer({ min: 1, max: 7 }),
    per: fc.constant('week'),
  }),
  fc.record({
    kind: fc.constant('quota'),
    times: fc.integer({ min: 1, max: 31 }),
    per: fc.constant('month'),
  }),
);

const anyOnce: fc.Arbitrary<Rhythm> = fc.record(
  { kind: fc.constant('once'), reviewAfterMonths: fc.integer({ min: 1, max: 6 }) },
  { requiredKeys: ['kind'] },
);

/** Any rhythm at all. */
export const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  { weight: 4, arbitrary: anyFixedRhythm },
  { weight: 2, arbitrary: anyQuota },
  { weight: 1, arbitrary: anyOnce },
);

/** A stretch of days, counted from the day a practice begins. */
const anyRest = fc
  .tuple(fc.integer({ min: -30, max: 300 }), fc.integer({ min: 0, max: 60 }))
  .map(([from, length]): readonly [number, number] => [from, from + length]);

/** Up to three rests. */
export const anyRests = fc.array(anyRest, { maxLength: 3 });

/** What became of some days of the year around the start: skipped, done once, or more. */
const anyMarks = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -20, max: 340 }), fc.constantFrom(0, 1, 1, 1, 1, 2, 3)), {
    selector: ([after]) => after,
    maxLength: 120,
  })
  .map((marks) => Object.fromEntries(marks) as Readonly<Record<number, number>>);

/** The day a practice begins: any weekday, any day of a month. */
export const anyStart: fc.Arbitrary<Day> = fc
  .integer({ min: 20_000, max: 21_500 })
  .map(dayFromEpoch);

/** A practice of some rhythm, with a year of marks and rests. */
export function anyPracticeOf(rhythms: fc.Arbitrary<Rhythm>): fc.Arbitrary<Practice> {
  return fc
    .record({
      rhythm: rhythms,
      start: anyStart,
      length: fc.option(fc.integer({ min: 0, max: 400 })),
      target: fc.constantFrom(1, 1, 1, 2, 3),
      weekStart: fc.constantFrom(1 as const, 7 as const),
      marks: anyMarks,
      rests: anyRests,
    })
    .map(({ start, length, marks, rests, ...rules }) => {
      const end = length === null ? null : dayFromEpoch(epochDay(start) + length);
      return since(practice({ ...rules, end, marks, rests }), start);
    });
}

/** A practice of any rhythm. */
export const anyPractice = anyPracticeOf(anyRhythm);

/** A day of the year after a practice began, and a little before. */
export const anyAge = fc.integer({ min: -20, max: 340 });

/** The same practice as it stood on `today`: with no mark that is later. */
export function asOf(given: Practice, today: Day): Practice {
  return { ...given, marks: given.marks.filter(({ day }) => day <= epochDay(today)) };
}

/** The day `age` days after a practice began. */
export function dayOfAge({ start }: Practice, age: number): Day {
  return dayFromEpoch(epochDay(start) + age);
}

/** A practice in which each asking was done on its first day, but where it rests or was skipped. */
export function keptPractice(
  given: Practice,
  days: number,
  isSkipped: (asking: number) => boolean,
): Practice {
  const first = epochDay(given.start);
  const rests = (day: number) => given.rests.some(({ from, until }) => from <= day && day <= until);
  const marks = askings({ ...given, marks: [] }, first, first + days)
    .filter(({ from }) => from <= first + days && !rests(from))
    .map(({ from: day }, index): Mark => {
      const skips = isSkipped(index);
      return { day, count: skips ? 0 : given.target, isSkipped: skips };
    });
  return { ...given, marks };
}

/** A practice with one rest more. */
export function withRest(given: Practice, rest: Rest): Practice {
  return { ...given, rests: [...given.rests, rest] };
}

/** A practice with `day` (in epoch days) skipped, where nothing was marked on it yet. */
export function withSkip(given: Practice, day: number): Practice {
  if (given.marks.some((mark) => mark.day === day)) return given;
  const marks = [...given.marks, { day, count: 0, isSkipped: true }];
  return { ...given, marks: marks.sort((one, other) => one.day - other.day) };
}

/** The same practice moved so that it begins on `start`. */
function since(given: Practice, start: Day): Practice {
  const shift = epochDay(start) - epochDay(given.start);
  return {
    ...given,
    start,
    marks: given.marks.map((mark) => ({ ...mark, day: mark.day + shift })),
    rests: given.rests.map(({ from, until }) => ({ from: from + shift, until: until + shift })),
  };
}
