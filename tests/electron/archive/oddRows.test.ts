import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { oddRows } from '../../../electron/archive/oddRows.ts';
import { anyJournal, putRows } from '../../builders/anyJournal.ts';
import { handClock } from '../../builders/clock.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';

// A limit for when it hangs, not a measure.
vi.setConfig({ testTimeout: 120_000 });

function journalFile() {
  const file = join(temporaryFolder(), 'journal.db');
  begunJournal(handClock('2026-11-22T11:00:00Z'), file);
  const database = new SQLite(file);
  onTestFinished(() => void database.close());
  database.pragma('foreign_keys = OFF');
  return { file, database };
}

describe('Odd rows', () => {
  it('are none in a journal that has begun', () => {
    expect(oddRows(journalFile().database)).toEqual({ count: 0, first: null });
  });

  it('are none in any journal that Pilar writes', () => {
    const { file, database } = journalFile();
    fc.assert(
      fc.property(anyJournal, (rows) => {
        putRows(file, rows);
        expect(oddRows(database)).toEqual({ count: 0, first: null });
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['actions', 'own-1', `INSERT INTO actions (id, starts_on) VALUES ('own-1', '2026-11-22')`],
    ['actions', 'dailyUse', `UPDATE actions SET rhythm = '[]' WHERE id = 'dailyUse'`],
    ['settings', '1', `UPDATE settings SET reminders = '{}'`],
    [
      'completions',
      'nobody 2026-11-22',
      `INSERT INTO completions (id, action_id, day, completed_at, zone)
        VALUES ('id', 'nobody', '2026-11-22', '2026-11-22T11:00:00Z', 'UTC')`,
    ],
    ['pauses', 'p', `INSERT INTO pauses VALUES ('p', NULL, 'nobody', '2026-11-22', NULL)`],
    [
      'indicators',
      '2026-11-22 profileComplete',
      `INSERT INTO indicators VALUES ('2026-11-22', 'profileComplete', 101)`,
    ],
    [
      'snoozes',
      'noon',
      `INSERT INTO snoozes VALUES ('noon', 'id', '2026-11-22T11:00:00Z', '2026-11-22', 'later')`,
    ],
  ])('are counted, and the first is told: %s %s', (table, key, sql) => {
    const { database } = journalFile();
    database.exec(sql);
    expect(oddRows(database)).toEqual({ count: 1, first: { table, key } });
  });

  it('are all counted', () => {
    const { database } = journalFile();
    database.exec(`UPDATE actions SET times = '["x"]'`);
    expect(oddRows(database)).toMatchObject({ count: 18, first: { table: 'actions' } });
  });
});
