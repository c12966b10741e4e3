import type { Line } from './line.ts';
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
    while (isAfterCut && at < to && isLoose(line, at, true)) at += 1;
    while (isBeforeCut && at < to && isLoose(line, to - 1, false)) to -= 1;
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
    while (to < run.at && isLoose(line, to, true)) to += 1;
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

/** Signs that only divide, also where they touch the word before them. */
const divisions = [...',;:'];

/** Signs that only divide where they stand alone or touch a cut: "C++" and "Inc." are words. */
const looseSigns = [...divisions, ...'.·-–—/+&'];

function isLoose({ tokens, vocabulary }: Line, at: number, isAfterCut: boolean): boolean {
  const [token, next] = tokens.slice(at, at + 2);
  if (token === undefined) return false;
  if (token.kind !== 'sign') return vocabulary.looseWords.includes(token.folded);
  if (!looseSigns.includes(token.folded)) return false;
  // ".NET" and "-5" after a cut begin with their sign.
  if (isAfterCut) return token.isGlued || next?.isGlued !== true;
  return !token.isGlued || divisions.includes(token.folded);
}
