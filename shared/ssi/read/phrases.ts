import type { Token } from './tokens.ts';

/** Phrases to look for, by their first word, the longest first, each with what it means. */
export type Phrases<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

interface Phrase<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** Makes ready to be looked for. */
export function phrasesOf<Meaning>(
  written: readonly (readonly [string, Meaning])[],
): Phrases<Meaning> {
  const byFirst = new Map<string, Phrase<Meaning>[]>();
  for (const [text, meaning] of written) {
    const words = text.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, meaning }]);
  }
  for (const phrases of byFirst.values())
    phrases.sort((one, other) => other.words.length - one.words.length);
  return byFirst;
}

/** The longest phrase that begins at `index`, and the index after it. It may go on in a next line. */
export function phraseAt<Meaning>(
  phrases: Phrases<Meaning>,
  tokens: readonly Token[],
  index: number,
): { readonly meaning: Meaning; readonly end: number } | null {
  const first = tokens[index];
  if (first?.kind !== 'word') return null;
  const candidates = phrases.get(first.text);
  if (candidates === undefined) return null;
  for (const { words, meaning } of candidates) {
    const isThere = words.every((word, offset) => {
      const token = tokens[index + offset];
      return token?.kind === 'word' && token.text === word && token.line - first.line <= 2;
    });
    if (isThere) return { meaning, end: index + words.length };
  }
  return null;
}
