import type { Line } from './line.ts';
import type { PhraseTree, Standing } from './phraseTree.ts';
import { slotReaders } from './slotReaders.ts';
import { emptySlots, type Slots } from './slots.ts';

/** A way through the tree that the tokens of a line allow: what it means, and where it ends. */
export interface Way<Meaning> {
  readonly meaning: Meaning;
  readonly rank: number;
  readonly standing: Standing;
  /** The token it ends before. */
  readonly to: number;
  readonly slots: Slots;
}

/** Every way from the token `at`: the longest first, of equal ones the one of the lowest rank. */
export function waysFrom<Meaning>(
  line: Line,
  tree: PhraseTree<Meaning>,
  at: number,
): readonly Way<Meaning>[] {
  const ways: Way<Meaning>[] = [];
  follow(line, tree, at, emptySlots, ways);
  return ways.sort((one, other) => other.to - one.to || one.rank - other.rank);
}

/** The first of these ways whose meaning is taken; null where there is none. */
export function longestWay<Meaning>(
  line: Line,
  tree: PhraseTree<Meaning>,
  at: number,
  isTaken: (meaning: Meaning) => boolean,
): Way<Meaning> | null {
  return waysFrom(line, tree, at).find(({ meaning }) => isTaken(meaning)) ?? null;
}

function follow<Meaning>(
  line: Line,
  node: PhraseTree<Meaning>,
  at: number,
  slots: Slots,
  ways: Way<Meaning>[],
): void {
  for (const ending of node.endings) ways.push({ ...ending, to: at, slots });
  const token = line.tokens[at];
  if (token === undefined) return;
  const next = node.words.get(token.folded);
  if (next !== undefined) follow(line, next, at + 1, slots, ways);
  for (const [name, branch] of node.slots) {
    const reading = slotReaders[name]?.(line, at, slots);
    if (reading) follow(line, branch, reading.to, reading.slots, ways);
  }
}
