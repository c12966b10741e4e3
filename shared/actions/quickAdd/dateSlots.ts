import { monthNamed } from '../../monthName.ts';
import type { Line } from './line.ts';
import type { SlotReading, Slots } from './slots.ts';
import { isOneOf, type Token } from './tokens.ts';
import type { ReadyVocabulary } from './vocabulary.ts';

/** `{monthDay}`: the number of a day in its month, 0 to 99, with the mark the language asks for. */
export function readMonthDay(
  { tokens, vocabulary }: Line,
  at: number,
  slots: Slots,
): SlotReading | null {
  const token = tokens[at];
  const filled = (to: number, date: number) => ({
    to,
    slots: { ...slots, monthDays: [...slots.monthDays, date] },
  });
  if (isOneOf(vocabulary.firstWords, token)) return filled(at + 1, 1);
  if (token?.kind !== 'number' || token.folded.length > 2) return null;
  const to = afterOrdinalMark(tokens, at + 1, vocabulary);
  if (to === at + 1 && vocabulary.isOrdinalMarked) return null;
  return filled(to, Number(token.folded));
}

/**
 * `{date}`: a date that cannot be taken for anything else, with its month in letters, or in three
 * numbers.
 */
export function readDate(line: Line, at: number, slots: Slots): SlotReading | null {
  return filledDate(line, at, slots, afterNamedDate(line, at) ?? afterNumericDate(line, at, 3));
}

/** `{shortDate}`: two numbers, "3/12", which without a word before them may be anything. */
export function readShortDate(line: Line, at: number, slots: Slots): SlotReading | null {
  return filledDate(line, at, slots, afterNumericDate(line, at, 2));
}

function filledDate({ text, tokens }: Line, at: number, slots: Slots, to: number | null) {
  if (to === null) return null;
  return { to, slots: { ...slots, dateText: text.slice(tokens[at]?.from, tokens[to - 1]?.to) } };
}

/** Past "st", "º" or ".º" where one touches the number before `at`. */
function afterOrdinalMark(
  tokens: readonly Token[],
  at: number,
  { ordinalMarks }: ReadyVocabulary,
): number {
  const mark = isOneOf(['.'], tokens[at]) && tokens[at]?.isGlued === true ? at + 1 : at;
  return isOneOf(ordinalMarks, tokens[mark]) && tokens[mark]?.isGlued === true ? mark + 1 : at;
}

function afterNamedDate(line: Line, at: number): number | null {
  const { tokens, vocabulary } = line;
  const isDateFirst = isDateNumber(tokens[at]);
  const isMonthFirst = isMonth(line, tokens[at]);
  if (!isDateFirst && !isMonthFirst) return null;
  const second = isDateFirst
    ? afterTie(line, afterOrdinalMark(tokens, at + 1, vocabulary))
    : at + 1 + (isOneOf(['.'], tokens[at + 1]) ? 1 : 0);
  const isWhole = isDateFirst ? isMonth(line, tokens[second]) : isDateNumber(tokens[second]);
  if (!isWhole) return null;
  const end = isDateFirst ? second + 1 : afterOrdinalMark(tokens, second + 1, vocabulary);
  const year = afterTie(line, end);
  return isYear(tokens[year]) ? year + 1 : end;
}

function afterTie({ tokens, vocabulary }: Line, at: number): number {
  return isOneOf(vocabulary.dateTies, tokens[at]) ? at + 1 : at;
}

function afterNumericDate({ tokens }: Line, at: number, size: 2 | 3): number | null {
  const mark = tokens[at + 1]?.folded;
  const marks = size === 3 ? ['/', '-', '.'] : ['/', '-'];
  if (tokens[at]?.kind !== 'number' || mark === undefined || !marks.includes(mark)) return null;
  const end = at + 2 * size - 1;
  for (let place = at + 1; place < end; place += 1) {
    const token = tokens[place];
    if (token?.isGlued !== true) return null;
    if ((place - at) % 2 === 1 ? token.folded !== mark : token.kind !== 'number') return null;
  }
  // "1.2.3" is a version of something.
  const isSure = size === 2 || mark === '/' || isYear(tokens[at]) || isYear(tokens[end - 1]);
  return isSure ? end : null;
}

function isMonth({ language }: Line, token: Token | undefined): boolean {
  return token?.kind === 'word' && monthNamed(token.folded, language) !== null;
}

function isDateNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.folded.length <= 2;
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.folded.length === 4;
}
