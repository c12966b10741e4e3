import { addDays, type Day, isDay } from './day.ts';
import { folded } from './folded.ts';
import { monthNamed } from './monthName.ts';
import type { Language } from './settings.ts';

/**
 * Reads a day as people type it: `2026-11-22`, `22/11/2026`, `22-11-26`, "22 nov 2026", "22 de
 * noviembre", "November 22, 2026", "mañana", "yesterday". Without a year it is the latest such day
 * up to `today`, or the next from `today` on, as `yearless` says; both take in today itself. In
 * English, where `3/4` is March to some and April to others (as in every language that writes the
 * month first), two numbers that could both be months are not read. Null where the text names no day.
 */
export function readTypedDay(
  text: string,
  today: Day,
  language: Language,
  yearless: 'latest' | 'next' = 'latest',
): Day | null {
  const away = daysAway[language].get(folded(text).trim());
  if (away !== undefined) return addDays(today, away);
  const parts = partsOf(text, language);
  if (parts === null) return null;
  const { year, month, date } = parts;
  if (year !== null) return dayOf(year, month, date);
  const thisYear = Number(today.slice(0, 4));
  const step = yearless === 'latest' ? -1 : 1;
  // Eight years away there is a 29 February even across a century that has none.
  for (let years = 0; years <= 8; years += 1) {
    const day = dayOf(thisYear + step * years, month, date);
    if (day !== null && (yearless === 'latest' ? day <= today : day >= today)) return day;
  }
  return null;
}

const ties = ['de', 'del', 'of', 'the', 'st', 'nd', 'rd', 'th'];

/** The words for today and the days next to it, folded, with how many days they lie after it. */
const daysAway: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  es: new Map([
    ['hoy', 0],
    ['ayer', -1],
    ['anteayer', -2],
    ['manana', 1],
    ['pasado manana', 2],
  ]),
  en: new Map([
    ['today', 0],
    ['yesterday', -1],
    ['tomorrow', 1],
  ]),
};

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
}

function partsOf(text: string, language: Language): Parts | null {
  // Letters and numbers; "de" and "of" tie them together, and English counts its days.
  const tokens = (folded(text).match(/\p{L}+|\d+/gu) ?? []).filter(
    (token) => !ties.includes(token) && !isWeekdayName(token, language),
  );
  const names = tokens.filter((token) => /\p{L}/u.test(token));
  const numbers = tokens.filter((token) => /\d/.test(token));
  const [first = '', second = '', third] = numbers;
  const [name] = names;
  if (name !== undefined) {
    const month = monthNamed(name, language);
    if (names.length > 1 || month === null || numbers.length > 2) return null;
    return { year: yearOf(numbers[1]), month, date: Number(first) };
  }
  if (numbers.length < 2 || numbers.length > 3) return null;
  if (first.length === 4)
    return third === undefined
      ? null
      : { year: Number(first), month: Number(second), date: Number(third) };
  const [one, other] = [Number(first), Number(second)];
  const year = yearOf(third);
  if (writesDayFirst(language) || one > 12) return { year, month: other, date: one };
  if (other > 12 || one === other) return { year, month: one, date: other };
  return null;
}

function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length <= 2 ? 2000 + Number(digits) : Number(digits);
}

function writesDayFirst(language: Language): boolean {
  const parts = new Intl.DateTimeFormat(language, { timeZone: 'UTC' }).formatToParts(0);
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'day';
}

function isWeekdayName(token: string, language: Language): boolean {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 1970-01-05 was a Monday.
  return Array.from({ length: 7 }, (_, index) => Date.UTC(1970, 0, 5 + index)).some(
    (moment) => folded(format.format(moment)) === token,
  );
}

function dayOf(year: number, month: number, date: number): Day | null {
  const [y, m, d] = [String(year).padStart(4, '0'), ...[month, date].map(twoDigits)];
  const text = `${y}-${m}-${d}`;
  return isDay(text) ? text : null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
