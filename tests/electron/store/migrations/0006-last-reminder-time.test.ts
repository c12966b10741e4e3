import SQLite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { firstDay } from '../../../../electron/store/migrations/0001-first-day.ts';
import { lastReminderTime } from '../../../../electron/store/migrations/0006-last-reminder-time.ts';

/** The settings of an older journal, its reminder turned off, after the migration. */
function migrated(): SQLite.Database {
  const database = new SQLite(':memory:');
  onTestFinished(() => void database.close());
  database.exec(firstDay);
  database.exec(`INSERT INTO settings VALUES (1, 'es', 'dark', NULL, '2026-11-22T11:00:00Z', 1)`);
  database.exec(lastReminderTime);
  return database;
}

it('leaves the settings as they were, and knows no time of a reminder turned off before', () => {
  expect(migrated().prepare('SELECT * FROM settings').get()).toEqual({
    id: 1,
    language: 'es',
    theme: 'dark',
    reminder_time: null,
    reminder_time_chosen_at: '2026-11-22T11:00:00Z',
    single_keys: 1,
    last_reminder_time: null,
  });
});

it('keeps nothing but a time', () => {
  const keep = migrated().prepare<[string]>('UPDATE settings SET last_reminder_time = ?');
  expect(() => keep.run('18:30')).not.toThrow();
  expect(() => keep.run('evening')).toThrow(/CHECK/);
});
