/**
 * A calendar day in the person's own calendar, as `YYYY-MM-DD` (ISO 8601, proleptic Gregorian,
 * years 1970 to 9999). Days order as their text does.
 */
export type Day = string & { readonly __brand: 'Day' };

/** The last day there is. */
export const lastDay = '9999-12-31' as Day;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

// Days are counted through `Date` in UTC, where every day is 86,400,000 ms by definition; it is a
// calendar here and never a clock. Temporal gives the same days at some thirty times the cost,
// which Today pays once for each action. Moments and zones are Temporal's.
const millisecondsADay = 86_400_000;
const dayPattern = /^(?:19[7-9]\d|[2-9]\d{3})-\d{2}-\d{2}$/;

/** Whether `text` names a day that exists, in the one accepted form. */
export function isDay(text: string): text is Day {
  return dayPattern.test(text) && dayFromEpoch(epochDay(text as Day)) === text;
}

/** The day `text` names. Throws `RangeError` where it names none. */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

/** The day that `moment` falls on in the IANA time zone `zone`. */
export function dayAt(moment: Temporal.Instant, zone: string): Day {
  return moment.toZonedDateTimeISO(zone).toPlainDate().toString() as Day;
}

/** Days since 1970-01-01, for arithmetic and linear axes. */
export function epochDay(day: Day): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, dateOf(day)) / millisecondsADay;
}

/** The day `days` after 1970-01-01. */
export function dayFromEpoch(days: number): Day {
  return new Date(days * millisecondsADay).toISOString().slice(0, 10) as Day;
}

/** The day `count` days after `day` (before, where negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromEpoch(epochDay(day) + count);
}

/** The same day of the month `count` months later; the last of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  return dayFromEpoch(dayInMonth(epochMonth(epochDay(day)) + count, dateOf(day)));
}

/** Months from January 1970 to the one that holds the day `days` after 1970-01-01. */
export function epochMonth(days: number): number {
  const date = new Date(days * millisecondsADay);
  return 12 * (date.getUTCFullYear() - 1970) + date.getUTCMonth();
}

/**
 * The day of the month `date` (1 to 31) of the month `month` months after January 1970, in days
 * since 1970-01-01; the last of that month where it is shorter.
 */
export function dayInMonth(month: number, date: number): number {
  const wished = Date.UTC(1970, month, date);
  const lastOfMonth = Date.UTC(1970, month + 1, 0);
  return Math.min(wished, lastOfMonth) / millisecondsADay;
}

/** Whole days from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from);
}

/**
 * Whole months from `from` to `to`, for `from <= to`: the largest count that `addMonths` can add
 * to `from` without passing `to`. 31 January to 28 February is one month.
 */
export function monthsBetween(from: Day, to: Day): number {
  const months = 12 * (yearOf(to) - yearOf(from)) + monthOf(to) - monthOf(from);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** The weekday of `day`. */
export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  return (((epochDay(day) + 3) % 7) + 1) as Weekday;
}

/** The weekdays a week can begin on: Monday, or Sunday. */
export const weekStarts = [1, 7] as const;

/** One of them. */
export type WeekStart = (typeof weekStarts)[number];

/** The first day of the week that holds `day`, where weeks begin on `weekStart`. */
export function startOfWeek(day: Day, weekStart: WeekStart): Day {
  return addDays(day, -daysIntoWeek(weekdayOf(day), weekStart));
}

/** Days from the first of a week to its `weekday`, 0 to 6, where weeks begin on `weekStart`. */
export function daysIntoWeek(weekday: Weekday, weekStart: WeekStart): number {
  return (weekday - weekStart + 7) % 7;
}

/** The first day of the month that holds `day`. */
export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01` as Day;
}

/** The last day of the month that holds `day`. */
export function endOfMonth(day: Day): Day {
  return addDays(addMonths(startOfMonth(day), 1), -1);
}

/** The day of the month, 1 to 31. */
export function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}
