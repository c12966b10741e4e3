import type { Span } from './reading.ts';

/** A JSON value with the place of its numbers; what cannot matter is `other`. */
export type JsonValue =
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonValue> }
  | { readonly kind: 'array'; readonly items: readonly JsonValue[] }
  | { readonly kind: 'number'; readonly value: number; readonly at: Span }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'other' };

/**
 * What `text` tells under every `name` of it, in its order: wherever it stands, in JSON inside JSON
 * (where quotes are escaped) and in the source of a page (where they are entities) too. What is cut
 * off is read as far as it goes. Walks on from where it was, so nothing is read twice.
 */
export function jsonValuesOf(text: string, name: string): readonly JsonValue[] {
  const values: JsonValue[] = [];
  let at = text.indexOf(name);
  while (at !== -1) {
    const after = at + name.length;
    const quote = quoteBefore(text, at);
    const reader = quote === null ? null : readerOf(text, after, quote);
    if (reader?.skip(quote ?? '') && reader.skip(':')) values.push(reader.value(0));
    at = text.indexOf(name, Math.max(after, reader?.position() ?? 0));
  }
  return values;
}

/** The sign that quotes here: a plain one, an escaped one, or its entity. */
function quoteBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - 16), at);
  return /(?:\\{0,8}"|&quot;|&#34;)$/.exec(before)?.[0] ?? null;
}

/** The deepest level that is looked into; LinkedIn's own are five. */
const deepest = 32;

const numberPattern = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

interface Reader {
  /** Passes blanks and `expected`; false where something else stands there. */
  readonly skip: (expected: string) => boolean;
  readonly value: (depth: number) => JsonValue;
  readonly position: () => number;
}

function readerOf(text: string, from: number, quote: string): Reader {
  let at = from;
  const position = () => at;
  const passBlanks = () => {
    // A pasted text may wrap its lines, and escaped JSON escapes its blanks.
    for (;;) {
      const code = text.charCodeAt(at);
      if (code <= 0x20 || code === 0xa0) at += 1;
      else if (code === 0x5c && /[nrt]/.test(text.charAt(at + 1))) at += 2;
      else return;
    }
  };
  const skip = (expected: string) => {
    passBlanks();
    if (!text.startsWith(expected, at)) return false;
    at += expected.length;
    return true;
  };
  const words = (): string | null => {
    if (!skip(quote)) return null;
    const begun = at;
    for (;;) {
      const end = text.indexOf(quote, at);
      if (end === -1) {
        at = text.length;
        return null;
      }
      at = end + quote.length;
      if (!isEscaped(text, end, begun, quote)) return text.slice(begun, end);
    }
  };
  const object = (depth: number): JsonValue => {
    const members = new Map<string, JsonValue>();
    while (!skip('}')) {
      const name = words();
      if (name === null || !skip(':')) break;
      const member = value(depth + 1);
      // The first of two, as everywhere.
      if (!members.has(name)) members.set(name, member);
      if (!skip(',') && !isNext('}')) break;
    }
    return { kind: 'object', members };
  };
  const array = (depth: number): JsonValue => {
    const items: JsonValue[] = [];
    while (!skip(']')) {
      const begun = at;
      items.push(value(depth + 1));
      if (at === begun || (!skip(',') && !isNext(']'))) break;
    }
    return { kind: 'array', items };
  };
  const isNext = (expected: string) => {
    passBlanks();
    return text.startsWith(expected, at);
  };
  const value = (depth: number): JsonValue => {
    if (depth > deepest) return { kind: 'other' };
    if (skip('{')) return object(depth);
    if (skip('[')) return array(depth);
    if (isNext(quote)) {
      const written = words();
      return written === null ? { kind: 'other' } : { kind: 'text', text: written };
    }
    numberPattern.lastIndex = at;
    const number = numberPattern.exec(text)?.[0];
    if (number !== undefined) {
      at += number.length;
      // Where the text ends more digits may have been cut off.
      if (at === text.length) return { kind: 'other' };
      return { kind: 'number', value: Number(number), at: { from: at - number.length, to: at } };
    }
    for (const word of ['true', 'false', 'null']) if (skip(word)) break;
    return { kind: 'other' };
  };
  return { skip, value, position };
}

/** Whether a backslash more than this kind of quote has stands before it. */
function isEscaped(text: string, at: number, begun: number, quote: string): boolean {
  let backslashes = 0;
  while (at - backslashes > begun && text[at - backslashes - 1] === '\\') backslashes += 1;
  return quote.startsWith('\\') ? backslashes > 0 : backslashes % 2 === 1;
}
