import type { Database } from 'better-sqlite3';
import type { WeekStart } from '../../shared/day.ts';
import { languages, type Settings, type Theme } from '../../shared/settings.ts';
import type { FocusRule } from '../../shared/ssi/focus.ts';
import type { TimeOfDay } from '../../shared/timeOfDay.ts';

/** The table `settings`: one row, what the person has chosen. */
export type SettingsTable = ReturnType<typeof settingsTable>;

/** The settings, and when the reminder's time was chosen. */
export interface KeptSettings extends Settings {
  readonly reminderTimeChosenAt: Temporal.Instant;
}

export function settingsTable(database: Database) {
  const select = database.prepare<[], Row>(
    `SELECT language, theme, reminder_time, last_reminder_time, reminder_time_chosen_at, single_keys,
            focus_rule, week_start, daily_minutes
       FROM settings`,
  );
  // An upsert: `OR REPLACE` would delete a row that no trigger sees go.
  const upsert = database.prepare<Row>(
    `INSERT INTO settings (id, language, theme, reminder_time, last_reminder_time,
                           reminder_time_chosen_at, single_keys, focus_rule, week_start, daily_minutes)
     VALUES (1, :language, :theme, :reminder_time, :last_reminder_time,
             :reminder_time_chosen_at, :single_keys, :focus_rule, :week_start, :daily_minutes)
     ON CONFLICT (id) DO UPDATE SET
       language = excluded.language, theme = excluded.theme, reminder_time = excluded.reminder_time,
       last_reminder_time = excluded.last_reminder_time,
       reminder_time_chosen_at = excluded.reminder_time_chosen_at,
       single_keys = excluded.single_keys, focus_rule = excluded.focus_rule,
       week_start = excluded.week_start, daily_minutes = excluded.daily_minutes`,
  );
  return {
    /** Whether there are settings: in every journal that has begun. */
    exist: (): boolean => select.get() !== undefined,
    /** The kept settings. Throws in a journal that has not begun. */
    current: (): KeptSettings => {
      const row = select.get();
      if (row === undefined) throw new Error('The journal has not begun.');
      return rowToSettings(row);
    },
    keep: (settings: KeptSettings) => void upsert.run(settingsToRow(settings)),
  };
}

interface Row {
  language: string | null;
  theme: Theme;
  reminder_time: TimeOfDay | null;
  last_reminder_time: TimeOfDay | null;
  reminder_time_chosen_at: string;
  single_keys: 0 | 1;
  week_start: WeekStart;
  daily_minutes: number | null;
  focus_rule: FocusRule;
}

function rowToSettings(row: Row): KeptSettings {
  return {
    // A language this Pilar does not speak is asked for again.
    language: languages.find((language) => language === row.language) ?? null,
    theme: row.theme,
    reminderTime: row.reminder_time,
    lastReminderTime: row.last_reminder_time,
    reminderTimeChosenAt: Temporal.Instant.from(row.reminder_time_chosen_at),
    singleKeys: row.single_keys === 1,
    weekStart: row.week_start,
    dailyMinutes: row.daily_minutes,
    focusRule: row.focus_rule,
  };
}

function settingsToRow(settings: KeptSettings): Row {
  return {
    language: settings.language,
    theme: settings.theme,
    reminder_time: settings.reminderTime,
    last_reminder_time: settings.lastReminderTime,
    reminder_time_chosen_at: settings.reminderTimeChosenAt.toString(),
    single_keys: settings.singleKeys ? 1 : 0,
    week_start: settings.weekStart,
    daily_minutes: settings.dailyMinutes,
    focus_rule: settings.focusRule,
  };
}
