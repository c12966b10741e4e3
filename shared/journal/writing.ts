/** A text in Markdown, and what is selected in it: UTF-16 units from its beginning, `from <= until`. */
export interface Written {
  readonly text: string;
  readonly from: number;
  readonly until: number;
}

/** A piece of a text that another takes the place of. */
export interface Replacement {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

/** What leads from one text to another, as little as can be; no pair of surrogates is parted. */
export function replacementOf(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  if (isHighSurrogate(before[from - 1])) from -= 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  if (same > 0 && isLowSurrogate(before.at(-same))) same -= 1;
  return { from, until: before.length - same, text: after.slice(from, after.length - same) };
}

/**
 * Sets the selection, or the word the caret is in, in bold; takes that away where it is. In several
 * lines each is set by itself, without what makes it an item or a quote.
 */
export function toggleBold(written: Written): Written {
  return toggleMarks(written, '**');
}

/** The same, in italics. */
export function toggleItalic(written: Written): Written {
  return toggleMarks(written, '*');
}

/** Makes items of the selected lines; where all are items of that kind already, plain lines. */
export function toggleList(written: Written, kind: 'bullet' | 'number'): Written {
  const lines = linesOf(written);
  const inked = lines.filter((line) => !isBlank(line) || lines.length === 1);
  const isAll = inked.every((line) => kindOf(line) === kind);
  let count = 0;
  return withLines(written, lines, (line) => {
    if (!inked.includes(line)) return line.whole;
    if (isAll) return line.start + line.rest;
    count += 1;
    const mark = kind === 'bullet' ? '- ' : `${count}. `;
    return line.start + mark + line.rest;
  });
}

/** Makes the selected lines items with a box to tick; where all have one, ticks or unticks them. */
export function toggleCheckbox(written: Written): Written {
  const lines = linesOf(written);
  const inked = lines.filter((line) => !isBlank(line) || lines.length === 1);
  const isAll = inked.every(({ box }) => box !== '');
  const isDone = inked.every(({ box }) => /x/i.test(box));
  return withLines(written, lines, (line) => {
    if (!inked.includes(line)) return line.whole;
    const box = isAll && !isDone ? '[x] ' : '[ ] ';
    if (!isAll && line.box !== '') return line.whole;
    return line.start + (line.mark || '- ') + box + line.rest;
  });
}

/** Makes a link of the selection: of an address the place it leads to, of anything else its words. */
export function insertLink({ text, from, until }: Written): Written {
  const selected = text.slice(from, until);
  const isAddress = /^https?:\/\/\S+$/.test(selected);
  const link = isAddress ? `[](${selected})` : `[${selected}]()`;
  const caret = from + (isAddress || selected === '' ? 1 : link.length - 1);
  return { text: text.slice(0, from) + link + text.slice(until), from: caret, until: caret };
}

/**
 * Goes on, in a new line, with the item, the box to tick or the quote that the caret is in; ends it
 * where nothing is in it. Null where a new line is just that.
 */
export function continueLine(written: Written): Written | null {
  const { text, from, until } = written;
  const line = lineAt(text, from);
  const prefix = line.start + line.mark + line.box;
  const isSpecial = line.mark !== '' || quoteOf(line) !== '';
  if (!isSpecial || from < line.from + prefix.length) return null;
  if (isBlank(line) && from === until) {
    // Of an item in a quote only the item ends.
    const left = line.mark === '' ? '' : quoteOf(line);
    const caret = line.from + left.length;
    const rest = text.slice(line.from + line.whole.length);
    return { text: text.slice(0, line.from) + left + rest, from: caret, until: caret };
  }
  const next = `\n${line.start}${nextMark(line.mark)}${line.box && '[ ] '}`;
  const caret = from + next.length;
  return { text: text.slice(0, from) + next + text.slice(until), from: caret, until: caret };
}

/** Moves the selected items one level in; null where not all lines are items. */
export function indent(written: Written): Written | null {
  const lines = linesOf(written);
  if (lines.some(({ mark }) => mark === '')) return null;
  return withLines(written, lines, (line) => {
    const quote = quoteOf(line);
    return quote + ' '.repeat(line.mark.length) + line.whole.slice(quote.length);
  });
}

/** Moves them one level out; null where not all are items, or none can go further. */
export function outdent(written: Written): Written | null {
  const lines = linesOf(written);
  if (lines.some(({ mark }) => mark === '')) return null;
  const indentOf = (line: Line) => line.start.slice(quoteOf(line).length);
  if (lines.every((line) => indentOf(line) === '')) return null;
  return withLines(written, lines, (line) => {
    const quote = quoteOf(line);
    const tab = indentOf(line).startsWith('\t') ? 1 : 0;
    const width = tab || Math.min(line.mark.length, indentOf(line).length);
    return quote + line.whole.slice(quote.length + width);
  });
}

/** A line, in the pieces it begins with; joined, they are the whole of it. */
interface Line {
  /** Where it begins. */
  readonly from: number;
  readonly whole: string;
  /** What it is quoted and indented by: `> `. */
  readonly start: string;
  /** What makes it an item: `- `, `3. `; empty where it is none. */
  readonly mark: string;
  /** Its box to tick: `[ ] `, `[x] `; empty where it has none. */
  readonly box: string;
  readonly rest: string;
}

// All of it is optional, so that nothing is ever tried twice, however long a line is.
const beginning =
  /^([ \t]*(?:>[ \t]?)*[ \t]*)(?:((?:[-*+]|\d{1,9}[.)])[ \t]+)(\[[ xX]\](?:[ \t]+|$))?)?/;

