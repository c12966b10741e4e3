import { type Day, dayFromEpoch, epochDay, type Weekday } from '../day.ts';
import type { Language } from '../settings.ts';

/** Numbers, days and lists as a language writes them; made once for each language. */
export interface Format {
  /** A score to at most `decimals` (one unless given) decimals: "6,4", "21". */
  readonly score: (value: number, decimals?: number) => string;
  /** A score with its decimals exactly, for columns: "21,0". */
  readonly fixed: (value: number, decimals: number) => string;
  /** A whole percentage: "9 %" / "9%". */
  readonly percent: (value: number) => string;
  /** "domingo, 22 de noviembre" / "Sunday, November 22". */
  readonly longDay: (day: Day) => string;
  /** "22 de noviembre de 2026" / "November 22, 2026". */
  readonly fullDay: (day: Day) => string;
  /** "22 nov" / "Nov 22". */
  readonly shortDay: (day: Day) => string;
  /** "22 nov 2026" / "Nov 22, 2026". */
  readonly shortDayWithYear: (day: Day) => string;
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
  /** "22 nov, 9:30" / "Nov 22, 9:30 AM": a moment in the zone it was lived in. */
  readonly momentIn: (moment: string, zone: string) => string;
  /** "A, B y C" / "A, B, and C". */
  readonly list: (items: readonly string[]) => string;
}

/** The format of `language`. */
export function formatOf(language: Language): Format {
  const made = formats.get(language) ?? makeFormat(language);
  formats.set(language, made);
  return made;
}

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
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return (value: Day) => format.format(epochDay(value) * 86_400_000);
  };
  const weekday = (length: 'long' | 'short') => {
    const write = day({ weekday: length });
    // 1970-01-05 was a Monday.
    return (value: Weekday) => write(dayFromEpoch(value + 3));
  };
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const unit = (of: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: of, unitDisplay: 'short' });
  const [hours, rest] = [unit('hour'), unit('minute')];
  return {
    score: (value, decimals = 1) => number(0, decimals, value),
    percent: (value) => percent.format(value / 100),
    fixed: (value, decimals) => number(decimals, decimals, value),
    longDay: day({ weekday: 'long', day: 'numeric', month: 'long' }),
    fullDay: day({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: day({ day: 'numeric', month: 'short' }),
    shortDayWithYear: day({ day: 'numeric', month: 'short', year: 'numeric' }),
    weekdayAndDay: day({ weekday: 'short', day: 'numeric', month: 'short' }),
    narrowWeekday: day({ weekday: 'narrow' }),
    weekday: weekday('long'),
    shortWeekday: weekday('short'),
    duration: (minutes) => {
      const [whole, left] = [Math.floor(minutes / 60), minutes % 60];
      if (whole === 0) return rest.format(left);
      return left === 0 ? hours.format(whole) : `${hours.format(whole)} ${rest.format(left)}`;
    },
    momentIn: (moment, timeZone) =>
      new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'short',
        hour: 'numeric',
        minute: '2-digit',
        timeZone,
      }).format(Date.parse(moment)),
    list: (items) => list.format(items),
  };
}
