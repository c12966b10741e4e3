const accented: Readonly<Record<string, string>> = {
  a: 'ȧ',
  e: 'ḗ',
  i: 'ī',
  o: 'ǿ',
  u: 'ŭ',
  n: 'ƞ',
  c: 'ƈ',
  s: 'ş',
  t: 'ŧ',
  l: 'ŀ',
  A: 'Ȧ',
  E: 'Ḗ',
  I: 'Ī',
  O: 'Ǿ',
  U: 'Ŭ',
  N: 'Ƞ',
  C: 'Ƈ',
  S: 'Ş',
  T: 'Ŧ',
  L: 'Ŀ',
};

/**
 * A dictionary of a language that there is not: every text of `words` with other letters and some
 * 40 % longer, as some languages are beside Spanish; its functions answer such texts.
 */
export function pseudoLocale<Words>(words: Words): Words {
  return pseudo(words) as Words;
}

function pseudo(value: unknown): unknown {
  if (typeof value === 'string') return lengthened(value);
  if (typeof value === 'function') return (...given: unknown[]) => pseudo(value(...given));
  if (Array.isArray(value)) return value.map(pseudo);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pseudo(inner)]));
}

/** Each vowel of a word up to thrice, until the word is long enough. What is longer already stays. */
function lengthened(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    let missing = Math.ceil(word.length * 0.4);
    return [...word]
      .map((letter) => {
        const other = accented[letter] ?? letter;
        if (missing === 0 || !/[aeiouáéíóú]/i.test(letter)) return other;
        const more = Math.min(missing, 2);
        missing -= more;
        return other + other.toLowerCase().repeat(more);
      })
      .join('');
  });
}
