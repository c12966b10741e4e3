import { titleOf } from '../../shared/actions/actionWords.ts';
import { byPillar, dueToday, waitingTasks } from '../../shared/actions/dueToday.ts';
import { shortList } from '../../shared/actions/shortList.ts';
import type { Day } from '../../shared/day.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { planDailyReminder } from '../../shared/reminders/dailyReminder.ts';
import type { Language } from '../../shared/settings.ts';
import type { Clock } from '../clock.ts';
import { focusOn } from '../store/focusOn.ts';
import type { Journal } from '../store/journal.ts';
import { practicesToday } from '../store/practices.ts';

/** What a notification says. */
export interface Notice {
  readonly title: string;
  readonly body: string;
}

/** Shows a notice; `onOutcome` is told whether the system showed it. */
export type Notify = (notice: Notice, onOutcome: (outcome: 'shown' | 'failed') => void) => void;

/** What the daily reminder is made of. */
export interface ReminderSurroundings {
  readonly journal: Journal;
  readonly clock: Clock;
  /** The language for as long as the person has chosen none. */
  readonly guessedLanguage: Language;
  readonly notify: Notify;
  /** Told when a day's reminder was dealt with. */
  readonly onSettled: () => void;
}

/**
 * Deals with the daily reminder where it is due, and answers the moment of the next. A day is
 * claimed on disk before its notice is shown, so that it never comes twice.
 */
export function remind(surroundings: ReminderSurroundings): Temporal.Instant | null {
  const { journal, clock, onSettled } = surroundings;
  const { reminderTime, reminderTimeChosenAt } = journal.settings.current();
  const now = clock.now();
  const { due, next } = planDailyReminder(
    {
      time: reminderTime,
      timeChosenAt: reminderTimeChosenAt,
      isSettled: journal.dailyReminders.has,
    },
    now,
    clock.zone(),
  );
  if (due !== null) {
    settle(surroundings, due, now);
    onSettled();
  }
  return next;
}

function settle(surroundings: ReminderSurroundings, day: Day, now: Temporal.Instant): void {
  const { journal, guessedLanguage, notify } = surroundings;
  const notice = noticeFor(journal, day, guessedLanguage);
  journal.dailyReminders.claim(day, now, notice === null ? 'silent' : 'claimed');
  if (notice === null) return;
  notify(notice, (outcome) => journal.dailyReminders.conclude(day, outcome));
}

/** What the reminder of `day` says; null where nothing waits. */
export function noticeFor(journal: Journal, day: Day, guessedLanguage: Language): Notice | null {
  const [latest = null] = journal.snapshots.latest(day, 1);
  const tasks = dueToday(practicesToday(journal, day), focusOn(journal, day, latest), day);
  // As many as Today shows unfolded, so that the two agree.
  const { short } = shortList(tasks, journal.settings.current().dailyMinutes);
  const waiting = waitingTasks(byPillar(short));
  const [first] = waiting;
  if (first === undefined) return null;
  const words = wordsOf(journal.settings.current().language ?? guessedLanguage);
  return {
    title: words.reminder.title(waiting.length),
    body: words.reminder.body(titleOf(first.action, words), waiting.length - 1),
  };
}
