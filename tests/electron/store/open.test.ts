import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { schemaVersion } from '../../../electron/store/migrate.ts';
import { openJournal } from '../../../electron/store/open.ts';
import { temporaryFolder } from '../../builders/journal.ts';

const open = (file: string) => {
  const journal = openJournal(file);
  journal.close();
};
const problemOf = (file: string) => {
  try {
    open(file);
    return null;
  } catch (error) {
    return (error as { problem?: string }).problem ?? error;
  }
};

/** Root may write anywhere, so it steps down for as long as it looks. */
function asNobody(look: () => void): void {
  const nobody = 65_534;
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(nobody);
  try {
    look();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('Opening a journal', () => {
  it('begins one where there is none', () => {
    const file = join(temporaryFolder(), 'journal.db');
    open(file);
    const database = new SQLite(file);
    onTestFinished(() => void database.close());
    expect(database.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const tables = database
      .prepare(
        `SELECT name, strict FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
      )
      .all() as { name: string; strict: number }[];
    expect(tables.map(({ name }) => name).sort()).toEqual([
      'actions',
      'completions',
      'entries',
      'goal',
      'history_rows',
      'history_steps',
      'indicators',
      'pauses',
      'reminder_pause',
      'reminders',
      'reviews',
      'search_places',
      'settings',
      'snapshots',
      'snoozes',
    ]);
    expect(tables.every(({ strict }) => strict === 1)).toBe(true);
  });

  it('opens it again and changes nothing', () => {
    const file = join(temporaryFolder(), 'journal.db');
    open(file);
    const before = readFileSync(file);
    open(file);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a file that is no database, and leaves it as it was', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const letter = 'Dear diary, this is not SQLite. '.repeat(200);
    writeFileSync(file, letter);
    expect(problemOf(file)).toBe('notADatabase');
    expect(readFileSync(file, 'utf8')).toBe(letter);
  });

  it("refuses another program's database, and leaves it as it was", () => {
    const file = join(temporaryFolder(), 'journal.db');
    const other = new SQLite(file);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    const before = readFileSync(file);
    expect(problemOf(file)).toBe('notAJournal');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses the journal of a newer Pilar, and leaves it as it was', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'journal.db');
    open(file);
    const newer = new SQLite(file);
    newer.pragma(`user_version = ${schemaVersion + 1}`);
    newer.close();
    const before = readFileSync(file);
    expect(problemOf(file)).toBe('newerJournal');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['journal.db']);
  });

  it.each([
    ["another program's", 'notAJournal'],
    ['a newer', 'newerJournal'],
  ])('refuses %s database with its log beside it, and touches neither', (_whose, problem) => {
    const folder = temporaryFolder();
    const file = join(folder, 'journal.db');
    const live = join(temporaryFolder(), 'journal.db');
    if (problem === 'newerJournal') open(live);
    const other = new SQLite(live);
    other.pragma('journal_mode = WAL');
    other.pragma('wal_autocheckpoint = 0');
    other.exec('CREATE TABLE recipes (name TEXT)');
    if (problem === 'newerJournal') other.pragma(`user_version = ${schemaVersion + 1}`);
    // As a crash leaves them: the database and its log, nobody at work.
    for (const part of ['', '-wal']) copyFileSync(live + part, file + part);
    other.close();
    const before = ['', '-wal'].map((part) => readFileSync(file + part));
    expect(before[1]?.length).toBeGreaterThan(0);
    expect(problemOf(file)).toBe(problem);
    const after = ['', '-wal'].map((part) => readFileSync(file + part));
    expect(after.map((bytes, index) => before[index]?.equals(bytes))).toEqual([true, true]);
  });

  it('takes one for damaged that says to be of this schema, and cannot even be asked', () => {
    const file = join(temporaryFolder(), 'journal.db');
    open(file);
    const bitten = new SQLite(file);
    bitten.unsafeMode(true);
    bitten.pragma('writable_schema = ON');
    bitten.exec(`UPDATE sqlite_schema SET sql = replace(sql, 'OLD.action_id', 'OLD.aktion_id')
      WHERE name = 'search_removed_completions'`);
    bitten.close();
    expect(problemOf(file)).toBe('damaged');
  });

  it('refuses a folder that cannot be', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(problemOf(join(folder, 'file', 'journal.db'))).toBe('profileNotWritable');
  });

  it('refuses a folder in place of the file', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'journal.db'));
    expect(problemOf(join(folder, 'journal.db'))).toBe('unreadable');
  });

  it('refuses a folder that may not be written, and leaves it empty', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'journal.db');
    asNobody(() => expect(problemOf(file)).toBe('profileNotWritable'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so where another program holds it', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const other = new SQLite(file);
    onTestFinished(() => void other.close());
    other.exec('BEGIN EXCLUSIVE');
    expect(problemOf(file)).toBe('journalBusy');
  });
});

describe('The connection', () => {
  it('syncs every commit and keeps references true', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const journal = openJournal(file);
    onTestFinished(() => journal.close());
    expect(journal.pragmas()).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      checkpoint_fullfsync: 1,
      trusted_schema: 0,
    });
  });
});
