import type { WeekStart } from './day.ts';
import { type Language, languages } from './locales/languages.ts';
import {
  initialReminderRules,
  type ReminderRules,
  type ReminderRulesChange,
} from './reminders/reminderRules.ts';
import type { FocusRule } from './ssi/focus.ts';

export { type Language, languages };

/** The looks there are; `system` follows the desktop's own. */
export const themes = ['system', 'light', 'dark'] as const;

/** A look of the interface. */
export type Theme = (typeof themes)[number];

/** What the person has chosen. */
export interface Settings {
  /** Null until the person has confirmed one; meanwhile the system's own is guessed. */
  readonly language: Language | null;
  readonly theme: Theme;
  /** What reminds, and when. */
  readonly reminders: ReminderRules;
  /**
   * Whether Pilar stays to remind when its window is closed; null: as is the custom of the system,
   * which is yes but on Linux.
   */
  readonly staysWhenClosed: boolean | null;
  /** Whether single keys are commands; WCAG 2.1.4 asks that they can be turned off. */
  readonly singleKeys: boolean;
  /** The weekday a week begins on: what "every other week" and "twice a week" are counted by. */
  readonly weekStart: WeekStart;
  /** How many minutes a day the list of Today is made for, 5 to 480; null: it shows everything. */
  readonly dailyMinutes: number | null;
  /** How the pillar to begin with is chosen. */
  readonly focusRule: FocusRule;
}

/** What of them is to change; whatever is not named stays. */
export type SettingsChange = Partial<Omit<Settings, 'reminders'>> & {
  readonly reminders?: ReminderRulesChange;
};

/** The fewest and the most minutes a day that the list of Today can be made for. */
export const fewestDailyMinutes = 5;
export const mostDailyMinutes = 480;

/** The minutes a day that are offered; any within the bounds can be kept. */
export const offeredDailyMinutes = [5, 10, 15, 20, 30, 45, 60] as const;

/** The settings of a new journal. */
export const initialSettings: Settings = {
  language: null,
  theme: 'system',
  reminders: initialReminderRules,
  staysWhenClosed: null,
  singleKeys: true,
  weekStart: 1,
  dailyMinutes: 15,
  focusRule: 'lowest',
};

/**
 * The language to begin with: the first of the system's own (BCP 47, the most wanted first) that
 * Pilar speaks, English where it speaks none of them.
 */
export function guessLanguage(systemLanguages: readonly string[]): Language {
  for (const tag of systemLanguages) {
    const [primary] = tag.toLowerCase().split(/[-_]/);
    const spoken = languages.find((language) => language === primary);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}
