import type { Day } from '../../day.ts';
import { shortened } from '../../shortened.ts';
import {
  type DayOrder,
  dayOrderOf,
  dayOrders,
  possibleDayOrders,
  readTableDay,
} from './dayOrder.ts';
import { decodeTable } from './decodeTable.ts';
import { columnOf, guessColumns } from './guessColumns.ts';
import { historyFrom, type TableChoice, type TableRefusal } from './historyFrom.ts';
import { readTable } from './readTable.ts';
import type { Table, TableProblem, TableRow } from './table.ts';
import type { TableField } from './tableField.ts';
import type { History } from './writeTable.ts';

/** How a table is to be read, as far as it is known. */
export interface ImportChoice extends Omit<TableChoice, 'dayOrder'> {
  /** Null where the days are to tell it, or cannot: then the person has to. */
  readonly dayOrder: DayOrder | null;
}

/** An order that days could have been written in, and how one of them would be read by it. */
export interface OfferedOrder {
  readonly order: DayOrder;
  readonly example: { readonly written: string; readonly day: Day } | null;
}

/** A table as it was understood, for the person to correct and to agree to. */
export interface TableImport {
  /** What it was read by; its columns reach as far as the table's names. */
  readonly choice: ImportChoice;
  /** Whether only the person knows that the pillars are in this order. */
  readonly isPillarOrderAssumed: boolean;
  /** The orders to choose from; a single one where each day tells by itself. */
  readonly orders: readonly OfferedOrder[];
  /** The first `rowsShown` rows, their cells cut to `lettersShown`. */
  readonly beginning: readonly TableRow[];
  /** How many rows there are, that of the names included. */
  readonly rowCount: number;
  /** The fields without which nothing can be read, and which no column has been given. */
  readonly lacking: readonly TableField[];
  /** What it says; empty as long as fields or the order of its days are lacking. */
  readonly history: History;
  /** The days whose four pillars look like those of the days around them in another order. */
  readonly swapped: readonly Day[];
  /** The first `refusalsShown` rows of which something is refused, and how many there are. */
  readonly refused: readonly RefusedRow[];
  readonly refusedCount: number;
  /** Rows that say again what another has said. */
  readonly repeatedCount: number;
  /** How many days have several rows that do not say the same. */
  readonly duplicatedDays: number;
}

/** A row of which something is not taken, and why. */
export interface RefusedRow {
  readonly line: number;
  readonly refusals: readonly TableRefusal[];
}

/** What a file was understood as, or what keeps it from being read. */
export type ImportReading =
  | ({ readonly problem?: undefined } & TableImport)
  | { readonly problem: TableProblem };

/** How many rows stand below the names as a sample of the table. */
export const rowsPreviewed = 8;

/** How many rows are offered as that of the names. */
export const headersOffered = 10;

/** How much of a table is shown: a row of names is looked for among as many, and its sample follows. */
export const rowsShown = 48;

/** How much of a cell is shown, in UTF-16 code units. */
export const lettersShown = 80;

/** How many refused rows are shown. */
export const refusalsShown = 50;

/**
 * Reads a file as a history to import: by a guess at first, then as the person chose. Nothing in
 * doubt is settled for them: days that could be read in several orders are not read at all. Takes
 * time in proportion to the file, and too long for a window to wait. Never throws.
 *
 * @param chosen null at first
 */
export function readImport(
  file: Uint8Array,
  chosen: ImportChoice | null,
  today: Day,
): ImportReading {
  const decoding = decodeTable(file);
  if (decoding.problem !== undefined) return decoding;
  const reading = readTable(decoding.text);
  if (reading.problem !== undefined) return reading;
  return importOf(reading.table, chosen, today);
}

function importOf(table: Table, chosen: ImportChoice | null, today: Day): TableImport {
  const guess = guessColumns(table);
  const wished = chosen ?? { ...guess, dayOrder: null, duplicates: 'leaveOut' };
  const columns = reachingNames(table, wished);
  const days = columnOf(table, { ...wished, columns }, 'day');
  const told = dayOrderOf(days);
  const tellsItself = told === 'ask' || told === 'mixed' ? null : told;
  const dayOrder = wished.dayOrder ?? tellsItself;
  const { header, duplicates } = wished;
  const choice = { columns, header, duplicates, dayOrder };
  // Without an order no day can be read, and without one nothing else counts.
  const history = historyFrom(table, { ...choice, dayOrder: dayOrder ?? 'iso' }, today);
  const rows = dayOrder === null ? [] : history.rows;
  const refused = rows.filter(({ refusals }) => refusals.length > 0);
  return {
    choice,
    isPillarOrderAssumed: guess.isPillarOrderAssumed,
    orders: offered(
      days,
      told === 'ask' ? possibleDayOrders(days) : told === 'iso' ? ['iso'] : dayOrders,
    ),
    beginning: table.rows.slice(0, rowsShown).map(({ line, cells }) => ({
      line,
      cells: cells.map((cell) => shortened(cell, lettersShown)),
    })),
    rowCount: table.rows.length,
    lacking: history.lacking,
    history: {
      snapshots: rows.flatMap(({ snapshot }) => snapshot ?? []),
      indicators: rows.flatMap(({ indicators }) => indicators ?? []),
    },
    swapped: rows.flatMap(({ looksSwapped, snapshot }) =>
      looksSwapped && snapshot !== null ? [snapshot.day] : [],
    ),
    refused: refused.slice(0, refusalsShown).map(({ line, refusals }) => ({ line, refusals })),
    refusedCount: refused.length,
    repeatedCount: dayOrder === null ? 0 : history.counts.repeated,
    duplicatedDays: dayOrder === null ? 0 : history.duplicatedDays,
  };
}

/** The fields of the columns, and of those that another row of names has beyond them. */
function reachingNames(table: Table, { columns, header }: ImportChoice): readonly TableField[] {
  const names = header === null ? [] : (table.rows[header]?.cells ?? []);
  const width = Math.max(columns.length, names.findLastIndex((name) => name.trim() !== '') + 1);
  return Array.from({ length: width }, (_, column) => columns[column] ?? 'ignore');
}

/** Each order with the day that tells it best from the others. */
function offered(days: readonly string[], orders: readonly DayOrder[]): readonly OfferedOrder[] {
  const readings = (written: string) => orders.map((order) => readTableDay(written, order));
  const meanings = (written: string) =>
    new Set(readings(written).filter((day) => day !== null)).size;
  const telling =
    days.find((written) => meanings(written) > 1) ?? days.find((cell) => meanings(cell) > 0);
  return orders.map((order) => {
    const day = telling === undefined ? null : readTableDay(telling, order);
    return {
      order,
      example: telling === undefined || day === null ? null : { written: telling.trim(), day },
    };
  });
}
