import { largestCount } from '../action.ts';
import type { Run } from './leftover.ts';
import type { Line } from './slots.ts';
import type { Token } from './tokens.ts';

/** A count of things to do within a title, and the token that says it. */
export interface TitleCount {
  readonly count: number;
  readonly at: number;
}

/**
 * The count that a title asks for, as in "comment on 2 posts": 2 to `largestCount`, in figures or a
 * small number in words, right before a word that is no unit. A number that the title holds fast
 * ("the 3 founders", "chapter-2 notes"), or a year, is none; nor are two counts one.
 */
export function countIn(line: Line, title: readonly Run[]): TitleCount | null {
  const counts = title.flatMap(({ at, to }) =>
    Array.from({ length: to - at }, (_, step) => countAt(line, at + step, at, to)),
  );
  const [first = null, ...more] = counts.filter((count) => count !== null);
  return more.length === 0 ? first : null;
}

function countAt(line: Line, at: number, first: number, end: number): TitleCount | null {
  const { tokens } = line;
  const token = tokens[at];
  const count = token === undefined ? null : numberOf(line, token);
  if (count === null || count < 2 || count > largestCount || isYear(token)) return null;
  if (at > first && isHeldBy(line, at)) return null;
  return at + 1 < end && isCountable(line, at + 1) ? { count, at } : null;
}

function numberOf({ vocabulary }: Line, token: Token): number | null {
  if (token.kind === 'number') return Number(token.folded);
  const isThere = Object.hasOwn(vocabulary.numbers, token.folded);
  return isThere ? (vocabulary.numbers[token.folded] ?? null) : null;
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.folded);
}

/** Whether what stands before a number says which things, or makes it part of something else. */
function isHeldBy({ tokens, vocabulary }: Line, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (tokens[at]?.isGlued === true && before.folded !== '(') return true;
  // "2 or 3 posts", "2 - 3 posts"
  const isTied = before.kind === 'sign' || vocabulary.joiningWords.includes(before.folded);
  if (isTied && tokens[at - 2]?.kind === 'number') return true;
  // "To" and "a" hold a time; a count may follow them: "write to 3 people".
  return vocabulary.articles.includes(before.folded);
}

function isCountable({ tokens, vocabulary }: Line, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.isGlued) return false;
  const { joiningWords, looseWords, units } = vocabulary;
  return ![joiningWords, looseWords, units].some((words) => words.includes(token.folded));
}
