import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/day.ts';

/** The table `daily_reminders`: which days' reminders were dealt with, and how. */
export type DailyRemindersTable = ReturnType<typeof dailyRemindersTable>;

/**
 * What became of a day's reminder: `claimed` on disk before it was shown, then `shown`, `failed`
 * where the system showed nothing, or `silent` where nothing waited.
 */
export type ReminderOutcome = 'claimed' | 'shown' | 'silent' | 'failed';

export function dailyRemindersTable(database: Database) {
  const select = database.prepare<[Day], unknown>('SELECT 1 FROM daily_reminders WHERE day = ?');
  const insert = database.prepare<[Day, string, ReminderOutcome]>(
    'INSERT INTO daily_reminders VALUES (?, ?, ?)',
  );
  const update = database.prepare<[ReminderOutcome, Day]>(
    'UPDATE daily_reminders SET outcome = ? WHERE day = ?',
  );
  return {
    has: (day: Day): boolean => select.get(day) !== undefined,
    /** Settles a day once; a second time is an error. */
    claim: (day: Day, moment: Temporal.Instant, outcome: 'claimed' | 'silent') =>
      void insert.run(day, moment.toString(), outcome),
    conclude: (day: Day, outcome: 'shown' | 'failed') => void update.run(outcome, day),
  };
}
