import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';

const folder = join(import.meta.dirname, '..', 'fixtures', 'journals');

const statementsOf = (version: number) => join(folder, `version-${version}.sql`);

/** Whether a journal of this schema version is kept. */
export function isKept(version: number): boolean {
  return existsSync(statementsOf(version));
}

/** Writes a journal as a Pilar of this schema version left it, with rows in every table. */
export function writeOldJournal(file: string, version: number): void {
  const database = new SQLite(file);
  database.pragma('journal_mode = WAL');
  database.exec(readFileSync(statementsOf(version), 'utf8'));
  database.close();
}
