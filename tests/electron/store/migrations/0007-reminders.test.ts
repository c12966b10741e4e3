import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { firstDay } from '../../../../electron/store/migrations/0001-first-day.ts';
import { history } from '../../../../electron/store/migrations/0002-history.ts';
import { groupMeans } from '../../../../electron/store/migrations/0003-group-means.ts';
import { focusRule } from '../../../../electron/store/migrations/0004-focus-rule.ts';
import { plannedActions } from '../../../../electron/store/migrations/0005-planned-actions.ts';
import { lastReminderTime } from '../../../../electron/store/migrations/0006-last-reminder-time.ts';
import { openJournal } from '../../../../electron/store/open.ts';
import { day } from '../../../builders/day.ts';
import { temporaryFolder } from '../../../builders/journal.ts';
import { alarm, daily, rules } from '../../../builders/rules.ts';
import { minute } from '../../../builders/wall.ts';

/** A reminder as it was, and its time before it was turned off. */
interface Before {
  readonly time: string | null;
  readonly lastTime?: string | null;
  /** What became of the reminders of some days. */
  readonly dealtWith?: Readonly<Record<string, string>>;
  /** Whether its journal had begun. */
  readonly isBegun?: boolean;
}

/** A journal as the Pilar before left it, opened by this one. */
function opened({ time, lastTime = null, dealtWith = {}, isBegun = true }: Before) {
  const file = join(temporaryFolder(), 'journal.db');
  const database = new SQLite(file);
  for (const statements of [
    ...[firstDay, history, groupMeans, focusRule],
    ...[plannedActions, lastReminderTime],
  ])
    database.exec(statements);
  database.pragma(`application_id = ${0x50494c52}`);
  database.pragma('user_version = 6');
  if (isBegun)
    database
      .prepare(
        `INSERT INTO settings (id, language, theme, reminder_time, reminder_time_chosen_at,
                               single_keys, daily_minutes, last_reminder_time)
         VALUES (1, 'es', 'dark', ?, '2026-11-01T11:00:00Z', 0, 30, ?)`,
      )
      .run(time, lastTime);
  database.exec(`
    INSERT INTO actions (id, starts_on) VALUES ('portfolio', '2026-11-22');
    INSERT INTO completions (id, action_id, day, completed_at, zone)
      VALUES ('id-1', 'portfolio', '2026-11-22', '2026-11-22T11:00:00Z', 'Europe/Madrid');
    INSERT INTO history_steps (id, command, subject, taken_at, zone) VALUES
      (1, 'changeSettings', '{"reminderTime":"18:30"}', '2026-11-22T11:00:00Z', 'UTC');
    INSERT INTO history_rows (step, sequence, table_name, row_before, row_after) VALUES
      (1, 1, 'settings', '{"id":1,"reminder_time":"09:00"}', '{"id":1,"reminder_time":"18:30"}');`);
  const dealWith = database.prepare(
    "INSERT INTO daily_reminders (day, claimed_at, outcome) VALUES (?, ? || 'T08:00:00Z', ?)",
  );
  for (const [on, outcome] of Object.entries(dealtWith)) dealWith.run(on, on, outcome);
  database.close();
  const journal = openJournal(file);
  onTestFinished(() => journal.close());
  return { file, journal };
}

describe('An older journal', () => {
  it('is reminded each morning at the time it was reminded at, and of nothing else', () => {
    const { settings } = opened({ time: '18:30' }).journal;
    expect(settings.current().reminders).toEqual(rules({ morning: daily(alarm('18:30')) }));
  });

  it('whose reminder was off stays without, and keeps the time to come back at', () => {
    const morning = (before: Before) => opened(before).journal.settings.current().reminders.morning;
    expect(morning({ time: null, lastTime: '07:15' })).toEqual(daily(alarm('07:15', false)));
    expect(morning({ time: null })).toEqual(daily(alarm('09:00', false)));
  });

  it('keeps everything else that was chosen and done', () => {
    const { settings, completions } = opened({ time: '09:00' }).journal;
    expect(settings.current()).toMatchObject({
      language: 'es',
      theme: 'dark',
      singleKeys: false,
      dailyMinutes: 30,
      staysWhenClosed: null,
    });
    expect(completions.on('portfolio', day('2026-11-22'))).not.toBeNull();
  });

  it('is not reminded a second time of a morning that was dealt with', () => {
    const { reminders } = opened({
      time: '09:00',
      dealtWith: { '2026-11-21': 'shown', '2026-11-22': 'silent' },
    }).journal;
    expect(reminders.has('morning@2026-11-21T09:00')).toBe(true);
    expect(reminders.has('morning@2026-11-22T09:00')).toBe(true);
    expect(reminders.lastShown()).toMatchObject({
      reminder: { subject: { of: 'morning' }, at: '2026-11-21T09:00', askedOn: '2026-11-21' },
    });
    expect(reminders.lastShown()?.shownAt.toString()).toBe('2026-11-21T08:00:00Z');
  });

  it('takes up what was claimed and never confirmed', () => {
    const { reminders } = opened({ time: null, dealtWith: { '2026-11-22': 'claimed' } }).journal;
    expect(reminders.open('claimed')).toEqual([
      {
        id: 'morning@2026-11-22T09:00',
        subject: { of: 'morning' },
        at: minute('2026-11-22T09:00'),
        askedOn: day('2026-11-22'),
      },
    ]);
  });

  it('is not told now of all the mornings that its system never showed', () => {
    const { reminders } = opened({
      time: '09:00',
      dealtWith: { '2026-10-01': 'failed', '2026-10-02': 'failed', '2026-11-22': 'failed' },
    }).journal;
    expect(reminders.has('morning@2026-10-01T09:00')).toBe(true);
    expect(reminders.open('failed')).toEqual([]);
  });

  it('begins a new history: the rows of the older one name columns that are gone', () => {
    const { history: kept } = opened({ time: '09:00' }).journal;
    expect(kept.last(10)).toEqual([]);
    expect(kept.undo()).toBe(false);
  });

  it('that never began is opened, too', () => {
    const { settings } = opened({ time: null, isBegun: false }).journal;
    expect(settings.exist()).toBe(false);
  });

  it('has the schema of a new one, and holds together', () => {
    const schema = (file: string) => {
      const database = new SQLite(file, { readonly: true });
      try {
        expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
        expect(database.pragma('foreign_key_check')).toEqual([]);
        return database
          .prepare(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat_' ORDER BY name",
          )
          .all();
      } finally {
        database.close();
      }
    };
    const { file } = opened({ time: '09:00', dealtWith: { '2026-11-22': 'shown' } });
    const fresh = join(temporaryFolder(), 'fresh.db');
    openJournal(fresh).close();
    expect(schema(file)).toEqual(schema(fresh));
  });
});
