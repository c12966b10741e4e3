import { type Day, isDay } from '../../day.ts';
import { folded } from '../../folded.ts';
import { monthNamed } from '../../monthName.ts';
import { languages } from '../../settings.ts';

/**
 * The orders in which a column's days can be written: `iso` where each tells by itself (the year in
 * four digits first, the month as a word, or day and month alike), `dayFirst` 22/11/2026,
 * `monthFirst` 11/22/2026, `yearFirst` 26/11/22, of two digits.
 */
export const dayOrders = ['iso', 'dayFirst', 'monthFirst', 'yearFirst'] as const;

/** One of those orders. */
export type DayOrder = (typeof dayOrders)[number];

/**
 * The order in which `column` is written; `ask` where several read it whole and not alike, so that
 * the person has to choose among `possibleDayOrders`, and `mixed` where no order reads it whole.
 * Cells that are no day in any order have no say.
 */
export function dayOrderOf(column: readonly string[]): DayOrder | 'ask' | 'mixed' {
  const votes = votesOf(column);
  const possible = possibleIn(votes);
  const [first, ...others] = possible;
  if (first === undefined) return 'mixed';
  return others.some((other) => votes.some((vote) => vote[other] !== vote[first])) ? 'ask' : first;
}

/** The orders in which every cell of `column` that is a day at all is one, the likelier first. */
export function possibleDayOrders(column: readonly string[]): readonly DayOrder[] {
  return possibleIn(votesOf(column));
}

/**
 * The day that a cell of a table names, with or without a time after it; null where it names none
 * in `order`. A year of two digits is one of this century, and none before 2010 is believed, since
 * there was no index then.
 */
export function readTableDay(cell: string, order: DayOrder): Day | null {
  const parts = partsOf(cell);
  if (parts === null) return null;
  if ('day' in parts) return parts.day;
  if (order !== 'iso') return inOrder(parts, order);
  const [dayFirst, monthFirst] = [inOrder(parts, 'dayFirst'), inOrder(parts, 'monthFirst')];
  return dayFirst === monthFirst && inOrder(parts, 'yearFirst') === null ? dayFirst : null;
}

/** Whether a cell is a day in at least one order. */
export function isDayLike(cell: string): boolean {
  const parts = partsOf(cell);
  if (parts === null) return false;
  return 'day' in parts || asked.some((order) => inOrder(parts, order) !== null);
}

/** The orders that three numbers can have. */
const asked = ['dayFirst', 'monthFirst', 'yearFirst'] as const;

/** What a cell of three numbers is in each order; `iso` where it tells by itself. */
type Vote = Readonly<Record<DayOrder, Day | null>>;

function votesOf(column: readonly string[]): readonly Vote[] {
  const distinct = new Set(column.map((cell) => cell.trim()));
  return [...distinct].flatMap((cell) => {
    const parts = partsOf(cell);
    if (parts === null || 'day' in parts) return [];
    const vote = {
      iso: readTableDay(cell, 'iso'),
      dayFirst: inOrder(parts, 'dayFirst'),
      monthFirst: inOrder(parts, 'monthFirst'),
      yearFirst: inOrder(parts, 'yearFirst'),
    };
    return asked.every((order) => vote[order] === null) ? [] : [vote];
  });
}

function possibleIn(votes: readonly Vote[]): readonly DayOrder[] {
  const possible = dayOrders.filter((order) => votes.every((vote) => vote[order] !== null));
  // Where each day tells by itself, there is nothing to choose.
  return possible.includes('iso') ? ['iso'] : possible;
}

/** A day that tells by itself, or three numbers, each as its digits. */
type Parts = { readonly day: Day | null } | readonly [string, string, string];

const time =
  /[T,\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;

function partsOf(cell: string): Parts | null {
  // No day is written in more, or without figures.
  if (cell.length > 60 || !/\d/.test(cell)) return null;
  const text = cell.trim().replace(time, '');
  const whole = /^(\d{4})(?:(\d{2})(\d{2})|[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})\.?)$/.exec(text);
  if (whole !== null) {
    const [, year = '', month, date, otherMonth = '', otherDate = ''] = whole;
    return { day: dayOf(year, Number(month ?? otherMonth), date ?? otherDate) };
  }
  const numbers = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text);
  if (numbers !== null) {
    const [, first = '', , second = '', third = ''] = numbers;
    return [first, second, third];
  }
  return namedMonth(text);
}

/** "4-Apr-21", "3 de octubre de 2026", "Sat, Oct 3rd, 2026": with its year, or it could be any. */
function namedMonth(text: string): Parts | null {
  const numbers = text.match(/\d+/g) ?? [];
  if (numbers.length !== 2) return null;
  const words = folded(text).match(/\p{L}+/gu) ?? [];
  if (words.length === 0 || words.length > 4) return null;
  // "mar" is March in either language, and Tuesday in one: beside another month it is the weekday.
  const months = [...new Set(words.flatMap((word) => monthOf(word) ?? []))];
  const named = months.length === 2 && words[0]?.startsWith('mar') ? months.slice(1) : months;
  const [month] = named;
  if (month === undefined || named.length > 1) return null;
  const [first = '', second = ''] = numbers;
  return { day: first.length === 4 ? dayOf(first, month, second) : dayOf(second, month, first) };
}

function monthOf(word: string): number | null {
  if (word === 'sept' || word === 'set') return 9;
  for (const language of languages) {
    const month = monthNamed(word, language);
    if (month !== null) return month;
  }
  return null;
}

function inOrder(
  [first, second, third]: readonly [string, string, string],
  order: (typeof asked)[number],
): Day | null {
  switch (order) {
    case 'dayFirst':
      return dayOf(third, Number(second), first);
    case 'monthFirst':
      return dayOf(third, Number(first), second);
    case 'yearFirst':
      // A year of four digits that stands last is the year.
      return third.length === 4 || first.length !== 2 ? null : dayOf(first, Number(second), third);
  }
}

function dayOf(year: string, month: number, date: string): Day | null {
  if (date.length > 2 || (year.length !== 4 && year.length !== 2)) return null;
  const full = year.length === 2 ? `20${year}` : year;
  if (year.length === 2 && full < '2010') return null;
  const text = `${full}-${twoDigits(String(month))}-${twoDigits(date)}`;
  return isDay(text) ? text : null;
}

function twoDigits(digits: string): string {
  return digits.padStart(2, '0');
}