function lineAt(text: string, position: number): Line {
  const from = position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
  const end = text.indexOf('\n', from);
  const whole = text.slice(from, end === -1 ? undefined : end);
  const [prefix = '', start = '', mark = '', box = ''] = beginning.exec(whole) ?? [];
  return { from, whole, start, mark, box, rest: whole.slice(prefix.length) };
}

function linesOf({ text, from, until }: Written): readonly Line[] {
  const lines = [lineAt(text, from)];
  for (;;) {
    const last = lines.at(-1);
    if (last === undefined) return lines;
    const next = last.from + last.whole.length + 1;
    // A line whose beginning alone the selection touches is not meant.
    if (next >= until || next > text.length) return lines;
    lines.push(lineAt(text, next));
  }
}

function isBlank({ rest }: Line): boolean {
  return rest.trim() === '';
}

function kindOf({ mark, box }: Line): 'bullet' | 'number' | 'box' | null {
  if (mark === '') return null;
  if (box !== '') return 'box';
  return /^\d/.test(mark) ? 'number' : 'bullet';
}

/** What of its beginning says that it is quoted; empty where it is not. */
function quoteOf({ start }: Line): string {
  return /^.*>[ \t]?/.exec(start)?.[0] ?? '';
}

function nextMark(mark: string): string {
  return mark.replace(/^\d+/, (number) => String(Math.min(Number(number) + 1, 999_999_999)));
}

/** The text with those lines written anew, and the selection on the same words as before. */
function withLines(
  written: Written,
  lines: readonly Line[],
  write: (line: Line) => string,
): Written {
  let { text, from, until } = written;
  const rewritten = lines.map((line) => ({ line, next: write(line) }));
  for (const { line, next } of rewritten.toReversed()) {
    const moved = (position: number) => line.from + positionAfter(position - line.from, line, next);
    const isIn = (position: number) =>
      position >= line.from && position <= line.from + line.whole.length;
    const grown = next.length - line.whole.length;
    if (isIn(until)) until = moved(until);
    else if (until > line.from) until += grown;
    if (isIn(from)) from = moved(from);
    else if (from > line.from) from += grown;
    text = text.slice(0, line.from) + next + text.slice(line.from + line.whole.length);
  }
  return { text, from, until: Math.max(from, until) };
}

