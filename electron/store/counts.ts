import type { Database } from 'better-sqlite3';

/** How many rows each table of a journal has, by its name. */
export type Counts = Readonly<Record<string, number>>;

/** The counts of an open journal, whatever its schema. */
export function countsOf(database: Database): Counts {
  const tables = database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        ORDER BY name`,
    )
    .pluck()
    .all();
  const count = (table: string) =>
    database.prepare<[], number>(`SELECT count(*) FROM main."${table}"`).pluck().get() ?? 0;
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}
