import { changedRules } from '../../../shared/reminders/reminderRules.ts';
import type { Language } from '../../../shared/settings.ts';
import type { Journal } from '../../store/journal.ts';
import type { DirectHandlers } from '../serve.ts';

/** What Settings shows that is not the person's to choose. */
export interface Installation {
  readonly guessedLanguage: Language;
  readonly dataFolder: string;
  readonly version: string;
  readonly isSample: boolean;
}

/** The settings. */
export function settingsHandlers(
  journal: Journal,
  installation: Installation,
): Pick<DirectHandlers, 'settings' | 'changeSettings'> {
  return {
    settings: () => ({ ...journal.settings.current(), ...installation }),
    changeSettings: (change) => {
      journal.transaction(() => {
        const kept = journal.settings.current();
        const reminders = changedRules(kept.reminders, change.reminders ?? {});
        journal.settings.keep({ ...kept, ...change, reminders });
        // Undoing the first choice of a language would bring the welcome back.
        if (kept.language === null && change.language !== undefined) journal.history.forget();
      });
    },
  };
}
