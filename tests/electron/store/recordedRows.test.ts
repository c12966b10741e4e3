import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { historyTables } from '../../../electron/store/history.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { configure } from '../../../electron/store/open.ts';
import {
  recordedRows,
  recordedTables,
  unrecordedTables,
} from '../../../electron/store/recordedRows.ts';
import { transactionOf } from '../../../electron/store/transaction.ts';

/** A migrated database with further tables, as later migrations may bring them. */
function database(more = '') {
  const opened = new SQLite(':memory:');
  onTestFinished(() => void opened.close());
  migrate(opened);
  configure(opened);
  opened.exec(more);
  return opened;
}

const step = { command: 'test', subject: {}, takenAt: Temporal.Instant.from('2026-11-22T11:00Z') };

/** Takes `change` as a step, undoes it and redoes it, and answers what `look` saw each time. */
function lookAround<Seen>(opened: SQLite.Database, change: () => void, look: () => Seen) {
  const history = historyTables(opened, transactionOf(opened));
  const seen = [look()];
  history.record({ ...step, zone: 'UTC' }, change);
  seen.push(look());
  history.undo();
  seen.push(look());
  history.redo();
  seen.push(look());
  return seen;
}

describe('The recorded tables', () => {
  it('are all there are, save those named as holding nothing the person has written', () => {
    // A new table must be thought of here: can undo bring its rows back, or need it not?
    expect(recordedTables(database())).toEqual([
      'actions',
      'completions',
      'entries',
      'goal',
      'indicators',
      'pauses',
      'reviews',
      'settings',
      'snapshots',
    ]);
    expect(unrecordedTables).toEqual([
      'history_steps',
      'history_rows',
      'reminders',
      'snoozes',
      'reminder_pause',
      'search_places',
    ]);
  });

  it('are followed by a trigger for each way a row can change, over every column', () => {
    const opened = database();
    recordedRows(opened);
    const triggers = opened
      .prepare<[], { tbl_name: string; sql: string }>(
        "SELECT tbl_name, sql FROM sqlite_temp_schema WHERE type = 'trigger'",
      )
      .all();
    for (const table of recordedTables(opened)) {
      const own = triggers.filter(({ tbl_name }) => tbl_name === table).map(({ sql }) => sql);
      expect(own.map((sql) => /AFTER (\w+) ON/.exec(sql)?.[1])).toEqual([
        'INSERT',
        'UPDATE',
        'DELETE',
      ]);
      for (const { name } of columnsOf(opened, table))
        for (const sql of own) expect(sql).toContain(`."${name}"`);
    }
    expect(triggers).toHaveLength(3 * recordedTables(opened).length);
  });

  it('have a key, and only columns whose values JSON can hold', () => {
    const opened = database();
    for (const table of recordedTables(opened)) {
      const columns = columnsOf(opened, table);
      expect(columns.some(({ pk }) => pk > 0)).toBe(true);
      expect(columns.filter(({ type }) => !['TEXT', 'INTEGER', 'REAL'].includes(type))).toEqual([]);
    }
  });

  it('are written without OR REPLACE, which takes rows away unseen by any trigger', () => {
    const store = resolve(import.meta.dirname, '..', '..', '..', 'electron', 'store');
    const sources = readdirSync(store, { encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(5);
    const guilty = sources.filter((name) =>
      /INSERT OR REPLACE|REPLACE INTO/i.test(readFileSync(join(store, name), 'utf8')),
    );
    expect(guilty).toEqual([]);
  });
});

describe('A recorded value', () => {
  it('comes back exactly, whatever number or text it is', () => {
    const opened = database(
      'CREATE TABLE things (id TEXT PRIMARY KEY, score REAL, count INTEGER, name TEXT) STRICT',
    );
    const history = historyTables(opened, transactionOf(opened));
    const insert = opened.prepare('INSERT INTO things VALUES (?, ?, ?, ?)');
    const change = opened.prepare('UPDATE things SET score = 1, count = 1, name = ? WHERE id = ?');
    const look = opened.prepare(
      'SELECT score, typeof(score), count, typeof(count), name, hex(name) FROM things WHERE id = ?',
    );
    let id = 0;
    fc.assert(
      fc.property(
        fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
        fc.option(fc.maxSafeInteger()),
        fc.option(fc.string({ unit: 'binary' })),
        (score, count, name) => {
          id += 1;
          insert.run(`${id}`, score, count, name);
          const before = look.get(`${id}`);
          history.record({ ...step, zone: 'UTC' }, () => change.run('other', `${id}`));
          expect(look.get(`${id}`)).not.toEqual(before);
          history.undo();
          expect(look.get(`${id}`)).toEqual(before);
        },
      ),
      {
        numRuns: 2_000,
        examples: [
          [0.29999998, 1, ''],
          [13.118002, null, 'a\0b'],
          [-0, 0, '\\u0000'],
        ],
      },
    );
  }, 120_000);

  it('counts as changed where only its case did, whatever the collation', () => {
    const opened = database(
      'CREATE TABLE things (id TEXT PRIMARY KEY, name TEXT COLLATE NOCASE) STRICT',
    );
    opened.exec("INSERT INTO things VALUES ('a', 'ana')");
    const look = () => opened.prepare('SELECT name FROM things').pluck().get();
    const change = () => opened.exec("UPDATE things SET name = 'Ana'");
    expect(lookAround(opened, change, look)).toEqual(['ana', 'Ana', 'ana', 'Ana']);
  });
});

describe('A recorded row', () => {
  it('comes back with the rows that hung on it, and under the key it had', () => {
    const opened = database(`
      CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT) STRICT;
      CREATE TABLE letters (
        person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE ON UPDATE CASCADE,
        number INTEGER NOT NULL, PRIMARY KEY (person, number)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO people VALUES ('a', 'Ana'), ('b', 'Bea');
      INSERT INTO letters VALUES ('a', 1), ('a', 2), ('b', 1);`);
    const look = () => [
      opened.prepare('SELECT * FROM people ORDER BY id').raw().all(),
      opened.prepare('SELECT * FROM letters ORDER BY 1, 2').raw().all(),
    ];
    const change = () =>
      opened.exec("DELETE FROM people WHERE id = 'a'; UPDATE people SET id = 'c' WHERE id = 'b'");
    const before = look();
    const after = [[['c', 'Bea']], [['c', 1]]];
    expect(lookAround(opened, change, look)).toEqual([before, after, before, after]);
    expect(opened.pragma('foreign_key_check')).toEqual([]);
  });

  it('that changed several times comes back turn by turn, the last first', () => {
    const opened = database(
      'CREATE TABLE things (id TEXT PRIMARY KEY, place INTEGER UNIQUE) STRICT',
    );
    opened.exec("INSERT INTO things VALUES ('a', 1), ('b', 2)");
    const look = () => opened.prepare('SELECT id, place FROM things ORDER BY id').raw().all();
    const change = () =>
      opened.exec(`
        UPDATE things SET place = 0 WHERE id = 'a';
        UPDATE things SET place = 1 WHERE id = 'b';
        UPDATE things SET place = 2 WHERE id = 'a';
        INSERT INTO things VALUES ('c', 3);
        UPDATE things SET place = 4 WHERE id = 'c';
        DELETE FROM things WHERE id = 'c';`);
    const [before, after] = [
      [
        ['a', 1],
        ['b', 2],
      ],
      [
        ['a', 2],
        ['b', 1],
      ],
    ];
    expect(lookAround(opened, change, look)).toEqual([before, after, before, after]);
  });

  it('leaves alone a column that came after it', () => {
    const opened = database('CREATE TABLE things (id TEXT PRIMARY KEY, name TEXT) STRICT');
    opened.exec("INSERT INTO things VALUES ('a', 'before')");
    const history = historyTables(opened, transactionOf(opened));
    history.record({ ...step, zone: 'UTC' }, () => opened.exec("UPDATE things SET name = 'after'"));
    opened.exec("ALTER TABLE things ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'");
    opened.exec("UPDATE things SET colour = 'blue'");
    history.undo();
    expect(opened.prepare('SELECT * FROM things').get()).toEqual({
      id: 'a',
      name: 'before',
      colour: 'blue',
    });
  });

  it('is not recorded outside a step', () => {
    const opened = database('CREATE TABLE things (id TEXT PRIMARY KEY) STRICT');
    const history = historyTables(opened, transactionOf(opened));
    opened.exec("INSERT INTO things VALUES ('a')");
    history.record({ ...step, zone: 'UTC' }, () => {});
    opened.exec("INSERT INTO things VALUES ('b')");
    expect(opened.prepare('SELECT count(*) FROM history_rows').pluck().get()).toBe(0);
    expect(history.last(10)).toEqual([]);
  });
});

function columnsOf(opened: SQLite.Database, table: string) {
  return opened
    .prepare<[string], { name: string; type: string; pk: number }>(
      'SELECT name, type, pk FROM pragma_table_info(?)',
    )
    .all(table);
}
