import {
  type Day,
  dateOf,
  dayFromEpoch,
  dayInMonth,
  daysIntoWeek,
  epochDay,
  epochMonth,
  lastDay,
  type WeekStart,
  weekdayOf,
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
  const { dayAt, placeFrom } = sequenceOf(schedule);
  const last = Math.min(until, lastOf(schedule));
  const days: number[] = [];
  let place = placeFrom(Math.max(from, epochDay(schedule.start)));
  for (let day = dayAt(place); day <= last; day = dayAt(place)) {
    days.push(day);
    place += 1;
  }
  return days;
}

/** The first occurrence on or after `from`; null where there is none (ended). */
export function nextOccurrence(schedule: Schedule, from: Day): Day | null {
  const { dayAt, placeFrom } = sequenceOf(schedule);
  const day = dayAt(placeFrom(Math.max(epochDay(from), epochDay(schedule.start))));
  return day <= lastOf(schedule) ? dayFromEpoch(day) : null;
}

/** The last occurrence on or before `until`; null where there is none (not begun). */
export function latestOccurrence(schedule: Schedule, until: Day): Day | null {
  const { dayAt, placeFrom } = sequenceOf(schedule);
  const day = dayAt(placeFrom(Math.min(epochDay(until), lastOf(schedule)) + 1) - 1);
  return day >= epochDay(schedule.start) ? dayFromEpoch(day) : null;
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

function sequenceOf({ rhythm, start, weekStart }: Schedule): Sequence {
  switch (rhythm.kind) {
    case 'days':
      return everyDays(rhythm.every, epochDay(start));
    case 'weeks': {
      const weekdays = rhythm.on.length === 0 ? [weekdayOf(start)] : rhythm.on;
      const week = epochDay(start) - daysIntoWeek(weekdayOf(start), weekStart);
      const offsets = weekdays.map((weekday) => daysIntoWeek(weekday, weekStart));
      // Sunday is the last of the weekdays, and may be the first of the week.
      return everyWeeks(
        rhythm.every,
        week,
        offsets.toSorted((one, other) => one - other),
      );
    }
    case 'months':
      return everyMonths(rhythm.every, epochMonth(epochDay(start)), rhythm.on ?? dateOf(start));
  }
}

function everyDays(every: number, start: number): Sequence {
  return {
    dayAt: (place) => start + place * every,
    placeFrom: (day) => Math.ceil((day - start) / every),
  };
}

/** `week` is the first day of the first week, `offsets` the days into each, ascending. */
function everyWeeks(every: number, week: number, offsets: readonly number[]): Sequence {
  const turn = 7 * every;
  return {
    dayAt: (place) => {
      const turns = Math.floor(place / offsets.length);
      return week + turns * turn + (offsets[place - turns * offsets.length] ?? Number.NaN);
    },
    placeFrom: (day) => {
      const turns = Math.floor((day - week) / turn);
      const into = day - week - turns * turn;
      return turns * offsets.length + offsets.filter((offset) => offset < into).length;
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

function lastOf({ end }: Schedule): number {
  return epochDay(end ?? lastDay);
}
