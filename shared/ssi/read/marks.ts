import { type Pillar, pillars } from '../pillar.ts';
import {
  indexNames,
  outOfWords,
  pillarHints,
  pillarLabels,
  type Topic,
  topicsOf,
} from './labels.ts';
import { type Phrases, phraseAt, phrasesOf } from './phrases.ts';
import type { Doubt, Span } from './reading.ts';
import type { NumberToken, Token } from './tokens.ts';

/** The label of a pillar. */
export interface LabelMark extends Span {
  readonly kind: 'label';
  readonly line: number;
  readonly pillar: Pillar;
  /** Whether all of it is there. */
  readonly isWhole: boolean;
}

/** A name of the index. */
export interface NameMark extends Span {
  readonly kind: 'name';
  readonly line: number;
}

/** Other words, as far as the line, the sentence or the next mark. */
export interface WordsMark extends Span {
  readonly kind: 'words';
  readonly line: number;
  readonly topics: ReadonlySet<Topic>;
  readonly endsSentence: boolean;
  /** Whether it is more than the letters that a picture's strokes are often read as. */
  readonly isNoise: boolean;
}

/** A number with what it is counted in, as far as that goes. */
export interface NumberMark extends Span {
  readonly kind: 'number';
  readonly line: number;
  readonly number: NumberToken;
  readonly unit: 'percent' | 'of100' | 'of25' | null;
  /** Whether it stands for itself, as its token knows and its neighbours. */
  readonly isPlain: boolean;
  /** What its token and its neighbours say against it. */
  readonly doubt: Doubt | null;
}

export type Mark = LabelMark | NameMark | WordsMark | NumberMark;

interface Meaning {
  readonly pillar: Pillar | null;
  readonly isWhole: boolean;
}

const name: Meaning = { pillar: null, isWhole: true };
const wholePhrases = [
  ...pillars.flatMap((pillar) =>
    pillarLabels[pillar].map((label): [string, Meaning] => [label, { pillar, isWhole: true }]),
  ),
  ...indexNames.map((text): [string, Meaning] => [text, name]),
];
const hintPhrases = pillars.flatMap((pillar) =>
  pillarHints[pillar].map((label): [string, Meaning] => [label, { pillar, isWhole: false }]),
);
const surePhrases = phrasesOf(wholePhrases);
const allPhrases = phrasesOf([...wholePhrases, ...hintPhrases]);

/**
 * What a text is made of, in its order. Parts of labels count only where the text does not have all
 * four labels whole: such short words stand in many a sentence.
 */
export function marksOf(tokens: readonly Token[]): readonly Mark[] {
  const marks = marked(tokens, surePhrases);
  const labels = new Set(marks.map((mark) => (mark.kind === 'label' ? mark.pillar : null)));
  return pillars.every((pillar) => labels.has(pillar)) ? marks : marked(tokens, allPhrases);
}

function marked(tokens: readonly Token[], phrases: Phrases<Meaning>): readonly Mark[] {
  const marks: Mark[] = [];
  // Where the words begin that are not yet a mark; null where there are none.
  let begun: number | null = null;
  const close = (end: number, endsSentence: boolean) => {
    if (begun === null) return;
    const mark = wordsMark(tokens, begun, end, endsSentence);
    if (mark !== null) marks.push(mark);
    begun = null;
  };
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'word') {
      if (begun !== null && tokens[begun]?.line !== token.line) close(index, false);
      const phrase = phraseAt(phrases, tokens, index);
      // "An average Social Selling Index of 31" is no heading.
      const isHeading =
        phrase !== null &&
        !(phrase.meaning === name && begun !== null && speaksOfAverage(tokens, begun, index));
      if (phrase !== null && isHeading) {
        close(index, false);
        marks.push(phraseMark(phrase.meaning, token, tokens[phrase.end - 1] ?? token));
        index = phrase.end;
        continue;
      }
      begun ??= index;
      // What follows the words for the week is of something else, also where no line ends.
      if (topicsOf.get(token.text)?.includes('week')) close(index + 1, false);
    } else if (token.kind === 'number') {
      close(index, false);
      const { mark, end } = numberMark(token, tokens, index);
      marks.push(mark);
      index = end;
      continue;
    } else if (token.text === '.') close(index, true);
    index += 1;
  }
  close(index, false);
  return marks;
}

