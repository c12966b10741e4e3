import * as v from 'valibot';

/** A value of a row, as SQLite keeps it and an archive holds it. */
export type ArchivedValue = string | number | null;

/** A row by the names of its columns. */
export type ArchivedRow = Readonly<Record<string, ArchivedValue>>;

/** What a column may hold, as the journal keeps it. */
export type ColumnSchema = v.GenericSchema<unknown, ArchivedValue>;

/** A column that says more than one value: JSON, which an archive in JSON holds unfolded. */
export interface UnfoldedColumn {
  /** What the text in the journal has to say. */
  readonly unfolds: v.GenericSchema;
}

/** A table of the journal as an archive holds it. */
export interface ArchivedTable {
  /** Its name in SQL and, with the ending of its form, that of its file. */
  readonly name: string;
  /** A table (CSV) where there are many flat rows, or else a list of objects (JSON). */
  readonly form: 'csv' | 'json';
  /** Every column of the newest schema, in its order there. */
  readonly columns: Readonly<Record<string, ColumnSchema | UnfoldedColumn>>;
  /** The columns by which two rows are the same thing, in two journals too. */
  readonly key: readonly string[];
  /** By what the rows are in order. */
  readonly order: readonly string[];
  /**
   * A column that only counts the rows, so that it says nothing in another journal, and the one by
   * which they are counted anew; null where there is none.
   */
  readonly counter: { readonly column: string; readonly by: string } | null;
  /** Whether the columns of a row agree with one another, once each by itself is right. */
  readonly agrees: (row: ArchivedRow) => boolean;
}

/** The name of its file in an archive. */
export function fileOf({ name, form }: ArchivedTable): string {
  return `${name}.${form}`;
}

/** The columns that an archive in JSON holds unfolded. */
export function unfoldedIn({ columns }: ArchivedTable): readonly string[] {
  return Object.keys(columns).filter((name) => {
    const column = columns[name];
    return column !== undefined && 'unfolds' in column;
  });
}

/** A judge of rows: whether one can stand in this table of the newest schema. */
export function judgeOf({ columns, agrees }: ArchivedTable): (row: ArchivedRow) => boolean {
  const judges = Object.entries(columns).map(([name, column]) => {
    const judge = 'unfolds' in column ? unfoldedJudge(column) : valueJudge(column);
    return (row: ArchivedRow) => judge(row[name]);
  });
  return (row) => judges.every((isRight) => isRight(row)) && agrees(row);
}

function valueJudge(schema: ColumnSchema) {
  return (value: unknown) => v.is(schema, value);
}

/** The same few texts are asked about over and over; null is for the schema to judge too. */
function unfoldedJudge({ unfolds }: UnfoldedColumn) {
  const known = new Map<unknown, boolean>();
  return (value: unknown) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const isRight = isUnfolding(value, unfolds);
    if (known.size < mostKnown) known.set(value, isRight);
    return isRight;
  };
}

const mostKnown = 1_000;

function isUnfolding(value: unknown, schema: v.GenericSchema): boolean {
  if (value === null) return v.is(schema, null);
  if (typeof value !== 'string') return false;
  try {
    return v.is(schema, parseJson(value));
  } catch {
    return false;
  }
}

/**
 * What a JSON text says. Throws `SyntaxError` where it is none, and for the one name that JavaScript
 * takes for something else.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (name, value) => {
    if (name === '__proto__') throw new SyntaxError('No name of a column.');
    return value;
  });
}
