import { type Day, isDay } from '../../day.ts';
import { folded } from '../../folded.ts';
import {
  largestPillarScore,
  largestTotal,
  type Pillar,
  pillars,
  roundToThousandths,
} from '../pillar.ts';
import type { Group } from '../snapshot.ts';
import { addsUp } from './agreement.ts';
import { groupIn } from './figures.ts';
import { pillarHints, pillarLabels, type Topic, topicsOf } from './labels.ts';
import {
  type Doubt,
  emptyIndex,
  type IndexFound,
  type MaybeRead,
  type ReadValue,
  type Span,
} from './reading.ts';

/** What separates the cells of a row, the surest first. */
const separators = [/\t/y, /;/y, /\|/y, /,\s+/y, /,/y, /[/=]/y, /\s+/y];

/** Nothing longer is a row that a person copied from a table. */
const longestRow = 500;

/** So many lines tell whether a text is a table; a table itself is for the import. */
const mostLines = 100;

/**
 * Reads a row of a table, with or without the one that names its columns: the four pillars and the
 * total in some order, a day first if there is one. Null where the text is no such row;
 * `severalRows` where it is more than one.
 */
export function readRow(text: string): IndexFound | 'severalRows' | null {
  const lines = linesOf(text);
  if (lines === null) return null;
  for (const separator of separators) {
    const rows = rowsOf(text, lines, separator);
    if (rows !== null) return rows;
  }
  return null;
}

function rowsOf(
  text: string,
  lines: readonly Span[],
  separator: RegExp,
): IndexFound | 'severalRows' | null {
  const [firstLine, ...others] = lines;
  const first = firstLine === undefined ? [] : cellsOf(text, firstLine, separator);
  if (first.length < pillars.length) return null;
  const columns = others.length > 0 ? headerOf(first) : null;
  const found: IndexFound[] = [];
  const written = new Set<string>();
  for (const line of columns === null ? lines : others) {
    const cells = cellsOf(text, line, separator);
    const row = columns === null ? unnamed(cells) : named(cells, columns);
    if (row === null) return null;
    found.push(row);
    written.add(cells.map((cell) => cell.text).join('\t'));
  }
  // A row that was copied twice is one.
  return written.size > 1 ? 'severalRows' : (found[0] ?? null);
}

interface Cell extends Span {
  readonly text: string;
}

function linesOf(text: string): readonly Span[] | null {
  const lines: Span[] = [];
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found === -1 ? text.length : found;
    if (to - from > longestRow) return null;
    if (text.slice(from, to).trim() !== '') lines.push({ from, to });
    if (lines.length === mostLines) break;
    from = to + 1;
  }
  return lines;
}

/** The cells of a line without the blanks around them; empty ones at its ends are none. */
function cellsOf(text: string, line: Span, separator: RegExp): readonly Cell[] {
  const cells: Cell[] = [];
  let from = line.from;
  const push = (to: number) => {
    const cell = text.slice(from, to);
    const begin = from + cell.length - cell.trimStart().length;
    const trimmed = cell.trim();
    cells.push({ text: trimmed, from: begin, to: begin + trimmed.length });
  };
  const written = text.slice(line.from, line.to).trimEnd();
  const end = line.from + written.length;
  from += written.length - written.trimStart().length;
  for (let at = from; at < end; at += 1) {
    separator.lastIndex = at;
    const length = separator.exec(text)?.[0].length ?? 0;
    if (length === 0 || at + length > end) continue;
    push(at);
    from = at + length;
    at = from - 1;
  }
  push(end);
  return cells.filter((cell, index) => {
    const isEnd = index === 0 || index === cells.length - 1;
    return !(isEnd && cell.text === '');
  });
}

interface CellNumber extends Span {
  readonly value: number;
  readonly decimals: number;
  readonly isPercent: boolean;
}

function numberIn(cell: Cell): CellNumber | null {
  const match = /^"?(\d{1,3}(?:[.,](\d{1,9}))?)\s*(%?)"?$/.exec(cell.text);
  if (match === null) return null;
  const [written = '', digits = '', decimals = '', percent] = match;
  const from = cell.from + (written.startsWith('"') ? 1 : 0);
  const exact = Number(digits.replace(',', '.'));
  return {
    value: roundToThousandths(exact),
    decimals: Math.min(decimals.length, 3),
    isPercent: percent !== '',
    from,
    to: from + digits.length,
  };
}

function read({ value, from, to }: CellNumber, doubt: Doubt | null): ReadValue {
  return { value, at: { from, to }, doubt };
}

/** A row whose columns nobody names: a day if there is one, five numbers, ranks with their sign. */
function unnamed(cells: readonly Cell[]): IndexFound | null {
  const [first] = cells;
  if (first === undefined) return null;
  const isDated = isDateLike(first.text);
  const numbers = cells.slice(isDated ? 1 : 0).map(numberIn);
  if (numbers.includes(null)) return null;
  const known = numbers.filter((number) => number !== null);
  const plain = known.filter(({ isPercent }) => !isPercent);
  const percents = known.filter(({ isPercent }) => isPercent);
  if (plain.length !== pillars.length + 1 || percents.length > 2) return null;
  const place = totalPlace(plain, isDated);
  if (place === null) return null;
  const [total, four] = [plain[place.index], plain.filter((_, index) => index !== place.index)];
  const [brand, people, insights, relationships] = four.map((number) =>
    read(number, place.agrees ? 'order' : 'sum'),
  );
  if (!(total && brand && people && insights && relationships)) return null;
  const rank = (index: number) => rankIn(percents[index] ?? null, 'order');
  return {
    ...emptyIndex('row'),
    day: isDated ? dayIn(first) : null,
    total: read(total, place.agrees ? (place.isOnly ? null : 'order') : 'sum'),
    scores: { brand, people, insights, relationships },
    ranks: { industry: rank(0), network: rank(1) },
  };
}

