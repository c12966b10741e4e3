import type { Day, Weekday } from '../../day.ts';
import { monthNamed } from '../../monthName.ts';
import type { Language } from '../../settings.ts';
import { type DayMeaning, type PartOfDay, plainDayMeanings } from './meaning.ts';
import { longestWay } from './phraseWays.ts';
import type { Token } from './tokens.ts';
import type { ReadyVocabulary } from './vocabulary.ts';
import { type WrittenDay, writtenDay } from './writtenDay.ts';

/** What is being read, and what it is read by. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly today: Day;
  readonly language: Language;
  readonly vocabulary: ReadyVocabulary;
}

/** An hour and its minutes as written, perhaps beyond what a clock shows. */
export interface WrittenClock {
  readonly hour: number;
  readonly minutes: string;
  /** Whether an "h" made it a time, as in "9h30", where it may be a length of time as well. */
  readonly hasH: boolean;
}

/** What the slots of a phrase were filled with, each in its order. */
export interface Slots {
  readonly counts: readonly number[];
  readonly weekdays: readonly Weekday[];
  readonly monthDays: readonly number[];
  readonly days: readonly WrittenDay[];
  readonly dateText: string;
  readonly clock: WrittenClock | null;
  readonly partOfDay: PartOfDay | null;
}

export const emptySlots: Slots = {
  counts: [],
  weekdays: [],
  monthDays: [],
  days: [],
  dateText: '',
  clock: null,
  partOfDay: null,
};

/** The slots after one more was read, and the token it ends before. */
export interface SlotReading {
  readonly to: number;
  readonly slots: Slots;
}

/** Reads what stands at the token `at` into a slot; null where nothing of its kind does. */
type SlotReader = (line: Line, at: number, slots: Slots) => SlotReading | null;

/** Every slot of the notation (see `phraseTree.ts`), by its name. */
export const slotReaders: Readonly<Record<string, SlotReader>> = {
  n: readCount,
  times: readTimes,
  weekday: (line, at, slots) => readWeekday(line, at, slots, line.vocabulary.weekdays),
  weekdays: (line, at, slots) => readWeekdayList(line, at, slots, anyWeekdayName),
  plurals: (line, at, slots) => readWeekdayList(line, at, slots, pluralWeekdayName),
  range: readWeekdayRange,
  monthDay: readMonthDay,
  date: readDate,
  shortDate: readShortDate,
  day: (line, at, slots) => readDay(line, at, slots, () => true),
  plainDay: (line, at, slots) => readDay(line, at, slots, (how) => plainDayMeanings.includes(how)),
  clock: (line, at, slots) => readClock(line, at, slots, ':'),
  dotted: (line, at, slots) => readClock(line, at, slots, '.'),
  hour: readHour,
  partOfDay: readPartOfDay,
};

function readCount(line: Line, at: number, slots: Slots): SlotReading | null {
  const { tokens, vocabulary } = line;
  const isNegative = isSign(tokens[at], '-', '−') && tokens[at + 1]?.isGlued === true;
  const place = isNegative ? at + 1 : at;
  const size = numberAt(tokens[place], isNegative ? {} : vocabulary.numbers);
  if (size === null) return null;
  const count = isNegative ? -size : size;
  return { to: place + 1, slots: { ...slots, counts: [...slots.counts, count] } };
}

function readTimes(line: Line, at: number, slots: Slots): SlotReading | null {
  const { tokens, vocabulary } = line;
  const occasions = wordIn(vocabulary.timesWords, tokens[at]);
  if (occasions !== null)
    return { to: at + 1, slots: { ...slots, counts: [...slots.counts, occasions] } };
  const count = readCount(line, at, slots);
  const isMarked = count !== null && isOneOf(vocabulary.timesMarks, tokens[count.to]);
  return isMarked ? { to: count.to + 1, slots: count.slots } : null;
}

type WeekdayNames = readonly (readonly string[])[];

function readWeekday(
  line: Line,
  at: number,
  slots: Slots,
  names: WeekdayNames,
): SlotReading | null {
  const weekday = weekdayIn(names, line.tokens[at]);
  if (weekday === null) return null;
  return { to: at + 1, slots: { ...slots, weekdays: [...slots.weekdays, weekday] } };
}

/** More than a week of weekdays is no list; the limit keeps long lines quick. */
const longestList = 7;

type WeekdayNamed = (vocabulary: ReadyVocabulary, token: Token | undefined) => Weekday | null;

function readWeekdayList(
  line: Line,
  at: number,
  slots: Slots,
  named: WeekdayNamed,
): SlotReading | null {
  const { tokens, vocabulary } = line;
  const first = named(vocabulary, tokens[at]);
  if (first === null) return null;
  const weekdays = [first];
  let to = at + 1;
  while (weekdays.length < longestList) {
    const next = afterTies(line, to);
    const weekday = next === to ? null : named(vocabulary, tokens[next]);
    if (weekday === null) break;
    weekdays.push(weekday);
    to = next + 1;
  }
  return { to, slots: { ...slots, weekdays: [...slots.weekdays, ...weekdays] } };
}

/** Past "and", ", and", "and every": where the next weekday of a list would stand. */
function afterTies({ tokens, vocabulary }: Line, at: number): number {
  let to = at;
  while (to < at + 2 && isOneOf(vocabulary.listTies, tokens[to])) to += 1;
  const isTied = to > at;
  return isTied && isOneOf(vocabulary.listArticles, tokens[to]) ? to + 1 : to;
}

