import { type Day, dayAt, dayFromEpoch, daysBetween, epochDay, type Weekday } from '../day.ts';
import type { Language } from '../settings.ts';

/** Numbers, days and lists as a language writes them; made once for each language. */
export interface Format {
  /** A score to at most `decimals` (one unless given) decimals: "6,4", "21". */
  readonly score: (value: number, decimals?: number) => string;
  /** A score with its decimals exactly, for columns: "21,0". */
  readonly fixed: (value: number, decimals: number) => string;
  /** A whole percentage: "9 %" / "9%". */
  readonly percent: (value: number) => string;
  /** A whole percentage with its sign: "+1 %" / "+1%". */
  readonly signedPercent: (value: number) => string;
  /** "domingo, 22 de noviembre" / "Sunday, November 22". */
  readonly longDay: (day: Day) => string;
  /** "22 de noviembre de 2026" / "November 22, 2026". */
  readonly fullDay: (day: Day) => string;
  /** "22 nov" / "Nov 22". */
  readonly shortDay: (day: Day) => string;
  /** "22 nov 2026" / "Nov 22, 2026". */
  readonly shortDayWithYear: (day: Day) => string;
  /** "nov" / "Nov": the month of a day. */
  readonly shortMonth: (day: Day) => string;
  /** "3 de diciembre" / "December 3", with its year where that is not `today`'s. */
  readonly nearDay: (day: Day, today: Day) => string;
  /**
   * The first and the last of several days, saying once what they share: "3" and "10 de diciembre" /
   * "December 3" and "10"; with their years where these are not `today`'s.
   */
  readonly nearDays: (first: Day, last: Day, today: Day) => readonly [string, string];
  /**
   * The months of two days, saying once what they share: "febrero" and "mayo de 2027" / "February"
   * and "May 2027"; twice the same where they are one.
   */
  readonly months: (first: Day, last: Day) => readonly [string, string];
  /** The months from one day to another: "octubre–diciembre de 2026"; of one, "octubre de 2026". */
  readonly monthsRange: (first: Day, last: Day) => string;
  /** "hoy", "mañana", "ayer" / "today", …; beyond, as `weekdayAndDay`. */
  readonly closeDay: (day: Day, today: Day) => string;
  /** "martes 22 nov" / "Tue, Nov 22". */
  readonly weekdayAndDay: (day: Day) => string;
  /** "L" / "M": the weekday of a day in one letter or two. */
  readonly narrowWeekday: (day: Day) => string;
  /** "martes" / "Tuesday". */
  readonly weekday: (weekday: Weekday) => string;
  /** "mar" / "Tue". */
  readonly shortWeekday: (weekday: Weekday) => string;
  /** "1 h 35 min" / "1 hr 35 min", from whole minutes. */
  readonly duration: (minutes: number) => string;
  /** "1,2 MB" / "1.2 MB", from bytes; below a thousand kilobytes in those, at least one. */
  readonly size: (bytes: number) => string;
  /** "22 nov, 9:30" / "Nov 22, 9:30 AM": a moment in the zone it was lived in. */
  readonly momentIn: (moment: string, zone: string) => string;
  /** The same, with "hoy, 9:30" / "yesterday, 9:30 AM" close to `today`, and its year far from it. */
  readonly nearMoment: (moment: string, zone: string, today: Day) => string;
  /** "A, B y C" / "A, B, and C". */
  readonly list: (items: readonly string[]) => string;
}

/** The format of `language`. */
export function formatOf(language: Language): Format {
  const made = formats.get(language) ?? makeFormat(language);
  formats.set(language, made);
  return made;
}

const shortMonthDay = { day: 'numeric', month: 'short' } as const;
const shortMonthDayAndYear = { ...shortMonthDay, year: 'numeric' } as const;

const formats = new Map<Language, Format>();

