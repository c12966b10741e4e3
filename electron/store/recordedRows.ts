import type { Database, Statement } from 'better-sqlite3';

/** A row by its columns, exactly as SQLite gave it. */
export type RecordedRow = Readonly<Record<string, string | number | null>>;

/** How one row was changed; null where there was none before, or is none after. */
export interface RowChange {
  readonly table: string;
  readonly before: RecordedRow | null;
  readonly after: RecordedRow | null;
}

/**
 * The tables whose rows no undo brings back, since they hold nothing the person has written, or what
 * triggers work out anew.
 */
export const unrecordedTables: readonly string[] = [
  'history_steps',
  'history_rows',
  'reminders',
  'snoozes',
  'reminder_pause',
  'search_places',
];

/**
 * Records every row that changes in the journal, in `history_rows`, for as long as it is told to.
 * It does so by temporary triggers, made anew from the columns there are, so that no migration has
 * to keep them up to date.
 */
export function recordedRows(database: Database) {
  const columns = database.prepare<[string], Column>('SELECT name, pk FROM pragma_table_info(?)');
  const tables = new Map(
    recordedTables(database).map((table) => [table, columns.all(table)] as const),
  );
  const statements = new Map<string, Statement>();
  let recordedStep: number | null = null;

  database.function('recorded_step', () => recordedStep);
  // Not `json_object`: by its specification JavaScript writes every number so that it reads the
  // same one back; SQLite promises so much of its decimals only in some versions.
  database.function('row_text', { varargs: true, deterministic: true }, rowText);
  for (const [table, given] of tables) database.exec(triggers(table, given));

  return {
    /** Runs `change` and records the rows it changes under `step`. */
    during: <Result>(step: number, change: () => Result): Result => {
      recordedStep = step;
      try {
        return change();
      } finally {
        recordedStep = null;
      }
    },
    /** The primary key of a row, as a text; no two rows of a table have the same. */
    keyOf: (table: string, row: RecordedRow) =>
      JSON.stringify(keyOf(tables.get(table) ?? []).map((name) => row[name])),
    /** Brings one row from how it was left to how it was; to be called inside a transaction. */
    takeBack: ({ table, before, after }: RowChange) => write(table, after, before),
    /** Brings it from how it was to how it was left again. */
    bringBack: ({ table, before, after }: RowChange) => write(table, before, after),
  };

  function write(table: string, standing: RecordedRow | null, wished: RecordedRow | null): void {
    const keys = keyOf(tables.get(table) ?? []);
    const isMoved = keys.some((key) => standing?.[key] !== wished?.[key]);
    if (standing !== null && isMoved) prepared(deleteOf(table, keys)).run(standing);
    if (wished !== null) prepared(upsertOf(table, keys, Object.keys(wished))).run(wished);
  }

  function prepared(sql: string): Statement {
    const made = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, made);
    return made;
  }
}

/** The tables of the journal that are recorded: all but the few that are named above. */
export function recordedTables(database: Database): readonly string[] {
  return database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all()
    .filter((table) => !unrecordedTables.includes(table))
    .sort();
}

interface Column {
  readonly name: string;
  /** Its place in the primary key from 1, 0 outside. */
  readonly pk: number;
}

function keyOf(columns: readonly Column[]): readonly string[] {
  return columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
}

function rowText(...cells: readonly unknown[]): string {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < cells.length; index += 2)
    row[String(cells[index])] = cells[index + 1];
  return JSON.stringify(row);
}

function triggers(table: string, columns: readonly Column[]): string {
  const text = (row: 'OLD' | 'NEW') =>
    `row_text(${columns.map(({ name }) => `'${name}', ${row}."${name}"`).join(', ')})`;
  const trigger = (event: string, before: string, after: string, condition = 'TRUE') => `
    CREATE TEMP TRIGGER "record_${event}_${table}" AFTER ${event} ON main."${table}"
    WHEN recorded_step() IS NOT NULL AND ${condition}
    BEGIN
      INSERT INTO history_rows (step, sequence, table_name, row_before, row_after)
      SELECT recorded_step(), coalesce(max(sequence), 0) + 1, '${table}', ${before}, ${after}
        FROM history_rows WHERE step = recorded_step();
    END;`;
  return [
    trigger('INSERT', 'NULL', text('NEW')),
    trigger('UPDATE', text('OLD'), text('NEW'), `${text('OLD')} <> ${text('NEW')}`),
    trigger('DELETE', text('OLD'), 'NULL'),
  ].join('\n');
}

function deleteOf(table: string, keys: readonly string[]): string {
  const condition = keys.map((key) => `"${key}" = :${key}`).join(' AND ');
  return `DELETE FROM main."${table}" WHERE ${condition}`;
}

/** Only the columns that were recorded: one that a later migration has added keeps its default. */
function upsertOf(table: string, keys: readonly string[], columns: readonly string[]): string {
  const list = (write: (name: string) => string) => columns.map(write).join(', ');
  return `INSERT INTO main."${table}" (${list((name) => `"${name}"`)})
    VALUES (${list((name) => `:${name}`)})
    ON CONFLICT (${keys.map((key) => `"${key}"`).join(', ')})
    DO UPDATE SET ${list((name) => `"${name}" = excluded."${name}"`)}`;
}
