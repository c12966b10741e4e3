import { Buffer } from 'node:buffer';
import type { Database } from 'better-sqlite3';
import { csvRecord, csvRecords, NotCsv } from '../../shared/archive/archivedCsv.ts';
import {
  type ArchivedRow,
  type ArchivedValue,
  fileOf,
  parseJson,
} from '../../shared/archive/archivedTable.ts';
import { ArchiveRefused } from '../../shared/archive/archiveRefused.ts';
import { type ColumnShape, sqlNames, type TableShape } from './tableShape.ts';

/** The rows of a table as a file of an archive. */
export interface TableFile {
  readonly name: string;
  readonly rows: number;
  readonly contents: Uint8Array;
}

/** Writes the file of a table, its rows in their order. */
export function writeTableFile(database: Database, shape: TableShape): TableFile {
  const { table, columns } = shape;
  const names = columns.map(({ name }) => name);
  const rows = database
    .prepare<[], ArchivedValue[]>(
      `SELECT ${sqlNames(names)} FROM "${table.name}" ORDER BY ${sqlNames(table.order)}`,
    )
    .raw()
    .iterate();
  return { name: fileOf(table), ...(table.form === 'csv' ? asCsv : asJson)(columns, rows) };
}

/** A row of a file, and where it stands there. */
export interface PlacedRow {
  readonly row: ArchivedRow;
  /** `snapshots.csv:12`: the record, of which the names are the first; in JSON the object. */
  readonly where: string;
}

/**
 * Reads the file of a table, row by row, so that the largest does not have to be held twice. Throws
 * `ArchiveRefused` where a row has other columns than the table, or values of another kind.
 */
export function readTableFile(contents: Uint8Array, shape: TableShape): Iterable<PlacedRow> {
  return shape.table.form === 'csv' ? fromCsv(contents, shape) : fromJson(contents, shape);
}

type Written = Pick<TableFile, 'rows' | 'contents'>;
type Rows = Iterable<readonly ArchivedValue[]>;

/** How much text is gathered before it becomes bytes, in UTF-16 units. */
const chunkLength = 1_000_000;

function asCsv(columns: readonly ColumnShape[], rows: Rows): Written {
  const parts: Buffer[] = [];
  let text = csvRecord(columns.map(({ name }) => name));
  let count = 0;
  for (const row of rows) {
    text += csvRecord(row);
    count += 1;
    if (text.length < chunkLength) continue;
    parts.push(Buffer.from(text, 'utf8'));
    text = '';
  }
  parts.push(Buffer.from(text, 'utf8'));
  return { rows: count, contents: Buffer.concat(parts) };
}

function asJson(columns: readonly ColumnShape[], rows: Rows): Written {
  const objects = [...rows].map((row) =>
    Object.fromEntries(
      columns.map(({ name, isUnfolded }, at) => {
        const value = row[at] ?? null;
        return [name, isUnfolded && typeof value === 'string' ? parseJson(value) : value];
      }),
    ),
  );
  const text = `${JSON.stringify(objects, null, 2)}\n`;
  return { rows: objects.length, contents: Buffer.from(text, 'utf8') };
}

function* fromCsv(contents: Uint8Array, { table, columns }: TableShape): Generator<PlacedRow> {
  const file = fileOf(table);
  let count = 0;
  let order: readonly ColumnShape[] | null = null;
  try {
    for (const cells of csvRecords(textOf(contents))) {
      count += 1;
      const where = `${file}:${count}`;
      if (order === null) {
        order = orderOf(cells, columns, where);
        continue;
      }
      if (cells.length !== order.length) throw new ArchiveRefused('impossible', where);
      const row: Record<string, ArchivedValue> = {};
      for (const [at, column] of order.entries())
        row[column.name] = valueOfCell(cells[at] ?? '', column, where);
      yield { row, where };
    }
  } catch (cause) {
    // Neither the library nor the decoder says where; the record is the one after the last whole one.
    if (cause instanceof NotCsv || isUndecodable(cause))
      throw new ArchiveRefused('impossible', `${file}:${count + 1}`, { cause });
    throw cause;
  }
  if (order === null) throw new ArchiveRefused('impossible', file);
}

/** The columns in the order in which the file names them. */
function orderOf(
  names: readonly string[],
  columns: readonly ColumnShape[],
  where: string,
): readonly ColumnShape[] {
  const order = names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const isEach = new Set(names).size === names.length && order.length === names.length;
  if (!isEach || order.length !== columns.length) throw new ArchiveRefused('impossible', where);
  return order;
}

function valueOfCell(cell: string, column: ColumnShape, where: string): ArchivedValue {
  if (cell === '' && column.isNullable) return null;
  if (!column.isNumber) return cell;
  const number = isNumber.test(cell) ? Number(cell) : Number.NaN;
  if (!Number.isFinite(number)) throw new ArchiveRefused('impossible', where);
  return number;
}

const isNumber = /^-?\d{1,20}(?:\.\d{1,30})?(?:e[+-]?\d{1,3})?$/;

/** The largest JSON file that is read, in bytes: none of its tables grows by the day. */
const largestJson = 50_000_000;

function* fromJson(contents: Uint8Array, { table, columns }: TableShape): Generator<PlacedRow> {
  const file = fileOf(table);
  if (contents.byteLength > largestJson) throw new ArchiveRefused('tooLarge', file);
  let said: unknown;
  try {
    said = parseJson([...textOf(contents)].join(''));
  } catch (cause) {
    throw new ArchiveRefused('impossible', file, { cause });
  }
  if (!Array.isArray(said)) throw new ArchiveRefused('impossible', file);
  for (const [at, object] of said.entries()) {
    const where = `${file}:${at + 1}`;
    if (typeof object !== 'object' || object === null || Array.isArray(object))
      throw new ArchiveRefused('impossible', where);
    const names = Object.keys(object);
    if (names.length !== columns.length) throw new ArchiveRefused('impossible', where);
    const row: Record<string, ArchivedValue> = {};
    for (const column of columns) {
      if (!Object.hasOwn(object, column.name)) throw new ArchiveRefused('impossible', where);
      row[column.name] = valueOfJson(
        (object as Record<string, unknown>)[column.name],
        column,
        where,
      );
    }
    yield { row, where };
  }
}

function valueOfJson(value: unknown, column: ColumnShape, where: string): ArchivedValue {
  if (value === null) return null;
  if (column.isUnfolded) return foldedText(value, where);
  const isRight = column.isNumber
    ? typeof value === 'number' && Number.isFinite(value)
    : typeof value === 'string' && value.isWellFormed();
  if (!isRight) throw new ArchiveRefused('impossible', where);
  return value as ArchivedValue;
}

function foldedText(value: unknown, where: string): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    // One within another, some thousands deep.
    throw new ArchiveRefused('impossible', where, { cause });
  }
}

/** The text of a file, part by part; a mark of its encoding is a letter like any other. */
function* textOf(contents: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (let at = 0; at < contents.byteLength; at += chunkLength)
    yield decoder.decode(contents.subarray(at, at + chunkLength), { stream: true });
  yield decoder.decode();
}

function isUndecodable(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    (error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  );
}
