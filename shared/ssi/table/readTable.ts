import Papa from 'papaparse';
import { isDayLike } from './dayOrder.ts';
import { fieldNamed } from './fieldNamed.ts';
import {
  longestCell,
  longestTable,
  looksBinary,
  mostColumns,
  mostRows,
  type Table,
  type TableProblem,
  type TableRow,
  withoutMark,
} from './table.ts';
import { isNumeric } from './tableNumber.ts';

/** A table read, or the one thing that keeps it from being read. */
export type TableReading =
  | { readonly table: Table; readonly problem?: undefined }
  | { readonly table?: undefined; readonly problem: TableProblem };

/**
 * Reads the text of a CSV file: lines ending as on any system, cells parted by the one of comma,
 * semicolon, tab and bar that makes most sense of them (or that a line `sep=;` names), in quotes
 * where they hold such a mark, a line's end or a quote, which is then doubled. Rows in which nothing
 * stands are left out. Takes time in proportion to the text. Never throws.
 */
export function readTable(text: string): TableReading {
  if (text.length > longestTable) return refused('tooLarge');
  if (looksBinary(text)) return refused('binary');
  const unmarked = withoutMark(text);
  const [sep = '', named] = /^"?sep=([,;\t|])"?(?=[\r\n]|$)/i.exec(unmarked) ?? [];
  // The line stays, so that the others keep their numbers.
  const plain = unmarked.slice(sep.length);
  const separator = isSeparator(named) ? named : separatorOf(plain);
  const { whole, openAt } = evened(plain, separator);
  if (openAt !== null) return refused('unclosedQuote', lineAt(plain, openAt));
  const rows = rowsOf(whole, separator);
  const problem = problemOf(rows, separator);
  return problem === null ? { table: { rows } } : { problem };
}

const separators = [',', ';', '\t', '|'] as const;

type Separator = (typeof separators)[number];

function isSeparator(text: string | undefined): text is Separator {
  return separators.some((separator) => separator === text);
}

/** How much of a text is looked at, to learn what parts its cells. */
const sample = { letters: 64_000, rows: 60 };

/** The separator by which most cells say something; of equals, the one that parts most rows. */
function separatorOf(text: string): Separator {
  const beginning = text.slice(0, sample.letters);
  const [best = ','] = separators
    .filter((separator) => beginning.includes(separator))
    .map((separator) => {
      const rows = Papa.parse(evened(beginning, separator).whole, {
        delimiter: separator,
        newline: '\n',
        preview: sample.rows,
      }).data.filter((row) => row.length > 1);
      const telling = rows.reduce((sum, row) => sum + row.filter(isTelling).length, 0);
      return { separator, telling, parted: rows.length };
    })
    .sort((one, other) => other.telling - one.telling || other.parted - one.parted)
    .map(({ separator }) => separator);
  return best;
}

/** Whether a cell, by itself, can be seen to be one: a day, a number, a column's name. */
function isTelling(cell: string): boolean {
  return isNumeric(cell) || isDayLike(cell) || fieldNamed(cell) !== null;
}

/**
 * A text in which each row ends by `\n`, and quotes that open a cell stand at its very beginning and
 * are closed at its very end. The library takes but one way to end a row, reads on to the next cell
 * where a quote is not closed well, and takes time by the square for the worst of them.
 */
function evened(text: string, separator: Separator) {
  const begin = `(?<=^|[${separator}\\r\\n]) *`;
  const end = ` *(?=$|[${separator}\\r\\n])`;
  const pattern = new RegExp(`${begin}("[^"]*(?:""[^"]*)*"(?!"))${end}|${begin}(")|\\r\\n?`, 'g');
  let openAt: number | null = null;
  const whole = text.replace(pattern, (found, quoted?: string, open?: string, at?: number) => {
    if (quoted !== undefined) return quoted;
    if (open === undefined) return '\n';
    openAt ??= at ?? 0;
    return found;
  });
  return { whole, openAt: openAt as number | null };
}

function rowsOf(whole: string, separator: Separator): readonly TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  for (const cells of Papa.parse(whole, { delimiter: separator, newline: '\n' }).data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1;
    for (const cell of cells) line += lineEndsIn(cell);
  }
  return rows;
}

function problemOf(rows: readonly TableRow[], separator: Separator): TableProblem | null {
  if (rows.length === 0) return { code: 'empty', line: null };
  if (rows.length > mostRows) return { code: 'tooManyRows', line: rows[mostRows]?.line ?? null };
  const widest = rows.find(({ cells }) => cells.length > mostColumns);
  if (widest !== undefined) return { code: 'tooManyColumns', line: widest.line };
  const longest = rows.find(({ cells }) => cells.some((cell) => cell.length > longestCell));
  if (longest !== undefined) return { code: 'cellTooLong', line: longest.line };
  const width = usualWidth(rows);
  const mixed = rows.find((row) => isParted(row, width, separator));
  return mixed === undefined ? null : { code: 'mixedSeparators', line: mixed.line };
}

/** How many cells most rows have; of equals, the most. */
export function usualWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [[width = 0] = []] = [...counts].sort(
    ([width, count], [otherWidth, otherCount]) => otherCount - count || otherWidth - width,
  );
  return width;
}

/** Whether a row lacks cells because another separator parts some of them. */
function isParted({ cells }: TableRow, width: number, separator: Separator): boolean {
  if (cells.length >= width && width > 1) return false;
  const others = new RegExp(`[${separators.filter((other) => other !== separator).join('')}]`);
  // Prose has commas too, yet no three figures between them.
  const found = cells
    .filter((cell) => cell.length < 1_000 && others.test(cell) && !isTelling(cell))
    .flatMap((cell) => cell.split(others).filter(isTelling));
  return found.length >= 3;
}

function lineAt(text: string, index: number): number {
  return 1 + lineEndsIn(text.slice(0, index));
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function refused(code: TableProblem['code'], line: number | null = null): TableReading {
  return { problem: { code, line } };
}
