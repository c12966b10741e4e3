import type { Database } from 'better-sqlite3';

/** What SQLite has to complain of in a database; empty where it is sound. */
export function complaintsOf(database: Database): readonly string[] {
  try {
    const ask = (question: string) => database.prepare<[], string>(question).pluck().all();
    const faults = ask('SELECT integrity_check FROM pragma_integrity_check');
    const orphans = ask('SELECT "table" FROM pragma_foreign_key_check');
    return [
      ...faults.filter((line) => line !== 'ok'),
      ...orphans.map((table) => `a row of ${table} names one that is not there`),
    ];
  } catch (error) {
    // One so damaged that it cannot even be asked.
    return [String(error)];
  }
}
