import { folded } from '../../folded.ts';

/** A word, a number in digits, or any other single sign of a text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** Where it stands in the text, in UTF-16 units; `to` is one past its end. */
  readonly from: number;
  readonly to: number;
  /** As it is compared: folded, so that it may be shorter than what was typed. */
  readonly folded: string;
  /** Whether it touches the token before it. */
  readonly isGlued: boolean;
}

/**
 * The tokens of `text`, in its order. A token is folded as a whole, so its place stays that of the
 * typed text; a pair of surrogates is one sign and never divided.
 */
export function tokensOf(text: string): readonly Token[] {
  let end = 0;
  return Array.from(text.matchAll(/([\p{L}\p{M}]+)|(\d+)|\S/gu), (match) => {
    const [typed, word, number] = match;
    const from = match.index;
    // Nothing touches the first token, which no other comes before.
    const isGlued = from > 0 && from === end;
    end = from + typed.length;
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'sign';
    return { kind, from, to: end, folded: folded(typed), isGlued };
  });
}

/** Whether `token` is one of these words or signs, all folded. */
export function isOneOf(words: readonly string[], token: Token | undefined): boolean {
  return token !== undefined && words.includes(token.folded);
}

/** What `token` stands for in `words`; null where it is not among them. */
export function wordIn(
  words: Readonly<Record<string, number>>,
  token: Token | undefined,
): number | null {
  // A word such as "constructor" is in every record.
  const isThere = token !== undefined && Object.hasOwn(words, token.folded);
  return isThere ? (words[token.folded] ?? null) : null;
}

/** The number that `token` is, in figures or by one of these names. */
export function numberAt(
  token: Token | undefined,
  names: Readonly<Record<string, number>>,
): number | null {
  return token?.kind === 'number' ? Number(token.folded) : wordIn(names, token);
}