/** Where a position in a line is once its beginning was written anew: on the same word, or before it. */
function positionAfter(position: number, { whole, rest }: Line, next: string): number {
  const isBeforeWords = position < whole.length - rest.length;
  const moved = next.length - (whole.length - position);
  return Math.max(0, isBeforeWords ? Math.min(position, moved) : moved);
}

function toggleMarks(written: Written, marks: '*' | '**'): Written {
  const lines = linesOf(written);
  if (lines.length === 1) return toggleMarksWithin(written, marks);
  const pieces = lines.flatMap((line) => {
    const from = Math.max(line.from + line.whole.length - line.rest.length, written.from);
    const until = Math.min(line.from + line.whole.length, written.until);
    return isBlank(line) || from >= until ? [] : [trimmed({ text: written.text, from, until })];
  });
  const isAll = pieces.every((piece) => marksAround(piece, marks) !== null);
  let { text, until } = written;
  for (const piece of pieces.toReversed()) {
    if (!isAll && marksAround(piece, marks) !== null) continue;
    const next = toggleMarksWithin({ ...piece, text }, marks);
    until += next.text.length - text.length;
    text = next.text;
  }
  return { text, from: Math.min(written.from, until), until };
}

function toggleMarksWithin(written: Written, marks: '*' | '**'): Written {
  const piece = trimmed(written.from === written.until ? wordAt(written) : written);
  const isCaret = written.from === written.until;
  const { text, from, until } = piece;
  const around = marksAround(piece, marks);
  const width = marks.length;
  if (around !== null) {
    const inner = text.slice(around.from + width, around.until - width);
    const bare = text.slice(0, around.from) + inner + text.slice(around.until);
    if (isCaret) {
      const caret = Math.max(
        around.from,
        Math.min(written.from - width, around.from + inner.length),
      );
      return { text: bare, from: caret, until: caret };
    }
    return { text: bare, from: around.from, until: around.from + inner.length };
  }
  const set = text.slice(0, from) + marks + text.slice(from, until) + marks + text.slice(until);
  if (isCaret) return { text: set, from: written.from + width, until: written.from + width };
  return { text: set, from: from + width, until: until + width };
}

/** The marks around a piece, within it or just outside it, and what they hold; null where there are none. */
function marksAround(
  { text, from, until }: Written,
  marks: '*' | '**',
): { readonly from: number; readonly until: number } | null {
  const width = marks.length;
  const before = starsBefore(text, from);
  const after = starsAfter(text, until);
  if (holds(before, width) && holds(after, width))
    return { from: from - width, until: until + width };
  const inside = starsAfter(text.slice(from, until), 0);
  const end = starsBefore(text.slice(from, until), until - from);
  const isRoom = until - from >= inside + end;
  return isRoom && holds(inside, width) && holds(end, width) ? { from, until } : null;
}

/** Of one star italics are made, of two bold, of three both. */
function holds(stars: number, width: number): boolean {
  return stars === 3 || stars === width;
}

function starsBefore(text: string, position: number): number {
  let count = 0;
  while (text[position - 1 - count] === '*' && count < 4) count += 1;
  return count;
}

function starsAfter(text: string, position: number): number {
  let count = 0;
  while (text[position + count] === '*' && count < 4) count += 1;
  return count;
}

/** Marks with a space on their inner side mark nothing. */
function trimmed({ text, from, until }: Written): Written {
  const selected = text.slice(from, until);
  if (selected.trim() === '') return { text, from, until };
  const start = from + selected.length - selected.trimStart().length;
  return { text, from: start, until: start + selected.trim().length };
}

function wordAt({ text, from }: Written): Written {
  const isLetter = (at: number) => /[\p{L}\p{N}\p{M}_\p{Cs}]/u.test(text[at] ?? ' ');
  let start = from;
  let end = from;
  while (start > 0 && isLetter(start - 1)) start -= 1;
  while (end < text.length && isLetter(end)) end += 1;
  return { text, from: start, until: end };
}

function isHighSurrogate(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '\u{D800}' && unit <= '\u{DBFF}';
}

function isLowSurrogate(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '\u{DC00}' && unit <= '\u{DFFF}';
}
