import type { Weekday } from '../../day.ts';
import type { Line } from './line.ts';
import type { SlotReading, Slots } from './slots.ts';
import { isOneOf, type Token } from './tokens.ts';
import type { ReadyVocabulary } from './vocabulary.ts';

/** `{weekday}`: one weekday, by a name that is hardly anything else. */
export function readWeekday(line: Line, at: number, slots: Slots): SlotReading | null {
  const weekday = weekdayIn(line.vocabulary.weekdays, line.tokens[at]);
  if (weekday === null) return null;
  return { to: at + 1, slots: { ...slots, weekdays: [...slots.weekdays, weekday] } };
}

/** `{weekdays}`: one or more, by any name. */
export function readWeekdays(line: Line, at: number, slots: Slots): SlotReading | null {
  return readList(line, at, slots, anyWeekday);
}

/** `{plurals}`: one or more, each by a name that says "each" by itself. */
export function readPlurals(line: Line, at: number, slots: Slots): SlotReading | null {
  return readList(line, at, slots, pluralWeekday);
}

/** `{range}`: all from one weekday to another, which may come after the week's end. */
export function readWeekdayRange(
  { tokens, vocabulary }: Line,
  at: number,
  slots: Slots,
): SlotReading | null {
  const first = anyWeekday(vocabulary, tokens[at]);
  const last = anyWeekday(vocabulary, tokens[at + 2]);
  if (first === null || last === null || !isOneOf(vocabulary.rangeTies, tokens[at + 1]))
    return null;
  const length = ((last - first + 7) % 7) + 1;
  const weekdays = Array.from({ length }, (_, step) => (((first - 1 + step) % 7) + 1) as Weekday);
  return { to: at + 3, slots: { ...slots, weekdays } };
}

/** More than a week of weekdays is no list; the limit keeps long lines quick. */
const longestList = 7;

type WeekdayNamed = (vocabulary: ReadyVocabulary, token: Token | undefined) => Weekday | null;

function readList(line: Line, at: number, slots: Slots, named: WeekdayNamed): SlotReading | null {
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

function anyWeekday(vocabulary: ReadyVocabulary, token: Token | undefined): Weekday | null {
  return (
    weekdayIn(vocabulary.weekdays, token) ??
    weekdayIn(vocabulary.weekdaysInLists, token) ??
    weekdayIn(vocabulary.pluralWeekdays, token)
  );
}

function pluralWeekday(vocabulary: ReadyVocabulary, token: Token | undefined): Weekday | null {
  return weekdayIn(vocabulary.pluralWeekdays, token);
}

function weekdayIn(
  names: readonly (readonly string[])[],
  token: Token | undefined,
): Weekday | null {
  const index = names.findIndex((ofOne) => isOneOf(ofOne, token));
  return index < 0 ? null : ((index + 1) as Weekday);
}
