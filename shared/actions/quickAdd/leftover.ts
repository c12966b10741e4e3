import type { Line } from './slots.ts';
import type { Token } from './tokens.ts';

/** Tokens that follow each other and that no phrase has taken, by the first and the one past the last. */
export interface Run {
  readonly at: number;
  readonly to: number;
}

/**
 * What is left of a line once `taken` is cut out of it (in order, not overlapping), without what
 * only tied that to the rest: "and" or a comma at the edge of a cut, brackets around one. Edges
 * that no cut made stay as they were typed.
 */
export function leftoverOf(line: Line, taken: readonly Run[]): readonly Run[] {
  const cuts = withBrackets(line.tokens, joined(line, taken));
  const edges = [0, ...cuts.flatMap(({ at, to }) => [at, to]), line.tokens.length];
  const runs: Run[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    let [at = 0, to = 0] = edges.slice(index, index + 2);
    const isAfterCut = index > 0;
    const isBeforeCut = index < edges.length - 2;
    while (isAfterCut && at < to && isLoose(line, at)) at += 1;
    while (isBeforeCut && at < to && isLoose(line, to - 1)) to -= 1;
    if (at < to) runs.push({ at, to });
  }
  return runs;
}

/** Cuts with nothing but loose tokens between them, as one. */
function joined(line: Line, taken: readonly Run[]): readonly Run[] {
  const cuts: Run[] = [];
  for (const run of taken) {
    const last = cuts.at(-1);
    let to = last?.to ?? 0;
    while (to < run.at && isLoose(line, to)) to += 1;
    if (last !== undefined && to === run.at) cuts[cuts.length - 1] = { at: last.at, to: run.to };
    else cuts.push(run);
  }
  return cuts;
}

const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

function withBrackets(tokens: readonly Token[], cuts: readonly Run[]): readonly Run[] {
  return cuts.map(({ at, to }) => {
    const closing = brackets[tokens[at - 1]?.folded ?? ''];
    const isEnclosed = closing !== undefined && tokens[to]?.folded === closing;
    return isEnclosed ? { at: at - 1, to: to + 1 } : { at, to };
  });
}

const looseSigns = [...',;:·-–—/+&.'];

function isLoose({ tokens, vocabulary }: Line, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return token.kind === 'sign'
    ? looseSigns.includes(token.folded) && !isSignOfWord(tokens, at)
    : vocabulary.looseWords.includes(token.folded);
}

/** Whether a sign belongs to the word it touches: ".NET", "-5", "...". */
function isSignOfWord(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.isGlued === true && tokens[at]?.isGlued !== true;
}
