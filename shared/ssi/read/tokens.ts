import { folded } from '../../folded.ts';
import type { Doubt, Span } from './reading.ts';

/** A word, folded. */
export interface WordToken extends Span {
  readonly kind: 'word';
  readonly text: string;
  /** Lines are counted from 0; a tag that begins a block begins a line. */
  readonly line: number;
}

/** A number in figures. */
export interface NumberToken extends Span {
  readonly kind: 'number';
  readonly line: number;
  readonly value: number;
  readonly decimals: number;
  readonly mark: '' | '.' | ',';
  /** Whether it stands for itself, and is no part of a date, a name, a price, a list's count. */
  readonly isPlain: boolean;
  readonly doubt: Doubt | null;
}

/** The signs that mean something here; `.` stands for all that ends a sentence. */
export interface SignToken extends Span {
  readonly kind: 'sign';
  readonly text: '%' | '/' | '.';
  readonly line: number;
}

export type Token = WordToken | NumberToken | SignToken;

/**
 * The words, numbers and telling signs of `text`, in its order. Where the source of a page was
 * pasted its tags are left out, and its entities are what they stand for. Each character is looked
 * at a fixed number of times.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) {
      const number = mayBeNumber(text, at, code) ? numberAt(text, at, line, tokens.at(-1)) : null;
      const token = number ?? wordAt(text, at, line);
      tokens.push(token);
      at = token.to;
      continue;
    }
    const from = at;
    at += 1;
    switch (code) {
      case 0x0a:
      case 0x0b:
      case 0x0c:
      case 0x0d:
      case 0x85:
      case 0x2028:
      case 0x2029:
        line += 1;
        break;
      case 0x25: // %
      case 0x066a:
      case 0xff05:
        tokens.push({ kind: 'sign', text: '%', from, to: at, line });
        break;
      case 0x2f: // /
        tokens.push({ kind: 'sign', text: '/', from, to: at, line });
        break;
      case 0x21: // !
      case 0x2e: // .
      case 0x3b: // ;
      case 0x3f: // ?
        tokens.push({ kind: 'sign', text: '.', from, to: at, line });
        break;
      case 0x3c: {
        // <
        const end = tagEnd(text, from);
        if (end === null) break;
        if (beginsLine(text, from)) line += 1;
        at = end;
        break;
      }
      case 0x26: {
        // &
        const entity = entityAt(text, from);
        if (entity === null) break;
        if (isLetter(entity.code)) {
          const word = wordAt(text, from, line);
          tokens.push(word);
          at = word.to;
          break;
        }
        at = entity.to;
        if (entity.code === 0x25)
          tokens.push({ kind: 'sign', text: '%', from, to: entity.to, line });
        break;
      }
    }
  }
  return tokens;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters and what is written with them; the signs beyond ASCII stand in a few known ranges. */
