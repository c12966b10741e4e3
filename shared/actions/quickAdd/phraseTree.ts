/**
 * Where a phrase may stand. Many a word of rhythm is also a word of titles ("the weekly report"):
 *
 * - `anywhere`: it means the same wherever it stands.
 * - `apart`: only where no word of a title follows it.
 * - `aside`: only where no word of a title comes before it, or none follows it.
 * - `afterStart`: only right after a first day ("from Monday **to Friday**").
 * - `afterAmount`: only soon after a number ("5 invitations **a day**").
 */
export type Standing = 'anywhere' | 'apart' | 'aside' | 'afterStart' | 'afterAmount';

/** One meaning that a way through the tree can end in. */
export interface Ending<Meaning> {
  readonly meaning: Meaning;
  /** Of several meanings of the same text, the one of the lowest rank counts. */
  readonly rank: number;
  readonly standing: Standing;
}

/** Phrases that begin alike, folded into one node for each word they share. */
export interface PhraseTree<Meaning> {
  readonly words: Map<string, PhraseTree<Meaning>>;
  /** By the name of the slot, without its braces. */
  readonly slots: Map<string, PhraseTree<Meaning>>;
  readonly endings: Ending<Meaning>[];
}

/**
 * Phrases in a small notation, words divided by single spaces:
 *
 * - `cada|todos`: one of these words; a sign, such as `,`, is a word like any other.
 * - `el?`, `on|at?`: the word, or any of these words, may be missing.
 * - `{n}`: a slot, which is read by a reader of that name.
 * - a last `{apart}`, or another standing but `anywhere`, says where the phrase may stand.
 *
 * Words are folded already (see `folded.ts`), and of two phrases for the same text the first
 * meaning counts.
 */
export type Phrases<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/** The tree of all `phrases`. */
export function phraseTreeOf<Meaning extends string>(
  phrases: Phrases<Meaning>,
): PhraseTree<Meaning> {
  const tree = emptyTree<Meaning>();
  const meanings = Object.keys(phrases) as Meaning[];
  for (const [rank, meaning] of meanings.entries())
    for (const phrase of phrases[meaning]) plant(tree, phrase, meaning, rank);
  return tree;
}

function emptyTree<Meaning>(): PhraseTree<Meaning> {
  return { words: new Map(), slots: new Map(), endings: [] };
}

function plant<Meaning>(
  tree: PhraseTree<Meaning>,
  phrase: string,
  meaning: Meaning,
  rank: number,
): void {
  const [, text = phrase, said] =
    /^(.*) \{(apart|aside|afterStart|afterAmount)\}$/.exec(phrase) ?? [];
  const standing = (said ?? 'anywhere') as Standing;
  for (const way of waysOf(text))
    way
      .reduce((node, step) => nodeAfter(node, step), tree)
      .endings.push({ meaning, rank, standing });
}

/** Every sequence of words and slots that a phrase allows. */
function waysOf(phrase: string): readonly (readonly string[])[] {
  return phrase.split(' ').reduce<readonly (readonly string[])[]>(
    (ways, part) => {
      const mayBeMissing = part.endsWith('?');
      const choices = (mayBeMissing ? part.slice(0, -1) : part).split('|').map((word) => [word]);
      const steps = mayBeMissing ? [...choices, []] : choices;
      return ways.flatMap((way) => steps.map((step) => [...way, ...step]));
    },
    [[]],
  );
}

function nodeAfter<Meaning>(node: PhraseTree<Meaning>, step: string): PhraseTree<Meaning> {
  const isSlot = step.startsWith('{');
  const branches = isSlot ? node.slots : node.words;
  const name = isSlot ? step.slice(1, -1) : step;
  const next = branches.get(name) ?? emptyTree<Meaning>();
  branches.set(name, next);
  return next;
}
