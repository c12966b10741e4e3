import { dayAt } from '../../../shared/day.ts';
import { planDailyReminder } from '../../../shared/reminders/dailyReminder.ts';
import type { Language } from '../../../shared/settings.ts';
import type { Clock } from '../../clock.ts';
import type { Journal } from '../../store/journal.ts';
import type { DirectHandlers } from '../serve.ts';

/** What Settings shows that is not the person's to choose. */
export interface Installation {
  readonly guessedLanguage: Language;
  readonly dataFolder: string;
  readonly version: string;
  readonly isSample: boolean;
}

/** The settings, and the reminder that follows from them. */
export function settingsHandlers(
  journal: Journal,
  clock: Clock,
  installation: Installation,
): Pick<DirectHandlers, 'settings' | 'changeSettings' | 'nextReminder'> {
  return {
    settings: () => {
      const { reminderTimeChosenAt: _, ...settings } = journal.settings.current();
      return { ...settings, ...installation };
    },
    changeSettings: (change) => {
      journal.transaction(() => {
        const kept = journal.settings.current();
        const isNewTime =
          change.reminderTime !== undefined && change.reminderTime !== kept.reminderTime;
        const reminderTimeChosenAt = isNewTime ? clock.now() : kept.reminderTimeChosenAt;
        const isTurnedOff = change.reminderTime === null && kept.reminderTime !== null;
        const lastReminderTime = isTurnedOff ? kept.reminderTime : kept.lastReminderTime;
        journal.settings.keep({ ...kept, ...change, lastReminderTime, reminderTimeChosenAt });
        // Undoing the first choice of a language would bring the welcome back.
        if (kept.language === null && change.language !== undefined) journal.history.forget();
      });
    },
    nextReminder: () => {
      const { reminderTime: time, reminderTimeChosenAt: timeChosenAt } = journal.settings.current();
      const now = clock.now();
      const zone = clock.zone();
      const isSettled = journal.dailyReminders.has;
      const { next } = planDailyReminder({ time, timeChosenAt, isSettled }, now, zone);
      if (time === null || next === null) return { next: null };
      const day = dayAt(next, zone);
      return { next: { day, time, isToday: day === dayAt(now, zone) } };
    },
  };
}