function isLetter(code: number): boolean {
  if (code < 0xc0) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7 && code !== 0x1680 && code !== 0x066a;
  if (code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  if (code >= 0xd800 && code <= 0xf8ff) return false;
  return code < 0xfe00;
}

/** Marks that do not show: soft hyphens, joiners. Inside a word they are nothing. */
function isHidden(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

function wordAt(text: string, from: number, line: number): WordToken {
  let to = from;
  let decoded: string | null = null;
  let isAscii = true;
  while (to < text.length) {
    const code = text.charCodeAt(to);
    const entity = code === 0x26 ? entityAt(text, to) : null;
    if (entity !== null) {
      if (!isLetter(entity.code)) break;
      decoded = (decoded ?? text.slice(from, to)) + String.fromCharCode(entity.code);
      to = entity.to;
      continue;
    }
    if (!isLetter(code) && !isHidden(code)) break;
    if (code > 0x7f) isAscii = false;
    if (decoded !== null) decoded += text[to];
    to += 1;
  }
  const typed = decoded ?? text.slice(from, to);
  // No label is nearly as long, and folding what is must not cost.
  if (to - from > 100) return { kind: 'word', text: '', from, to, line };
  const plain = isAscii && decoded === null;
  const word = plain ? typed.toLowerCase() : folded(typed.replace(hiddenMarks, ''));
  return { kind: 'word', text: word, from, to, line };
}

const hiddenMarks = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** What pictures of text confuse with a digit. */
const lookAlikes: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

function isLookAlike(code: number): boolean {
  return code === 0x4f || code === 0x6f || code === 0x6c || code === 0x49;
}

/** Whether a number may begin at `at`; the letters that look like digits mostly begin words. */
function mayBeNumber(text: string, at: number, code: number): boolean {
  if (isDigit(code)) return true;
  if (!isLookAlike(code)) return false;
  const next = text.charCodeAt(at + 1);
  return isDigit(next) || isLookAlike(next) || next === 0x2e || next === 0x2c;
}

function numberAt(
  text: string,
  from: number,
  line: number,
  before: Token | undefined,
): NumberToken | null {
  let run = runAt(text, from, true);
  // "Of" begins like a number, and "20ol" does not end like one.
  const isWord = run.looks > 0 && (run.digits === 0 || isLetter(text.charCodeAt(run.to)));
  if (isWord) {
    if (!isDigit(text.charCodeAt(from))) return null;
    run = runAt(text, from, false);
  }
  const { to, digits, looks, marks, markAt } = run;
  const isReadable = marks <= 1 && digits + looks <= 12;
  const written = isReadable ? text.slice(from, to) : '';
  const exact =
    looks === 0 ? written : written.replace(/[OolI]/g, (sign) => lookAlikes[sign] ?? '');
  return {
    kind: 'number',
    from,
    to,
    line,
    value: isReadable ? Number(exact.replace(',', '.')) : Number.NaN,
    decimals: markAt === null ? 0 : to - markAt - 1,
    mark: markAt === null ? '' : text[markAt] === ',' ? ',' : '.',
    isPlain: isReadable && isPlainAt(text, from, to, line, marks, before),
    doubt: looks > 0 || hasStroke(text, from, to, markAt) ? 'letters' : null,
  };
}

interface Run {
  readonly to: number;
  readonly digits: number;
  readonly looks: number;
  readonly marks: number;
  readonly markAt: number | null;
}

function runAt(text: string, from: number, withLookAlikes: boolean): Run {
  let to = from;
  let digits = 0;
  let looks = 0;
  let marks = 0;
  let markAt: number | null = null;
  for (;;) {
    const code = text.charCodeAt(to);
    if (isDigit(code)) digits += 1;
    else if (withLookAlikes && isLookAlike(code)) looks += 1;
    else if ((code === 0x2e || code === 0x2c) && isDigitAt(text, to + 1, withLookAlikes)) {
      marks += 1;
      markAt = to;
    } else break;
    to += 1;
  }
  return { to, digits, looks, marks, markAt };
}

function isDigitAt(text: string, at: number, withLookAlikes: boolean): boolean {
  const code = text.charCodeAt(at);
  return isDigit(code) || (withLookAlikes && isLookAlike(code));
}

const pricesAndNames = '#$€£@_\\';

function isPlainAt(
  text: string,
  from: number,
  to: number,
  line: number,
  marks: number,
  before: Token | undefined,
): boolean {
  const previous = from === 0 ? ' ' : text.charAt(from - 1);
  const next = to === text.length ? ' ' : text.charAt(to);
  if (pricesAndNames.includes(previous) || '€$£'.includes(next)) return false;
  // "H2" and "2nd" are names; a whole label may well be glued to its figure.
  if (before?.kind === 'word' && before.to === from && before.to - before.from <= 3) return false;
  if (isLetter(text.charCodeAt(to)) && lettersFrom(text, to) <= 3) return false;
  if (':-–'.includes(next) && isDigit(text.charCodeAt(to + 1))) return false;
  if (previous === ':' && isDigit(text.charCodeAt(from - 2))) return false;
  // A date goes on, and nothing here is negative.
  if ('-−–'.includes(previous) && !isLetter(text.charCodeAt(from - 2))) return false;
  const beginsItsLine = before === undefined || before.line !== line;
  const countsList = next === '.' || next === ')';
  return !(beginsItsLine && countsList && marks === 0);
}

/** How many letters follow, up to four. */
function lettersFrom(text: string, from: number): number {
  let count = 0;
  while (count < 4 && isLetter(text.charCodeAt(from + count))) count += 1;
  return count;
}

/** Whether a stroke touches the number that could be a 1 of it. */
function hasStroke(text: string, from: number, to: number, markAt: number | null): boolean {
  const isBefore = text[from - 1] === '|' && (markAt ?? to) - from === 1;
  const isAfter = text[to] === '|' && /^\s?$/.test(text.charAt(to + 1));
  return isBefore || isAfter;
}

/** Where the tag that begins at `from` ends; null where none does. */
function tagEnd(text: string, from: number): number | null {
  const first = text.charCodeAt(from + 1);
  const opens = (isLetter(first) && first < 0x7f) || first === 0x2f || first === 0x21;
  if (!opens) return null;
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return at + 1;
    // The next one begins before this ended: it was none. So nothing is looked at a third time.
    if (code === 0x3c) return null;
  }
  return null;
}

const blockTag = /<\/?(?:br|p|div|li|tr|dt|dd|h[1-6]|table|ul|ol|section|article)\b/iy;

function beginsLine(text: string, from: number): boolean {
  blockTag.lastIndex = from;
  return blockTag.test(text);
}

interface Entity {
  /** The UTF-16 unit it stands for; a space for whatever needs no other. */
  readonly code: number;
  readonly to: number;
}

const entityPattern = /&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|([a-z]{2,8}));/iy;

function entityAt(text: string, from: number): Entity | null {
  entityPattern.lastIndex = from;
  const match = entityPattern.exec(text);
  if (match === null) return null;
  const [written, decimal, hexadecimal, name = ''] = match;
  const to = from + written.length;
  if (decimal !== undefined) return { code: Number(decimal), to };
  if (hexadecimal !== undefined) return { code: Number.parseInt(hexadecimal, 16), to };
  if (name === 'percnt') return { code: 0x25, to };
  // "&eacute;" is an e to whoever compares without accents.
  const letter = /^([a-z])(?:acute|grave|circ|tilde|uml|cedil|ring)$/i.exec(name)?.[1];
  return { code: letter?.charCodeAt(0) ?? 0x20, to };
}
