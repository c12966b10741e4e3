import { type Pillar, pillars } from '../pillar.ts';
import { agreesWithSum } from '../snapshot.ts';
import { isDayLike } from './dayOrder.ts';
import { fieldNamed } from './fieldNamed.ts';
import { usualWidth } from './readTable.ts';
import type { Table, TableRow } from './table.ts';
import { isIndicator, type TableField } from './tableField.ts';
import { isBlank, isNumeric, readTableNumber } from './tableNumber.ts';

/** What the columns of a table seem to hold; every part of it is for the person to correct. */
export interface TableGuess {
  /** The field of each column, none but `ignore` twice. Cells beyond the last belong to none. */
  readonly columns: readonly TableField[];
  /** The index among the table's rows of the one that names them; null where none does. */
  readonly header: number | null;
  /**
   * Whether the pillars were taken from figures alone, in the order of `pillars`: nothing in the
   * table tells that they are not in another, so the person must.
   */
  readonly isPillarOrderAssumed: boolean;
}

/**
 * Guesses what each column holds: by its name, where the table has a row of names (prose may stand
 * before it), and where those name no day or no pillar, by the figures: a column of days, and four
 * beside each other up to 25 whose sum is a column up to 100.
 */
export function guessColumns(table: Table): TableGuess {
  const header = headerOf(table.rows);
  const rows = table.rows.slice(header === null ? 0 : header + 1);
  const names = header === null ? [] : withoutLastBlanks(table.rows[header]?.cells ?? []);
  const width = header === null ? usualWidth(rows) : names.length;
  const looked = Array.from({ length: width }, (_, column) => cellsOf(rows, column));
  const named = fieldsByName(names, looked);
  const columns = Array.from({ length: width }, (_, column) => named[column] ?? 'ignore');
  placeDay(columns, looked);
  const isPillarOrderAssumed = placePillars(columns, looked);
  return { columns, header, isPillarOrderAssumed };
}

/** The cells that stand in the column of `field`, below the row of names; none where it has none. */
export function columnOf(
  table: Table,
  { columns, header }: Pick<TableGuess, 'columns' | 'header'>,
  field: TableField,
): readonly string[] {
  const column = columns.indexOf(field);
  if (column === -1) return [];
  return table.rows.slice(header === null ? 0 : header + 1).map(({ cells }) => cells[column] ?? '');
}

/** How many rows are looked at for names, and how many for figures. */
const looks = { names: 40, figures: 200 };

function cellsOf(rows: readonly TableRow[], column: number): readonly string[] {
  return rows.slice(0, looks.figures).map(({ cells }) => cells[column] ?? '');
}

/** The row that names most fields, two at least; else the last before the first that holds figures. */
function headerOf(rows: readonly TableRow[]): number | null {
  const first = rows.slice(0, looks.names);
  const counts = first.map(({ cells }) => {
    if (cells.some((cell) => isDayLike(cell) || isNumeric(cell))) return 0;
    return new Set(cells.map(fieldNamed).filter((field) => field !== null)).size;
  });
  const most = Math.max(0, ...counts);
  if (most >= 2) return counts.indexOf(most);
  const figures = first.findIndex(({ cells }) => cells.filter(isNumeric).length >= 2);
  return figures <= 0 ? null : figures - 1;
}

function withoutLastBlanks(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/** The field each name means, where no earlier one has taken it and the cells could be that. */
function fieldsByName(
  names: readonly string[],
  looked: readonly (readonly string[])[],
): readonly TableField[] {
  const taken = new Set<TableField>();
  return names.map((name, column) => {
    const cells = looked[column] ?? [];
    const meant = fieldNamed(name);
    // "Comments" may be how many were written, or what the person has to say.
    const field = meant === 'comments' && mostly(cells, isProse) ? 'note' : meant;
    if (field === null || taken.has(field)) return 'ignore';
    if (field === 'day' && !cells.every(isBlank) && !mostly(cells, isDayLike)) return 'ignore';
    if (isIndicator(field) && mostly(cells, isProse)) return 'ignore';
    taken.add(field);
    return field;
  });
}

function isProse(cell: string): boolean {
  return /\p{L}/u.test(cell) && !isNumeric(cell);
}

/** Whether more than half of the cells that hold something are such; never where none does. */
function mostly(cells: readonly string[], isSuch: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return 2 * filled.filter(isSuch).length > filled.length;
}

function placeDay(columns: TableField[], looked: readonly (readonly string[])[]): void {
  if (columns.includes('day')) return;
  const column = looked.findIndex(
    (cells, index) => columns[index] === 'ignore' && mostly(cells, isDayLike),
  );
  if (column !== -1) columns[column] = 'day';
}

/** Finds the pillars, and the total, among columns that hold nothing else; whether it had to. */
function placePillars(columns: TableField[], looked: readonly (readonly string[])[]): boolean {
  if (columns.some((field) => (pillars as readonly TableField[]).includes(field))) return false;
  const numbers = looked.map((cells) => cells.map(figureOf));
  const free = [...looked.entries()]
    .filter(([column]) => columns[column] === 'ignore' || columns[column] === 'total')
    .filter(
      ([column, cells]) => numbers[column]?.some((one) => one !== null) && mostly(cells, isNumeric),
    )
    .map(([column]) => column);
  const scores = free.filter((column) => numbers[column]?.every((figure) => (figure ?? 0) <= 25));
  const kept = columns.indexOf('total');
  for (const total of kept === -1 ? free : [kept]) {
    const four = fours(scores.filter((column) => column !== total)).find((some) =>
      addUp(some, total, numbers),
    );
    if (four === undefined) continue;
    columns[total] = 'total';
    return place(columns, four);
  }
  const [only, ...others] = fours(scores);
  if (only === undefined || others.length > 0 || free.length > 4) return false;
  return place(columns, only);
}

type Four = Readonly<Record<Pillar, number>>;

/** Each four columns that stand beside each other among these. */
function fours(columns: readonly number[]): readonly Four[] {
  return columns.flatMap((brand, index) => {
    const [people, insights, relationships] = columns.slice(index + 1, index + 4);
    if (people === undefined || insights === undefined || relationships === undefined) return [];
    return [{ brand, people, insights, relationships }];
  });
}

/** Whether, in nine of ten rows that have all five figures, the four add up to the total. */
function addUp(four: Four, total: number, numbers: readonly (readonly (number | null)[])[]) {
  const rows = (numbers[total] ?? []).flatMap((sum, row) => {
    const at = (column: number) => numbers[column]?.[row] ?? null;
    const [brand, people] = [at(four.brand), at(four.people)];
    const [insights, relationships] = [at(four.insights), at(four.relationships)];
    if (sum === null || brand === null || people === null) return [];
    if (insights === null || relationships === null) return [];
    return [agreesWithSum(sum, { brand, people, insights, relationships })];
  });
  const agreeing = rows.filter((agrees) => agrees).length;
  return agreeing > 0 && agreeing * 10 >= rows.length * 9;
}

function place(columns: TableField[], four: Four): true {
  for (const pillar of pillars) columns[four[pillar]] = pillar;
  return true;
}

function figureOf(cell: string): number | null {
  return readTableNumber(cell, { smallest: 0, largest: 100, decimals: 3 }, null).value ?? null;
}
