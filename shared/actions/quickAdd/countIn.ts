import { largestCount } from '../action.ts';
import type { Run } from './leftover.ts';
import type { Line } from './line.ts';
import { isOneOf, numberAt, type Token } from './tokens.ts';

/** A count of things to do within a title, and the token that says it. */
export interface TitleCount {
  readonly count: number;
  readonly at: number;
}

/**
 * The count that a title asks for, as in "comment on 2 posts": 2 to `largestCount`, in figures or a
 * small number in words, right before a word that is no unit. A number that the title holds fast
 * ("the 3 founders", "chapter-2 notes"), or a year, is none; nor are two counts one.
 *
 * @param refused phrases that stay in the title, whose numbers ("Feb 30") count nothing
 */
export function countIn(
  line: Line,
  title: readonly Run[],
  refused: readonly Run[],
): TitleCount | null {
  const holders = new Set(refused.flatMap(placesOf));
  const counts = title.flatMap((run) =>
    placesOf(run).map((at) => (holders.has(at) ? null : countAt(line, at, run))),
  );
  const [first = null, ...more] = counts.filter((count) => count !== null);
  return more.length === 0 ? first : null;
}

function placesOf({ at, to }: Run): readonly number[] {
  return Array.from({ length: to - at }, (_, step) => at + step);
}

function countAt(line: Line, at: number, run: Run): TitleCount | null {
  const token = line.tokens[at];
  const count = numberAt(token, line.vocabulary.numbers);
  if (count === null || count < 2 || count > largestCount || isYear(token)) return null;
  if (at > run.at && isHeld(line, at)) return null;
  return at + 1 < run.to && isCountable(line, at + 1) ? { count, at } : null;
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.folded);
}

/** Whether what stands before a number says which things, or makes it part of something else. */
function isHeld({ tokens, vocabulary }: Line, at: number): boolean {
  const [before, token] = tokens.slice(at - 1, at + 1);
  if (token?.isGlued === true && before?.folded !== '(') return true;
  // "2 or 3 posts", "2 - 3 posts"
  const isTied = before?.kind === 'sign' || isOneOf(vocabulary.joiningWords, before);
  return (isTied && tokens[at - 2]?.kind === 'number') || isOneOf(vocabulary.articles, before);
}

function isCountable({ tokens, vocabulary }: Line, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.isGlued) return false;
  const { joiningWords, looseWords, units } = vocabulary;
  return !isOneOf([...joiningWords, ...looseWords, ...units], token);
}
