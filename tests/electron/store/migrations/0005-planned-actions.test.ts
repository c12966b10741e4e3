import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { unchanged } from '../../../../electron/store/begin.ts';
import { completionsTable } from '../../../../electron/store/completions.ts';
import { historyTables } from '../../../../electron/store/history.ts';
import { firstDay } from '../../../../electron/store/migrations/0001-first-day.ts';
import { history } from '../../../../electron/store/migrations/0002-history.ts';
import { groupMeans } from '../../../../electron/store/migrations/0003-group-means.ts';
import { focusRule } from '../../../../electron/store/migrations/0004-focus-rule.ts';
import { plannedActions } from '../../../../electron/store/migrations/0005-planned-actions.ts';
import { openJournal } from '../../../../electron/store/open.ts';
import { transactionOf } from '../../../../electron/store/transaction.ts';
import { epochDay } from '../../../../shared/day.ts';
import { day } from '../../../builders/day.ts';
import { temporaryFolder } from '../../../builders/journal.ts';
import { snapshot } from '../../../builders/snapshot.ts';

const today = day('2026-11-22');
const tables = ['actions', 'completions', 'snapshots', 'settings', 'daily_reminders'];

/** A journal as the Pilar before left it, with rows in every table, and one step to undo. */
function journalBefore(file: string): void {
  const database = new SQLite(file);
  for (const statements of [firstDay, history, groupMeans, focusRule]) database.exec(statements);
  database.pragma(`application_id = ${0x50494c52}`);
  database.pragma('user_version = 4');
  database.exec(`
    INSERT INTO actions VALUES ('portfolio', '2026-11-22'), ('dailyUse', '2026-11-23');
    INSERT INTO completions VALUES
      ('id-1', 'portfolio', '2026-11-21', '2026-11-21T11:00:00Z', 'Europe/Madrid'),
      ('id-2', 'portfolio', '2026-11-22', '2026-11-22T11:00:00Z', 'Asia/Kolkata');
    INSERT INTO snapshots (day, brand, people, insights, relationships, total, industry_rank,
                           network_rank, note, noted_at, zone)
      VALUES ('2026-11-22', 21, 6.4, 10.3, 15, 53, 9, 11, '', '2026-11-22T11:00:00Z', 'UTC');
    INSERT INTO settings (id, language, theme, reminder_time, reminder_time_chosen_at, single_keys)
      VALUES (1, 'es', 'dark', NULL, '2026-11-22T11:00:00Z', 0);
    INSERT INTO daily_reminders VALUES ('2026-11-22', '2026-11-22T11:00:00Z', 'shown');
    INSERT INTO history_steps VALUES
      (1, 'tick', '{"action":"portfolio","day":"2026-11-21"}', '2026-11-21T11:00:00Z', 'UTC', 0),
      (2, 'untick', '{"action":"dailyUse","day":"2026-11-22"}', '2026-11-22T11:00:00Z', 'UTC', 0);
    INSERT INTO history_rows VALUES
      (1, 1, 'completions', NULL, json_object('id', 'id-1', 'action_id', 'portfolio', 'day',
        '2026-11-21', 'completed_at', '2026-11-21T11:00:00Z', 'zone', 'Europe/Madrid')),
      (2, 1, 'completions', json_object('id', 'id-0', 'action_id', 'dailyUse', 'day',
        '2026-11-22', 'completed_at', '2026-11-22T10:00:00Z', 'zone', 'Europe/Madrid'), NULL);`);
  database.close();
}

function read<Seen>(file: string, look: (database: SQLite.Database) => Seen): Seen {
  const database = new SQLite(file, { readonly: true });
  try {
    return look(database);
  } finally {
    database.close();
  }
}

function opened() {
  const file = join(temporaryFolder(), 'journal.db');
  journalBefore(file);
  const journal = openJournal(file);
  onTestFinished(() => journal.close());
  return { file, journal };
}

/** The journal as this migration leaves it, before any later one. */
function migrated() {
  const file = join(temporaryFolder(), 'journal.db');
  journalBefore(file);
  const database = new SQLite(file);
  onTestFinished(() => void database.close());
  const rows = () =>
    tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all() as object[]);
  const before = rows();
  database.exec(plannedActions);
  return { database, before, after: rows() };
}

it('leaves every column of every row as it was', () => {
  const { before, after } = migrated();
  expect(after.map((rows) => rows.length)).toEqual(before.map((rows) => rows.length));
  for (const [index, rows] of before.entries()) expect(after[index]).toMatchObject(rows);
});

it('leaves the actions just as the catalogue says', () => {
  const { actions } = opened().journal;
  expect(actions.get('portfolio')).toEqual(unchanged('portfolio', today));
  expect(actions.get('dailyUse')).toEqual(unchanged('dailyUse', day('2026-11-23')));
});

it('takes each tick for once done, with nothing written to it', () => {
  const { completions } = opened().journal;
  const first = { day: epochDay(today) - 1, count: 1, isSkipped: false };
  expect(completions.between('portfolio', day('1970-01-01'), today)).toEqual([
    first,
    { ...first, day: epochDay(today) },
  ]);
  expect(completions.on('portfolio', today)).toMatchObject({ note: '', page: null });
});

it('begins weeks on Monday and the list of Today with a quarter of an hour', () => {
  const { settings, pauses, snapshots } = opened().journal;
  expect(settings.current()).toMatchObject({
    language: 'es',
    theme: 'dark',
    singleKeys: false,
    weekStart: 1,
    dailyMinutes: 15,
  });
  expect(pauses.all()).toEqual([]);
  expect(snapshots.all()).toEqual([snapshot()]);
});

it('can still take back what was done before it', () => {
  const { database } = migrated();
  const { undo, redo } = historyTables(database, transactionOf(database));
  const { on } = completionsTable(database);
  expect(undo()).toBe(true);
  expect(on('dailyUse', today)).toMatchObject({ count: 1, note: '' });
  expect(undo()).toBe(true);
  expect(on('portfolio', day('2026-11-21'))).toBeNull();
  expect([redo(), redo()]).toEqual([true, true]);
  expect(on('dailyUse', today)).toBeNull();
  expect(on('portfolio', day('2026-11-21'))).toMatchObject({ count: 1 });
});

it('gives an older journal the schema of a new one', () => {
  const { file } = opened();
  const fresh = join(temporaryFolder(), 'fresh.db');
  openJournal(fresh).close();
  const schema = (database: SQLite.Database) =>
    database
      .prepare(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat_' ORDER BY name",
      )
      .all();
  expect(read(file, schema)).toEqual(read(fresh, schema));
});