function readWeekdayRange({ tokens, vocabulary }: Line, at: number, slots: Slots) {
  const first = anyWeekdayName(vocabulary, tokens[at]);
  const last = anyWeekdayName(vocabulary, tokens[at + 2]);
  if (first === null || last === null || !isOneOf(vocabulary.rangeTies, tokens[at + 1]))
    return null;
  const length = ((last - first + 7) % 7) + 1;
  const weekdays = Array.from({ length }, (_, step) => (((first - 1 + step) % 7) + 1) as Weekday);
  return { to: at + 3, slots: { ...slots, weekdays } };
}

function anyWeekdayName(vocabulary: ReadyVocabulary, token: Token | undefined): Weekday | null {
  return (
    weekdayIn(vocabulary.weekdays, token) ??
    weekdayIn(vocabulary.weekdaysInLists, token) ??
    weekdayIn(vocabulary.pluralWeekdays, token)
  );
}

function pluralWeekdayName(vocabulary: ReadyVocabulary, token: Token | undefined): Weekday | null {
  return weekdayIn(vocabulary.pluralWeekdays, token);
}

function weekdayIn(names: WeekdayNames, token: Token | undefined): Weekday | null {
  const index = names.findIndex((ofOne) => isOneOf(ofOne, token));
  return index < 0 ? null : ((index + 1) as Weekday);
}

function readMonthDay({ tokens, vocabulary }: Line, at: number, slots: Slots): SlotReading | null {
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

/** Past "st", "º" or ".º" where one touches the number before `at`. */
function afterOrdinalMark(
  tokens: readonly Token[],
  at: number,
  { ordinalMarks }: ReadyVocabulary,
): number {
  const mark = isSign(tokens[at], '.') && tokens[at]?.isGlued === true ? at + 1 : at;
  return isOneOf(ordinalMarks, tokens[mark]) && tokens[mark]?.isGlued === true ? mark + 1 : at;
}

/** A date that cannot be taken for anything else: with its month in letters, or in three numbers. */
function readDate(line: Line, at: number, slots: Slots): SlotReading | null {
  return filledDate(line, at, slots, afterNamedDate(line, at) ?? afterNumericDate(line, at, 3));
}

/** Two numbers, "3/12", which without a word before them may be anything. */
function readShortDate(line: Line, at: number, slots: Slots): SlotReading | null {
  return filledDate(line, at, slots, afterNumericDate(line, at, 2));
}

function filledDate({ text, tokens }: Line, at: number, slots: Slots, to: number | null) {
  if (to === null) return null;
  return { to, slots: { ...slots, dateText: text.slice(tokens[at]?.from, tokens[to - 1]?.to) } };
}

function afterNamedDate(line: Line, at: number): number | null {
  const { tokens, vocabulary } = line;
  const isDateFirst = isDateNumber(tokens[at]);
  const isMonthFirst = isMonth(line, tokens[at]);
  if (!isDateFirst && !isMonthFirst) return null;
  const second = isDateFirst
    ? afterTie(line, afterOrdinalMark(tokens, at + 1, vocabulary))
    : at + 1 + (isSign(tokens[at + 1], '.') ? 1 : 0);
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
  return end;
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

function readDay(
  line: Line,
  at: number,
  slots: Slots,
  isTaken: (how: DayMeaning) => boolean,
): SlotReading | null {
  const way = longestWay(line, line.vocabulary.dayTree, at, isTaken);
  if (way === null) return null;
  const written = writtenDay(line, way.meaning, way.slots);
  return { to: way.to, slots: { ...slots, days: [...slots.days, written] } };
}

function readClock(
  { tokens }: Line,
  at: number,
  slots: Slots,
  mark: ':' | '.',
): SlotReading | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.folded.length > 2) return null;
  const hour = Number(token.folded);
  const filled = (to: number, minutes: string, hasH: boolean) => ({
    to,
    slots: { ...slots, clock: { hour, minutes, hasH } },
  });
  const minutes = tokens[at + 2];
  const hasMinutes =
    minutes?.kind === 'number' && minutes.folded.length === 2 && minutes.isGlued === true;
  const isTied = tokens[at + 1]?.isGlued === true;
  if (isTied && hasMinutes && isSign(tokens[at + 1], mark)) {
    if (tokens[at + 3]?.isGlued === true && isSign(tokens[at + 3], ':')) return null;
    const end = at + 3;
    return filled(tokens[end]?.folded === 'h' ? end + 1 : end, minutes.folded, false);
  }
  if (mark !== ':' || tokens[at + 1]?.folded !== 'h') return null;
  return hasMinutes && isTied ? filled(at + 3, minutes.folded, true) : filled(at + 2, '00', true);
}

function readHour({ tokens, vocabulary }: Line, at: number, slots: Slots): SlotReading | null {
  const hour = numberAt(tokens[at], vocabulary.numbers);
  if (hour === null || hour > 24) return null;
  return { to: at + 1, slots: { ...slots, clock: { hour, minutes: '00', hasH: false } } };
}

function readPartOfDay(line: Line, at: number, slots: Slots): SlotReading | null {
  const way = longestWay(line, line.vocabulary.partOfDayTree, at, () => true);
  return way === null ? null : { to: way.to, slots: { ...slots, partOfDay: way.meaning } };
}

function numberAt(
  token: Token | undefined,
  names: Readonly<Record<string, number>>,
): number | null {
  return token?.kind === 'number' ? Number(token.folded) : wordIn(names, token);
}

function wordIn(words: Readonly<Record<string, number>>, token: Token | undefined): number | null {
  // A word such as "constructor" is in every record.
  const isThere = token !== undefined && Object.hasOwn(words, token.folded);
  return isThere ? (words[token.folded] ?? null) : null;
}

function isOneOf(words: readonly string[], token: Token | undefined): boolean {
  return token !== undefined && words.includes(token.folded);
}

function isSign(token: Token | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.folded);
}
