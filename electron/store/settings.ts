import type { Database } from 'better-sqlite3';
import type { WeekStart } from '../../shared/day.ts';
import { languages, type Settings, type Theme } from '../../shared/settings.ts';
import type { FocusRule } from '../../shared/ssi/focus.ts';

/** The table `settings`: one row, what the person has chosen. */
export type SettingsTable = ReturnType<typeof settingsTable>;

export const settingsQuery = `SELECT language, theme, single_keys, focus_rule, week_start,
    daily_minutes, reminders, stays_when_closed
  FROM settings`;

export function settingsTable(database: Database) {
  const select = database.prepare<[], Row>(settingsQuery);
  // An upsert: `OR REPLACE` would delete a row that no trigger sees go.
  const upsert = database.prepare<Row>(
    `INSERT INTO settings (id, language, theme, single_keys, focus_rule, week_start, daily_minutes,
                           reminders, stays_when_closed)
     VALUES (1, :language, :theme, :single_keys, :focus_rule, :week_start, :daily_minutes,
             :reminders, :stays_when_closed)
     ON CONFLICT (id) DO UPDATE SET
       language = excluded.language, theme = excluded.theme, single_keys = excluded.single_keys,
       focus_rule = excluded.focus_rule, week_start = excluded.week_start,
       daily_minutes = excluded.daily_minutes, reminders = excluded.reminders,
       stays_when_closed = excluded.stays_when_closed`,
  );
  return {
    /** Whether there are settings: in every journal that has begun. */
    exist: (): boolean => select.get() !== undefined,
    /** The kept settings. Throws in a journal that has not begun. */
    current: (): Settings => {
      const row = select.get();
      if (row === undefined) throw new Error('The journal has not begun.');
      return rowToSettings(row);
    },
    keep: (settings: Settings) => void upsert.run(settingsToRow(settings)),
  };
}

interface Row {
  language: string | null;
  theme: Theme;
  single_keys: 0 | 1;
  week_start: WeekStart;
  daily_minutes: number | null;
  focus_rule: FocusRule;
  reminders: string;
  stays_when_closed: 0 | 1 | null;
}

function rowToSettings(row: Row): Settings {
  return {
    // A language this Pilar does not speak is asked for again.
    language: languages.find((language) => language === row.language) ?? null,
    theme: row.theme,
    singleKeys: row.single_keys === 1,
    weekStart: row.week_start,
    dailyMinutes: row.daily_minutes,
    focusRule: row.focus_rule,
    reminders: JSON.parse(row.reminders),
    staysWhenClosed: row.stays_when_closed === null ? null : row.stays_when_closed === 1,
  };
}

function settingsToRow(settings: Settings): Row {
  return {
    language: settings.language,
    theme: settings.theme,
    single_keys: settings.singleKeys ? 1 : 0,
    week_start: settings.weekStart,
    daily_minutes: settings.dailyMinutes,
    focus_rule: settings.focusRule,
    reminders: JSON.stringify(settings.reminders),
    stays_when_closed: settings.staysWhenClosed === null ? null : settings.staysWhenClosed ? 1 : 0,
  };
}
