/** A table as it was read: its rows in order, none of them blank. */
export interface Table {
  readonly rows: readonly TableRow[];
}

/** One row; rows of the same table may differ in length. */
export interface TableRow {
  /** The line of the text on which it begins, from 1 on; a quoted cell may hold further lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a text or a file is no table that can be read. */
export type TableProblemCode =
  | 'empty'
  | 'binary'
  | 'workbook'
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'cellTooLong'
  | 'unclosedQuote'
  | 'mixedSeparators';

/** What keeps a table from being read, and the line where it shows; null where it is all of it. */
export interface TableProblem {
  readonly code: TableProblemCode;
  readonly line: number | null;
}

/** The longest text of a table, in UTF-16 code units. */
export const longestTable = 5_000_000;

/** The largest file of a table, in bytes: one as long as can be, in UTF-16 with its mark. */
export const largestTableFile = 2 * longestTable + 2;

/** The most rows a table may have, blank ones aside: 54 years of days. */
export const mostRows = 20_000;

/** The most cells a row may have. */
export const mostColumns = 60;

/** The longest cell, in UTF-16 code units: twice the longest note. */
export const longestCell = 20_000;

/** `text` without what may lead it: the mark of its encoding. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * Whether a text is no text at all: more than one in twenty of its first characters has no shape.
 * A note may hold a stray one; pictures and archives taken for letters have twice as many.
 */
export function looksBinary(text: string): boolean {
  const beginning = text.slice(0, 10_000);
  const shapeless = beginning.match(/[^\P{Cc}\t\n\v\f\r\u0085]|\uFFFD/gu) ?? [];
  return shapeless.length * 20 > beginning.length;
}