function makeFormat(language: Language): Format {
  const scores = new Map<string, Intl.NumberFormat>();
  const number = (smallest: number, largest: number, value: number) => {
    const key = `${smallest} ${largest}`;
    const format =
      scores.get(key) ??
      new Intl.NumberFormat(language, {
        minimumFractionDigits: smallest,
        maximumFractionDigits: largest,
      });
    scores.set(key, format);
    return format.format(value);
  };
  const dayFormat = (options: Intl.DateTimeFormatOptions) =>
    whenAsked(() => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }));
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = dayFormat(options);
    return (value: Day) => format().format(midnightOf(value));
  };
  const monthDay = { day: 'numeric', month: 'long' } as const;
  const [ofThisYear, ofAnyYear] = [
    dayFormat(monthDay),
    dayFormat({ ...monthDay, year: 'numeric' }),
  ];
  const month = dayFormat({ month: 'long', year: 'numeric' });
  const near = (value: Day, today: Day) =>
    value.slice(0, 4) === today.slice(0, 4) ? ofThisYear() : ofAnyYear();
  const momentFormat = (timeZone: string, written: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...written, hour: 'numeric', minute: '2-digit', timeZone });
  const relative = whenAsked(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  const weekday = (length: 'long' | 'short') => {
    const write = day({ weekday: length });
    // 1970-01-05 was a Monday.
    return (value: Weekday) => write(dayFromEpoch(value + 3));
  };
  const weekdayAndDay = day({ weekday: 'short', day: 'numeric', month: 'short' });
  const numberFormat = (options: Intl.NumberFormatOptions) => {
    const format = whenAsked(() => new Intl.NumberFormat(language, options));
    return (value: number) => format().format(value);
  };
  const percent = numberFormat({ style: 'percent' });
  const signedPercent = numberFormat({ style: 'percent', signDisplay: 'exceptZero' });
  const list = whenAsked(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const unit = (of: 'hour' | 'minute') =>
    numberFormat({ style: 'unit', unit: of, unitDisplay: 'short' });
  const size = (of: 'kilobyte' | 'megabyte') =>
    numberFormat({
      style: 'unit',
      unit: of,
      maximumFractionDigits: of === 'kilobyte' ? 0 : 1,
    });
  const [kilobytes, megabytes] = [size('kilobyte'), size('megabyte')];
  const [hours, rest] = [unit('hour'), unit('minute')];
  return {
    score: (value, decimals = 1) => number(0, decimals, value),
    percent: (value) => percent(value / 100),
    signedPercent: (value) => signedPercent(value / 100),
    fixed: (value, decimals) => number(decimals, decimals, value),
    nearDay: (value, today) => near(value, today).format(midnightOf(value)),
    nearDays: (first, last, today) =>
      endsOf(near(first, today).formatRangeToParts(midnightOf(first), midnightOf(last))),
    months: (first, last) =>
      endsOf(month().formatRangeToParts(midnightOf(first), midnightOf(last))),
    monthsRange: (first, last) => month().formatRange(midnightOf(first), midnightOf(last)),
    longDay: day({ weekday: 'long', day: 'numeric', month: 'long' }),
    fullDay: day({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: day({ day: 'numeric', month: 'short' }),
    shortMonth: day({ month: 'short' }),
    shortDayWithYear: day({ day: 'numeric', month: 'short', year: 'numeric' }),
    closeDay: (value, today) => {
      const away = daysBetween(today, value);
      return Math.abs(away) <= 1 ? relative().format(away, 'day') : weekdayAndDay(value);
    },
    weekdayAndDay,
    narrowWeekday: day({ weekday: 'narrow' }),
    weekday: weekday('long'),
    shortWeekday: weekday('short'),
    duration: (minutes) => {
      const [whole, left] = [Math.floor(minutes / 60), minutes % 60];
      if (whole === 0) return rest(left);
      return left === 0 ? hours(whole) : `${hours(whole)} ${rest(left)}`;
    },
    size: (bytes) =>
      bytes < 999_500 ? kilobytes(Math.max(1, bytes / 1_000)) : megabytes(bytes / 1_000_000),
    momentIn: (moment, zone) => momentFormat(zone, shortMonthDay).format(Date.parse(moment)),
    nearMoment: (moment, zone, today) => {
      const lived = dayAt(Temporal.Instant.from(moment), zone);
      const away = daysBetween(today, lived);
      const isNear = away === 0 || away === -1;
      const isOfThisYear = lived.slice(0, 4) === today.slice(0, 4);
      const written = isNear ? {} : isOfThisYear ? shortMonthDay : shortMonthDayAndYear;
      const text = momentFormat(zone, written).format(Date.parse(moment));
      return isNear ? `${relative().format(away, 'day')}, ${text}` : text;
    },
    list: (items) => list().format(items),
  };
}

/** What `make` makes, once and not before it is asked for: each of these takes milliseconds. */
function whenAsked<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function midnightOf(day: Day): number {
  return epochDay(day) * 86_400_000;
}

/** A range in two: what stands before the sign between its ends, and what stands after it. */
function endsOf(parts: readonly Intl.DateTimeRangeFormatPart[]): readonly [string, string] {
  const textOf = (some: typeof parts) => some.map(({ value }) => value).join('');
  const end = parts.findIndex(({ source }) => source === 'endRange');
  // A range of one day has no ends.
  if (end === -1) return [textOf(parts), textOf(parts)];
  return [textOf(parts.slice(0, end - 1)), textOf(parts.slice(end))];
}