/** Which of five numbers is the sum of the others, or at least too large to be a pillar. */
function totalPlace(
  numbers: readonly CellNumber[],
  isDated: boolean,
): { readonly index: number; readonly agrees: boolean; readonly isOnly: boolean } | null {
  const places = numbers.map((_, index) => index).filter((index) => isTotalAt(numbers, index));
  const summing = places.filter((index) => {
    const total = numbers[index];
    return (
      total !== undefined &&
      addsUp(
        numbers.filter((_, other) => other !== index),
        total,
      )
    );
  });
  // Where one pillar has it all the last is taken, as tables end with their sum.
  const last = summing.at(-1);
  if (last !== undefined) return { index: last, agrees: true, isOnly: summing.length === 1 };
  const [large, ...more] = places.filter(
    (index) => (numbers[index]?.value ?? 0) > largestPillarScore,
  );
  const isLikely = isDated || numbers.filter(({ decimals }) => decimals > 0).length >= 2;
  if (large === undefined || more.length > 0 || !isLikely) return null;
  return { index: large, agrees: false, isOnly: true };
}

function isTotalAt(numbers: readonly CellNumber[], index: number): boolean {
  return numbers.every(
    ({ value }, other) => value <= (other === index ? largestTotal : largestPillarScore),
  );
}

type Column = Pillar | 'total' | 'day' | `${Group}Rank` | `${Group}Total` | null;

/** What each column is by its name; null where the names do not tell the four pillars. */
function headerOf(cells: readonly Cell[]): readonly Column[] | null {
  const columns = cells.map(({ text }) => columnOf(folded(text)));
  return pillars.every((pillar) => columns.includes(pillar)) ? columns : null;
}

function columnOf(name: string): Column {
  const words = name.match(/[a-z]+/g) ?? [];
  const spelled = ` ${words.join(' ')} `;
  const named = (phrases: readonly string[]) =>
    phrases.some((phrase) => spelled.includes(` ${phrase} `));
  const pillar =
    pillars.find((one) => named(pillarLabels[one])) ??
    pillars.find((one) => named(pillarHints[one]));
  const topics: ReadonlySet<Topic> = new Set(words.flatMap((word) => topicsOf.get(word) ?? []));
  const group = groupIn(topics);
  // What a group averages in one pillar is not the person's own.
  if (pillar !== undefined) return group === null && !topics.has('average') ? pillar : null;
  if (group !== null) return topics.has('rank') ? `${group}Rank` : `${group}Total`;
  if (topics.has('date')) return 'day';
  return topics.has('total') ? 'total' : null;
}

function named(cells: readonly Cell[], columns: readonly Column[]): IndexFound | null {
  const cellOf = (column: Column) => {
    const cell = cells[columns.indexOf(column)];
    // A name that stands twice tells nothing.
    return columns.filter((other) => other === column).length === 1 ? cell : undefined;
  };
  const numberOf = (column: Column, largest: number) => {
    const cell = cellOf(column);
    const number = cell === undefined ? null : numberIn(cell);
    return number !== null && number.value <= largest ? number : null;
  };
  const four = pillars.map((pillar) => numberOf(pillar, largestPillarScore));
  const known = four.filter((number) => number !== null);
  if (known.length === 0) return null;
  const total = numberOf('total', largestTotal);
  const isWhole = known.length === pillars.length;
  const doubt = isWhole && total !== null && !addsUp(known, total) ? 'sum' : null;
  const score = (index: number): MaybeRead => {
    const number = four[index] ?? null;
    return number === null ? null : read(number, doubt);
  };
  const each = (kind: 'Rank' | 'Total') => {
    const value = (group: Group) => {
      const number = numberOf(`${group}${kind}`, 100);
      if (kind === 'Rank') return rankIn(number, null);
      return number === null ? null : read(number, null);
    };
    return { industry: value('industry'), network: value('network') };
  };
  const date = cellOf('day');
  return {
    ...emptyIndex('row'),
    day: date === undefined ? null : dayIn(date),
    total: total === null ? null : read(total, doubt),
    scores: { brand: score(0), people: score(1), insights: score(2), relationships: score(3) },
    ranks: each('Rank'),
    groupTotals: each('Total'),
  };
}

function rankIn(number: CellNumber | null, doubt: Doubt | null): MaybeRead {
  const isRank = number !== null && Number.isInteger(number.value) && number.value >= 1;
  return isRank && number.value <= 100 ? read(number, doubt) : null;
}

function isDateLike(text: string): boolean {
  return /^"?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"?$/.test(text);
}

/** The day of a cell, day before month where it does not tell; null where it is none. */
function dayIn({ text, from }: Cell): ReadValue<Day> | null {
  const written = text.replaceAll('"', '');
  const begin = from + text.indexOf(written);
  const [one = '', other = '', last = ''] = written.split(/[-/.]/);
  const at = { from: begin, to: begin + written.length };
  const day = (year: string, month: string, date: string, doubt: Doubt | null) => {
    const name = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
    return isDay(name) ? { value: name, at, doubt } : null;
  };
  if (one.length === 4) return day(one, other, last, null);
  const [year, isWhole] = last.length === 2 ? [`20${last}`, false] : [last, true];
  const [dayFirst, monthFirst] = [day(year, other, one, null), day(year, one, other, null)];
  const known = dayFirst ?? monthFirst;
  if (known === null) return null;
  const isOnly = dayFirst === null || monthFirst === null || one === other;
  return isOnly && isWhole ? known : { ...known, doubt: 'dayOrder' };
}
