import { nextOccurrence, occurrences, type Schedule } from '../../shared/actions/recurrence.ts';
import type { FixedRhythm } from '../../shared/actions/rhythm.ts';
import { addDays, parseDay } from '../../shared/day.ts';
import { momentOf, type TimeOfDay } from '../../shared/timeOfDay.ts';
import { recurrenceRule } from '../builders/recurrenceRule.ts';
import { type Figure, ratioOf } from './figure.ts';
import { inTurns } from './measure.ts';

const bound = 0.1;
const start = parseDay('2023-11-20');
const zone = 'Europe/Madrid';
const noon = '12:00' as TimeOfDay;

const rhythms: readonly FixedRhythm[] = [
  { kind: 'days', every: 1 },
  { kind: 'days', every: 3 },
  { kind: 'days', every: 10 },
  { kind: 'weeks', every: 1, on: [] },
  { kind: 'weeks', every: 1, on: [1, 2, 3, 4, 5] },
  { kind: 'weeks', every: 1, on: [2, 4] },
  { kind: 'weeks', every: 2, on: [] },
  { kind: 'weeks', every: 2, on: [1, 3, 5] },
  { kind: 'weeks', every: 4, on: [2, 7] },
  { kind: 'months', every: 1, on: null },
  { kind: 'months', every: 1, on: 30 },
  { kind: 'months', every: 1, on: 31 },
  { kind: 'months', every: 3, on: 15 },
  { kind: 'months', every: 12, on: null },
];

// Three years after the start and later, so that a walk from there would show; a prime number of
// them, so that no weekday or date comes round with the turns.
const years = Array.from({ length: 367 }, (_, index) => {
  const from = addDays(start, 3 * 365 + index);
  return { from, until: addDays(from, 364) };
});

/**
 * The next occurrence, and those of a year, of fourteen rhythms, against rrule-temporal on the same
 * rules, both answering with days as text.
 *
 * Ours is all a caller pays: from a schedule and days as text, with nothing kept from one call to
 * the next. Theirs has each rule read and each moment to ask about made beforehand, and keeps what
 * a rule remembers from earlier calls; noon, which no clock skips, is its fast path. It answers with
 * moments, which is what it is for, and reading the days from them is part of its time: half of it
 * for the next occurrence, most of it for a year.
 */
export async function recurrence(): Promise<readonly Figure[]> {
  const schedules = rhythms.map((rhythm): Schedule => ({ rhythm, start, end: null, weekStart: 1 }));
  const rules = schedules.map((schedule) => recurrenceRule(schedule, noon, zone));
  const ourYear = inTurn(years);
  const theirYear = inTurn(
    years.map(({ from, until }) => ({
      from: momentOf(from, noon, zone).toZonedDateTimeISO(zone),
      until: momentOf(until, noon, zone).toZonedDateTimeISO(zone),
    })),
  );
  const [ourNext, theirNext] = await inTurns(
    300,
    100,
    (index) => {
      const { from } = ourYear(index);
      return schedules.map((schedule) => nextOccurrence(schedule, from));
    },
    (index) => {
      const { from } = theirYear(index);
      return rules.map((rule) => dayOrNull(rule.next(from, true)));
    },
  );
  const [ourDays, theirDays] = await inTurns(
    150,
    2,
    (index) => {
      const { from, until } = ourYear(index);
      return schedules.map((schedule) => occurrences(schedule, from, until));
    },
    (index) => {
      const { from, until } = theirYear(index);
      return rules.map((rule) => rule.between(from, until, true).map(dayOrNull));
    },
  );
  return [
    ...ratioOf(
      'the next occurrence of 14 rhythms ÷ rrule-temporal',
      bound,
      { name: 'next occurrences', values: ourNext },
      { name: "rrule-temporal's", values: theirNext },
    ),
    ...ratioOf(
      'a year of 14 rhythms ÷ rrule-temporal',
      bound,
      { name: "a year's occurrences", values: ourDays },
      { name: "rrule-temporal's", values: theirDays },
    ),
  ];
}

function dayOrNull(moment: Temporal.ZonedDateTime | null): string | null {
  return moment?.toPlainDate().toString() ?? null;
}

/** Gives the items one after another, from the first again after the last. */
function inTurn<Item>(items: readonly Item[]): (index: number) => Item {
  return (index) => {
    const item = items[index % items.length];
    if (item === undefined) throw new RangeError('There is nothing to take turns with.');
    return item;
  };
}
