/**
 * A calendar day in the person's own calendar, as `YYYY-MM-DD` (ISO 8601, proleptic Gregorian,
 * years 1970 to 9999). Days order as their text does.
 */
export type Day = string & { readonly __brand: 'Day' };

/** The last day there is. */
export const lastDay = '9999-12-31' as Day;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

// Days and months are counted as integers from 1 January 1970. Temporal gives the same days at some
// fifty times the cost, which is paid for each day of each action. Moments and zones are
// Temporal's.
const dayPattern = /^(?:19[7-9]\d|[2-9]\d{3})-\d{2}-\d{2}$/;

/** Months from January of the year 0. */
const monthsTo1970 = 12 * 1970;

/** Days from 1 March of the year 0. */
const daysTo1970 = 719_468;

const twoDigits = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

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
  return firstOfMonth(monthsTo(day)) + dateOf(day) - 1;
}

/** The day `days` after 1970-01-01. */
export function dayFromEpoch(days: number): Day {
  const months = epochMonth(days);
  const year = whole((months + monthsTo1970) / 12);
  const month = months + monthsTo1970 - 12 * year + 1;
  return `${year}-${twoDigits[month]}-${twoDigits[days - firstOfMonth(months) + 1]}` as Day;
}

/** The day `count` days after `day` (before, where negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromEpoch(epochDay(day) + count);
}

/** The same day of the month `count` months later; the last of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  return dayFromEpoch(dayInMonth(monthsTo(day) + count, dateOf(day)));
}

/** Months from January 1970 to the one that holds the day `days` after 1970-01-01. */
export function epochMonth(days: number): number {
  // The calendar repeats after 4800 months of 146,097 days. Within them, from March on, a month
  // begins up to two days later than if all were equally long, and never a whole month earlier.
  const months = whole(((days + daysTo1970 + 2) * 4800) / 146_097) + 2 - monthsTo1970;
  return firstOfMonth(months) > days ? months - 1 : months;
}

/**
 * The day of the month `date` (1 to 31) of the month `month` months after January 1970, in days
 * since 1970-01-01; the last of that month where it is shorter.
 */
export function dayInMonth(month: number, date: number): number {
  return Math.min(firstOfMonth(month) + date, firstOfMonth(month + 1)) - 1;
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
  const months = monthsTo(to) - monthsTo(from);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** The weekday of `day`. */
export function weekdayOf(day: Day): Weekday {
  return weekdayFromEpoch(epochDay(day));
}

/** The weekday of the day `days` (0 or more) after 1970-01-01. */
export function weekdayFromEpoch(days: number): Weekday {
  // 1970-01-01 was a Thursday.
  return (((days + 3) % 7) + 1) as Weekday;
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

function dateOf(day: Day): number {
  return digitsOf(day, 8, 10);
}

/** Months from January 1970 to the one that holds `day`. */
function monthsTo(day: Day): number {
  return 12 * digitsOf(day, 0, 4) - monthsTo1970 + digitsOf(day, 5, 7) - 1;
}

/** Days from 1970-01-01 to the first of the month `month` months after January 1970. */
function firstOfMonth(month: number): number {
  // Years are taken from March to February, so that a leap day is the last of its year and the
  // months before another are as long in every year: 31, 30, 31, 30 and 31 days, over and over.
  const months = month + monthsTo1970 - 2;
  const year = whole(months / 12);
  const leapDays = whole(year / 4) - whole(year / 100) + whole(year / 400);
  const daysInYear = whole((153 * (months - 12 * year) + 2) / 5);
  return 365 * year + leapDays + daysInYear - daysTo1970;
}

/** The number that the digits of `text` from `begin` up to `end` write. */
function digitsOf(text: string, begin: number, end: number): number {
  let number = 0;
  // A third of the time that `Number` takes for a slice.
  for (let index = begin; index < end; index += 1)
    number = 10 * number + text.charCodeAt(index) - 48;
  return number;
}

/** The whole part of a quotient that is 0 or more, in half the time that `Math.floor` takes. */
function whole(quotient: number): number {
  return quotient | 0;
}
