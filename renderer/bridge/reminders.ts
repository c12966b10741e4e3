import { titleOf } from '../../shared/actions/actionWords.ts';
import type { Day } from '../../shared/day.ts';
import type { ReminderSight, UnshownReminder } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import type { Subject } from '../../shared/reminders/reminder.ts';
import type { SnoozeChoice } from '../../shared/reminders/snooze.ts';
import { shortened } from '../../shared/shortened.ts';
import type { TimeOfDay } from '../../shared/timeOfDay.ts';
import { announce, goTo, goToPage, run, type Say, seek, setNoting } from './desk.ts';
import { ask, lastSeen } from './views.ts';

/** Puts a reminder off, and says until when; answers whether it is. */
export async function snooze(
  subject: Subject,
  askedOn: Day,
  choice: SnoozeChoice,
  title: Say,
): Promise<boolean> {
  if ((await run('snooze', { subject, askedOn, choice })) !== null) return false;
  await ask('reminders');
  const view = lastSeen('reminders');
  const until =
    subject.of === 'action'
      ? view?.snoozed.find(({ action }) => action === subject.action)
      : undefined;
  announce((words, format) =>
    words.reminder.snoozed(
      title(words, format),
      view === null || until === undefined
        ? words.reminder.snooze[choice].toLocaleLowerCase()
        : whenOf(until, view.day, words, format),
    ),
  );
  return true;
}

/** Takes away what the window has told in the system's place. */
export async function dismiss(unshown: readonly UnshownReminder[]): Promise<void> {
  await run('dismissReminders', { reminders: unshown.map(({ id }) => id) });
}

/** Reminds again from now on. */
export async function resumeReminders(): Promise<void> {
  if ((await run('resumeReminders', undefined)) === null)
    announce((words) => words.reminder.resumed);
}

/** Puts every reminder off, and says until when. */
export async function pauseReminders(until: 'oneHour' | 'tomorrow'): Promise<void> {
  if ((await run('pauseReminders', { until })) !== null) return;
  await ask('reminders');
  const view = lastSeen('reminders');
  if (view === null || view.pausedUntil === null) return;
  const { day, pausedUntil } = view;
  announce((words, format) => words.reminder.paused(whenOf(pausedUntil, day, words, format)));
}

/** Shows a notification now; where the system does not, that is told as any failure is. */
export async function sendTestReminder(): Promise<void> {
  if ((await run('sendTestReminder', undefined)) === null)
    announce((words) => words.reminder.testSent);
}

/**
 * Goes to what a reminder is about: its very task on Today, the form to note a snapshot, or the
 * review of the week.
 */
export async function showSubject(subject: Subject | null): Promise<void> {
  goTo('today');
  if (subject?.of === 'snapshot') setNoting(true);
  if (subject?.of === 'review') goToPage({ of: 'review' });
  if (subject?.of !== 'action') return;
  // As it is now: the task may have come to the list only with its reminder.
  await ask('today');
  seek(subject.action);
}

/** "mañana a las 09:00" / "tomorrow at 09:00". */
export function whenOf(
  { day, time }: { readonly day: Day; readonly time: TimeOfDay },
  today: Day,
  words: Words,
  format: Format,
): string {
  return words.reminder.when(format.closeDay(day, today), time);
}

/** More letters than the side bar has room for. */
const longestName = 60;

/** What a reminder is about, in some words; Today has the rest of a long title. */
export function aboutOf({ subject }: ReminderSight, words: Words): string {
  return subject.of === 'action'
    ? shortened(titleOf(subject.action, words), longestName)
    : words.reminder.about[subject.of];
}
