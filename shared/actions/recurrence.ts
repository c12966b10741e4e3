import {
  type Day,
  dayFromEpoch,
  dayInMonth,
  daysIntoWeek,
  epochDay,
  epochMonth,
  lastDay,
  type Weekday,
  type WeekStart,
  weekdayFromEpoch,
} from '../day.ts';
import type { FixedRhythm } from './rhythm.ts';

/** When a fixed rhythm asks: its rhythm, first and last day, and where a week begins. */
export interface Schedule {
  readonly rhythm: FixedRhythm;
  /** No occurrence comes before it; it need not be one itself. */
  readonly start: Day;
  /** No occurrence comes after it; null where the rhythm goes on. */
  readonly end: Day | null;
  /** Which weeks are the every-other ones depends on it, as on WKST of RFC 5545. */
  readonly weekStart: WeekStart;
}

/** Every occurrence from `from` to `until`, both included, ascending. */
export function occurrences(schedule: Schedule, from: Day, until: Day): readonly Day[] {
  return occurrenceDays(schedule, epochDay(from), epochDay(until)).map(dayFromEpoch);
}

/** The same as `occurrences`, with every day as the days since 1970-01-01. */
export function occurrenceDays(schedule: Schedule, from: number, until: number): readonly number[] {
  const start = epochDay(schedule.start);
  const { dayAt, placeFrom } = sequenceOf(schedule, start);
  const last = Math.min(until, lastOf(schedule));
  const days: number[] = [];
  let place = placeFrom(Math.max(from, start));
  for (let day = dayAt(place); day <= last; day = dayAt(place)) {
    days.push(day);
    place += 1;
  }
  return days;
}

/** The first occurrence on or after `from`; null where there is none (ended). */
export function nextOccurrence(schedule: Schedule, from: Day): Day | null {
  const start = epochDay(schedule.start);
  const { dayAt, placeFrom } = sequenceOf(schedule, start);
  const day = dayAt(placeFrom(Math.max(epochDay(from), start)));
  return day <= lastOf(schedule) ? dayFromEpoch(day) : null;
}

/** The last occurrence on or before `until`; null where there is none (not begun). */
export function latestOccurrence(schedule: Schedule, until: Day): Day | null {
  const start = epochDay(schedule.start);
  const { dayAt, placeFrom } = sequenceOf(schedule, start);
  const day = dayAt(placeFrom(Math.min(epochDay(until), lastOf(schedule)) + 1) - 1);
  return day >= start ? dayFromEpoch(day) : null;
}

/**
 * The days of a rhythm as a sequence without beginning or end, each at its place: so the
 * occurrence nearest to a day is computed, however long ago the rhythm began. Days are those since
 * 1970-01-01.
 */
interface Sequence {
  readonly dayAt: (place: number) => number;
  /** The place of the first day that is `day` or later. */
  readonly placeFrom: (day: number) => number;
}

/** `start` is the schedule's, in days since 1970-01-01. */
function sequenceOf({ rhythm, weekStart }: Schedule, start: number): Sequence {
  switch (rhythm.kind) {
    case 'days':
      return everyTurn(rhythm.every, start, [0]);
    case 'weeks': {
      const weekday = weekdayFromEpoch(start);
      const on = rhythm.on.length === 0 ? [weekday] : rhythm.on;
      const week = start - daysIntoWeek(weekday, weekStart);
      return everyTurn(7 * rhythm.every, week, daysIntoEach(on, weekStart));
    }
    case 'months': {
      const month = epochMonth(start);
      return everyMonths(rhythm.every, month, rhythm.on ?? start - dayInMonth(month, 1) + 1);
    }
  }
}

/** The days into a week of each weekday in `on`, ascending. */
function daysIntoEach(on: readonly Weekday[], weekStart: WeekStart): readonly number[] {
  const days = on.map((weekday) => daysIntoWeek(weekday, weekStart));
  // They ascend as the weekdays do, but Sunday, the last of those, may be the first of the week.
  return days.at(-1) === 0 ? [0, ...days.slice(0, -1)] : days;
}

/** Turns of `length` days, the first from the day `begin`, with the days `daysInto` of each. */
function everyTurn(length: number, begin: number, daysInto: readonly number[]): Sequence {
  const inEach = daysInto.length;
  return {
    dayAt: (place) => {
      const turns = Math.floor(place / inEach);
      return begin + turns * length + (daysInto[place - turns * inEach] ?? Number.NaN);
    },
    placeFrom: (day) => {
      const turns = Math.floor((day - begin) / length);
      const into = day - begin - turns * length;
      return turns * inEach + daysInto.filter((days) => days < into).length;
    },
  };
}

/** `month` is the first month, in months since January 1970, and `date` the day of each. */
function everyMonths(every: number, month: number, date: number): Sequence {
  const dayAt = (place: number) => dayInMonth(month + place * every, date);
  return {
    dayAt,
    placeFrom: (day) => {
      const place = Math.ceil((epochMonth(day) - month) / every);
      return dayAt(place) < day ? place + 1 : place;
    },
  };
}

const lastOfAll = epochDay(lastDay);

function lastOf({ end }: Schedule): number {
  return end === null ? lastOfAll : epochDay(end);
}
