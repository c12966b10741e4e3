import type { FoundPiece } from './searchView.ts';

/** A stretch of a text, in UTF-16 units; `to` is one past its end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How many units, about, are shown before the first match, and at most in all. */
const unitsBefore = 60;
const unitsShown = 240;

/** Some words of a text around its first match, and whether there is more of it on either side. */
export interface FoundWords {
  readonly pieces: readonly FoundPiece[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/**
 * Shows of `text` what stands around the first of `marks` (ascending, apart), or its beginning where
 * there are none. Joined, the pieces are a stretch of the text, with no letter cut in two.
 */
export function foundWords(text: string, marks: readonly Stretch[]): FoundWords {
  const first = marks[0]?.from ?? 0;
  const from = first <= unitsBefore ? 0 : wordFrom(text, first - unitsBefore, first);
  const until = from + unitsShown;
  const to = until >= text.length ? text.length : wordEnd(text, until, from);
  const inside = marks
    .filter((mark) => mark.from < to)
    .map((mark) => ({ from: mark.from, to: Math.min(mark.to, to) }));
  const pieces: FoundPiece[] = [];
  let at = from;
  for (const mark of inside) {
    pieces.push({ text: text.slice(at, mark.from), isMarked: false });
    pieces.push({ text: text.slice(mark.from, mark.to), isMarked: true });
    at = mark.to;
  }
  pieces.push({ text: text.slice(at, to), isMarked: false });
  return {
    pieces: pieces.filter((piece) => piece.text !== ''),
    isCutBefore: /\S/.test(text.slice(Math.max(0, from - unitsShown), from)),
    isCutAfter: /\S/.test(text.slice(to, to + unitsShown)),
  };
}

/** Where the first word between `from` and `first` begins, else where a letter does. */
function wordFrom(text: string, from: number, first: number): number {
  const space = text.slice(from, first).search(/\s\S/u);
  return space === -1 ? letterFrom(text, from, first) : from + space + 1;
}

/** Where the last word before `until` ends, as far as that is in the second half, else a letter. */
function wordEnd(text: string, until: number, from: number): number {
  const half = Math.floor((from + until) / 2);
  const space = text.slice(half, until).search(/\s\S*$/u);
  return space === -1 ? letterFrom(text, until, until + longestLetter) : half + space;
}

/** The first place from `at` on, not after `end`, where what the reader sees as a letter begins. */
function letterFrom(text: string, at: number, end: number): number {
  let place = at;
  while (place < Math.min(end, text.length) && isWithinLetter(text, place)) place += 1;
  return isLow(text, place) ? place - 1 : place;
}

/** How many units what is seen as a letter may have here: there is no end to what can be piled on one. */
const longestLetter = 60;

/** Whether what stands there belongs to the letter before it. */
function isWithinLetter(text: string, place: number): boolean {
  if (isLow(text, place) || text[place - 1] === joiner) return true;
  const letter = String.fromCodePoint(text.codePointAt(place) ?? 0);
  return letter === joiner || /[\p{M}\p{Emoji_Modifier}]/u.test(letter);
}

/** Whether the second half of a pair of surrogates stands there. */
function isLow(text: string, place: number): boolean {
  return (text.charCodeAt(place) & 0xfc00) === 0xdc00;
}

/** What joins several emoji into one. */
const joiner = '\u200d';