function speaksOfAverage(tokens: readonly Token[], begin: number, end: number): boolean {
  return tokens
    .slice(begin, end)
    .some((token) => token.kind === 'word' && topicsOf.get(token.text)?.includes('average'));
}

function phraseMark({ pillar, isWhole }: Meaning, { from, line }: Token, { to }: Token): Mark {
  if (pillar === null) return { kind: 'name', from, to, line };
  return { kind: 'label', from, to, line, pillar, isWhole };
}

const noTopics: ReadonlySet<Topic> = new Set();

/** The tokens from `begin` up to `end`, which are words and the signs between them, as one mark. */
function wordsMark(
  tokens: readonly Token[],
  begin: number,
  end: number,
  endsSentence: boolean,
): WordsMark | null {
  const first = tokens[begin];
  if (first === undefined || begin >= end) return null;
  let topics: Set<Topic> | null = null;
  let isNoise = false;
  let to = first.to;
  for (let index = begin; index < end; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    to = token.to;
    if (token.text !== 'i' && token.text !== 'l') isNoise = true;
    const known = topicsOf.get(token.text);
    if (known === undefined) continue;
    topics ??= new Set();
    for (const topic of known) topics.add(topic);
  }
  const { from, line } = first;
  return { kind: 'words', from, to, line, topics: topics ?? noTopics, endsSentence, isNoise };
}

/** The number at `index` with its unit, and the index after both. */
function numberMark(
  number: NumberToken,
  tokens: readonly Token[],
  index: number,
): { readonly mark: NumberMark; readonly end: number } {
  const { from, to, line } = number;
  const after = tokens[index + 1];
  const doubt = number.doubt ?? (isCrowded(tokens, index, line) ? 'broken' : null);
  const marked = (unit: NumberMark['unit'], length: number, isPlain = number.isPlain) => ({
    mark: {
      kind: 'number',
      from,
      to: tokens[index + length - 1]?.to ?? to,
      line,
      number,
      unit,
      isPlain,
      doubt,
    } as const,
    end: index + length,
  });
  if (after?.kind === 'sign' && after.text === '%' && after.line - line <= 2)
    return marked('percent', 2);
  const length = outOfLength(tokens, index + 1, line);
  const whole = tokens[index + 1 + length];
  if (length > 0 && whole?.kind === 'number' && whole.line - line <= 4) {
    if (whole.value === 100) return marked('of100', length + 2);
    if (whole.value === 25 && whole.mark === '') return marked('of25', length + 2);
    // "1/3" is a part, or of a date.
    if (after?.kind === 'sign') return marked(null, 1, false);
  }
  const before = tokens[index - 1];
  const followsSlash = before?.kind === 'sign' && before.text === '/' && before.line === line;
  return marked(null, 1, number.isPlain && !followsSlash);
}

/** How many tokens of "out of", "de", "von" or "/" begin at `index`. */
function outOfLength(tokens: readonly Token[], index: number, line: number): number {
  const first = tokens[index];
  if (first?.kind === 'sign') return first.text === '/' ? 1 : 0;
  let length = 0;
  for (; length < 3; length += 1) {
    const token = tokens[index + length];
    if (token?.kind !== 'word' || token.line - line > 3 || !outOfWords.has(token.text)) break;
  }
  return length;
}

/** Whether nothing but blanks and marks lies between the number at `index` and another. */
function isCrowded(tokens: readonly Token[], index: number, line: number): boolean {
  return isNumberNext(tokens, index, -1, line) || isNumberNext(tokens, index, 1, line);
}

function isNumberNext(
  tokens: readonly Token[],
  index: number,
  step: 1 | -1,
  line: number,
): boolean {
  const near = tokens[index + step];
  const isStop = near?.kind === 'sign' && near.text === '.';
  const neighbour = isStop ? tokens[index + 2 * step] : near;
  return neighbour?.kind === 'number' && neighbour.line === line;
}
