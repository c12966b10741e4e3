import type { Database } from 'better-sqlite3';

/** What SQLite has to complain of in a database; empty where it is sound. */
export function complaintsOf(database: Database): readonly string[] {
  const faults = database
    .prepare<[], string>('SELECT integrity_check FROM pragma_integrity_check')
    .pluck()
    .all()
    .filter((line) => line !== 'ok');
  const orphans = database
    .prepare<[], string>('SELECT "table" FROM pragma_foreign_key_check')
    .pluck()
    .all();
  return [...faults, ...orphans.map((table) => `a row of ${table} names one that is not there`)];
}
