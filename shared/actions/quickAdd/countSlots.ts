import type { Line } from './line.ts';
import type { SlotReading, Slots } from './slots.ts';
import { isOneOf, numberAt, wordIn } from './tokens.ts';

/** `{n}`: a number in figures or in a word of the vocabulary; below zero with a minus it touches. */
export function readCount(line: Line, at: number, slots: Slots): SlotReading | null {
  const { tokens, vocabulary } = line;
  const isNegative = isOneOf(['-', '−'], tokens[at]) && tokens[at + 1]?.isGlued === true;
  const place = isNegative ? at + 1 : at;
  const size = numberAt(tokens[place], isNegative ? {} : vocabulary.numbers);
  if (size === null) return null;
  const count = isNegative ? -size : size;
  return { to: place + 1, slots: { ...slots, counts: [...slots.counts, count] } };
}

/** `{nth}`: a place in a row, "third" or "3rd". */
export function readNth(line: Line, at: number, slots: Slots): SlotReading | null {
  const { tokens, vocabulary } = line;
  const [number, mark] = tokens.slice(at, at + 2);
  const place = wordIn(vocabulary.ordinals, number);
  if (place !== null) return { to: at + 1, slots: { ...slots, counts: [...slots.counts, place] } };
  if (number?.kind !== 'number' || mark?.isGlued !== true) return null;
  if (!isOneOf(vocabulary.ordinalMarks, mark)) return null;
  return { to: at + 2, slots: { ...slots, counts: [...slots.counts, Number(number.folded)] } };
}

/** `{times}`: a count of occasions, "twice", "3 times", "3x". */
export function readTimes(line: Line, at: number, slots: Slots): SlotReading | null {
  const { tokens, vocabulary } = line;
  const occasions = wordIn(vocabulary.timesWords, tokens[at]);
  if (occasions !== null)
    return { to: at + 1, slots: { ...slots, counts: [...slots.counts, occasions] } };
  const count = readCount(line, at, slots);
  const isMarked = count !== null && isOneOf(vocabulary.timesMarks, tokens[count.to]);
  return isMarked ? { to: count.to + 1, slots: count.slots } : null;
}
