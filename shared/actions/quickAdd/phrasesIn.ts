import type { Line } from './line.ts';
import type { Standing } from './phraseTree.ts';
import { waysFrom } from './phraseWays.ts';
import { pillarTagAt } from './pillarTag.ts';
import { type Saying, sayingOf } from './saying.ts';
import { numberAt, type Token } from './tokens.ts';

/** A phrase found in a line, by its first token and the one it ends before. */
export interface Phrase {
  readonly at: number;
  readonly to: number;
  readonly saying: Saying;
}

/** One reading of what stands at a place; whether it may stand there is told by what surrounds it. */
interface Option extends Phrase {
  readonly standing: Standing;
}

/**
 * The phrases of a line, in its order and not overlapping. At each place the longest counts. What
 * surrounds a phrase may hold it back: a word that belongs to the next ("the 9:30 train"), a
 * hyphen or an address it is part of, and, for a word of many uses, a title going on behind it.
 */
export function phrasesIn(line: Line): readonly Phrase[] {
  const places = placesIn(line);
  const phrases: Phrase[] = [];
  // From the end, since a phrase may stand before another where it may not before a title.
  for (const place of places.toReversed()) {
    const next = phrases.at(-1)?.at;
    const phrase = place.options.find((option) =>
      mayStand(line, option, place.isAfterPhrase, next),
    );
    if (phrase !== undefined) phrases.push(phrase);
  }
  return phrases.reverse();
}

/** A place where something was found: what it may be, the longest first. */
interface Place {
  readonly isAfterPhrase: boolean;
  readonly options: readonly Option[];
}

function placesIn(line: Line): readonly Place[] {
  const places: Place[] = [];
  let end = 0;
  let isAfterStart = false;
  for (let at = 0; at < line.tokens.length; at += 1) {
    const isAfterPhrase = at === end && at > 0;
    if (at < end || !isFree(line, at, end)) continue;
    const options = optionsAt(line, at).filter(
      ({ standing }) =>
        (standing !== 'afterStart' || (isAfterPhrase && isAfterStart)) &&
        (standing !== 'afterAmount' || isAfterAmount(line, at)),
    );
    const [longest] = options;
    if (longest === undefined) continue;
    places.push({ isAfterPhrase, options });
    end = longest.to;
    isAfterStart = longest.saying.tells === 'start';
  }
  return places;
}

function optionsAt(line: Line, at: number): readonly Option[] {
  const tag = pillarTagAt(line, at);
  if (tag !== null) {
    const { to, pillar } = tag;
    const saying: Saying =
      pillar === null
        ? { tells: 'flaw', flaw: { code: 'unknownPillar' } }
        : { tells: 'pillar', pillar };
    return [{ at, to, saying, standing: 'anywhere' }];
  }
  return waysFrom(line, line.vocabulary.tree, at).flatMap(({ meaning, slots, standing, to }) => {
    const saying = isTornAt(line.tokens, to) ? null : sayingOf(meaning, slots, line);
    return saying === null ? [] : [{ at, to, saying, standing }];
  });
}

/** Whether a phrase may begin at `at`, the last one having ended before the token `end`. */
function isFree({ tokens, vocabulary }: Line, at: number, end: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || at === end) return true;
  const { articles, holdingWords } = vocabulary;
  if (articles.includes(before.folded) || holdingWords.includes(before.folded)) return false;
  if (tokens[at]?.isGlued !== true) return true;
  if (before.kind !== 'sign') return false;
  if (signsThatHold.includes(before.folded)) return false;
  // "9:00,18:30": a sign right after a phrase divides, one within "1,5" or "e-daily" binds.
  const isWithin = before.isGlued && at - 1 !== end && tokens[at - 2]?.kind !== 'sign';
  return !(isWithin && [...signsThatBind, ','].includes(before.folded));
}

/** Signs that make whatever follows them a name, an amount or a quotation. */
const signsThatHold = [...'#@$€"“«'];

/** Signs that make one thing of what they touch on both sides: addresses, compounds, numbers. */
const signsThatBind = [...signsThatHold, ..."-‐‑–’'/\\&_.:+=?"];

/** Whether a phrase that ended before `to` would be cut out of a longer word. */
function isTornAt(tokens: readonly Token[], to: number): boolean {
  const after = tokens[to];
  if (after?.isGlued !== true) return false;
  if (after.kind !== 'sign') return true;
  const beyond = tokens[to + 1];
  const isTouching = beyond?.isGlued === true && beyond.kind !== 'sign';
  return isTouching && signsThatBind.includes(after.folded);
}

/** How far back an amount may be: "5 new people of my field **a week**". */
const amountReach = 6;

function isAfterAmount({ tokens, vocabulary }: Line, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - amountReach), at)
    .some((token) => numberAt(token, vocabulary.numbers) !== null);
}

function mayStand(
  line: Line,
  { at, to, standing }: Option,
  isAfterPhrase: boolean,
  next: number | undefined,
): boolean {
  if (standing !== 'apart' && standing !== 'aside') return true;
  if (to === next || !isTitleAt(line, to)) return true;
  return (
    standing === 'aside' && (at === 0 || isAfterPhrase || line.tokens[at - 1]?.kind === 'sign')
  );
}

/** Whether a title goes on at `at`, with a word that what comes before belongs to. */
function isTitleAt({ tokens, vocabulary }: Line, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const isCompound = tokens[at + 1]?.folded === '-' && tokens[at + 1]?.isGlued === true;
  return isCompound || !vocabulary.joiningWords.includes(token.folded);
}
