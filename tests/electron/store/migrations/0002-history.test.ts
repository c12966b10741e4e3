import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { historyTables } from '../../../../electron/store/history.ts';
import { firstDay } from '../../../../electron/store/migrations/0001-first-day.ts';
import { history } from '../../../../electron/store/migrations/0002-history.ts';
import { openJournal } from '../../../../electron/store/open.ts';
import { transactionOf } from '../../../../electron/store/transaction.ts';
import { temporaryFolder } from '../../../builders/journal.ts';

/** A journal as the first Pilar left it, with rows in every table. */
function journalOfTheFirstDay(file: string): void {
  const database = new SQLite(file);
  database.exec(firstDay);
  database.pragma(`application_id = ${0x50494c52}`);
  database.pragma('user_version = 1');
  database.exec(`
    INSERT INTO actions VALUES ('portfolio', '2026-11-22'), ('dailyUse', '2026-11-23');
    INSERT INTO completions VALUES
      ('id-1', 'portfolio', '2026-11-22', '2026-11-22T11:00:00Z', 'Europe/Madrid');
    INSERT INTO snapshots VALUES ('2026-11-22', 21, 6.4, 0.29999998, 13.118002, 40.8, 9, NULL,
      'una nota', '2026-11-22T11:00:00Z', 'Europe/Madrid');
    INSERT INTO settings VALUES (1, 'es', 'dark', NULL, '2026-11-22T11:00:00Z', 1);
    INSERT INTO daily_reminders VALUES ('2026-11-22', '2026-11-22T11:00:00Z', 'shown');`);
  database.close();
}

function read<Seen>(file: string, look: (database: SQLite.Database) => Seen): Seen {
  const database = new SQLite(file);
  try {
    return look(database);
  } finally {
    database.close();
  }
}

const tables = ['actions', 'completions', 'snapshots', 'settings', 'daily_reminders'];
const rows = (database: SQLite.Database) =>
  tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all());
// Without what the optimizer has counted for itself.
const schema = (database: SQLite.Database) =>
  database
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat_' ORDER BY name",
    )
    .all();

it('leaves every row of the first day as it was, and a history to begin', () => {
  const file = join(temporaryFolder(), 'journal.db');
  journalOfTheFirstDay(file);
  const before = read(file, rows);
  read(file, (database) => database.exec(history));
  expect(read(file, rows)).toEqual(before);
  const begun = (database: SQLite.Database) => historyTables(database, transactionOf(database));
  expect(read(file, (database) => begun(database).last(10))).toEqual([]);
  expect(read(file, (database) => begun(database).undo())).toBe(false);
});

it('gives an older journal the schema of a new one', () => {
  const [older, fresh] = ['older.db', 'fresh.db'].map((name) => join(temporaryFolder(), name)) as [
    string,
    string,
  ];
  journalOfTheFirstDay(older);
  for (const file of [older, fresh]) openJournal(file).close();
  expect(read(older, schema)).toEqual(read(fresh, schema));
});
