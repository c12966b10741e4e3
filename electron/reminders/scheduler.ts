import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { isWithinReach } from '../../shared/reminders/bells.ts';
import { digestOf, textOf } from '../../shared/reminders/noticeText.ts';
import { planReminders } from '../../shared/reminders/plan.ts';
import { isPausedAt } from '../../shared/reminders/quiet.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { offeredSnoozes } from '../../shared/reminders/snooze.ts';
import type { Told } from '../../shared/reminders/told.ts';
import { type WallClock, wallClockAt } from '../../shared/reminders/wallClock.ts';
import type { Language } from '../../shared/settings.ts';
import type { Clock } from '../clock.ts';
import type { Journal } from '../store/journal.ts';
import type { Notice, NoticeButton, Notifier } from './notifier.ts';
import { type KeptReminderState, reminderState } from './reminderState.ts';
import { whatIsLeft } from './whatIsLeft.ts';

/** What the scheduler is made of. */
export interface ReminderSurroundings {
  readonly journal: Journal;
  readonly clock: Clock;
  /** The language for as long as the person has chosen none. */
  readonly guessedLanguage: Language;
  readonly notifier: Notifier;
  /** Told when what reminds, or what became of a reminder, has changed. */
  readonly onSettled: () => void;
  /** Told of a disk that refuses to keep what became of a reminder. */
  readonly onFault: (error: unknown) => void;
}

/** Deals with reminders as they come. */
export interface Scheduler {
  /** Deals with what is due, and answers the next moment within a minute that is not to be missed. */
  readonly wake: () => Temporal.Instant | null;
  /** Takes from the screen, and from what the window has to tell, what nothing is left of. */
  readonly withdraw: () => void;
}

/** A reminder that is due, and what it tells. */
interface Telling {
  readonly told: Told;
  readonly reminders: readonly Reminder[];
  readonly isLate: boolean;
}

/**
 * The scheduler of a journal. Whatever is due is claimed on disk, in one transaction, before
 * anything is shown, and confirmed once the system has shown it. What an earlier Pilar claimed and
 * never confirmed comes in the first digest.
 */
export function schedulerOf(surroundings: ReminderSurroundings): Scheduler {
  const { journal, clock, notifier, onSettled, onFault } = surroundings;
  let unconfirmed = journal.reminders.open('claimed');
  let known = passingOf(reminderState(journal), wallClockAt(clock.now(), clock.zone()));

  const wake = () => {
    const wall = wallClockAt(clock.now(), clock.zone());
    const state = reminderState(journal, unconfirmed);
    const { due, next } = planReminders(state, wall);
    const passing = passingOf(state, wall);
    const hasPassed = passing !== known;
    known = passing;
    if (due.length === 0) {
      if (hasPassed) onSettled();
      return next;
    }
    const tellings: Telling[] = journal.transaction(() =>
      due.flatMap(({ subject, reminders, isLate }) => {
        journal.reminders.supersede(subject);
        const open = reminders.flatMap((reminder) => {
          const isLongPast = unconfirmed.includes(reminder) && !isWithinReach(reminder, wall);
          const told = isLongPast ? null : whatIsLeft(journal, reminder, wall.day);
          journal.reminders.claim(reminder, wall.now, told === null ? 'silent' : 'claimed');
          journal.snoozes.remove(reminder.id);
          return told === null ? [] : [{ reminder, told }];
        });
        const [first] = open;
        if (first === undefined) return [];
        return [{ told: first.told, reminders: open.map(({ reminder }) => reminder), isLate }];
      }),
    );
    unconfirmed = [];
    if (tellings.length > 0) show(tellings, wall);
    onSettled();
    return next;
  };

  const show = (tellings: readonly Telling[], wall: WallClock) => {
    const reminders = tellings.flatMap((telling) => telling.reminders);
    notifier.show(noticeOf(tellings, wall, surroundings), (outcome) => {
      try {
        journal.transaction(() => {
          for (const { id } of reminders) journal.reminders.conclude(id, outcome);
        });
      } catch (error) {
        // They stay claimed, and come in the digest of the next start.
        onFault(error);
      }
      onSettled();
    });
  };

  const withdraw = () => {
    const { day } = wallClockAt(clock.now(), clock.zone());
    const isOver = (reminder: Reminder) => whatIsLeft(journal, reminder, day) === null;
    notifier.withdraw(({ reminders }) => reminders.every(isOver));
    for (const reminder of journal.reminders.open('failed'))
      if (isOver(reminder)) journal.reminders.conclude(reminder.id, 'silent');
  };
  return { wake, withdraw };
}

/** What is told of the reminders and ends by time alone, without one that comes. */
function passingOf({ rules, quiet: { pause } }: KeptReminderState, wall: WallClock): string {
  const isPaused = pause !== null && isPausedAt(pause, wall.now);
  return [wall.zone, isPaused, ...offeredSnoozes(rules, wall)].join(' ');
}

/** One that comes in time speaks for itself; several, or what comes too late, speak together. */
function noticeOf(
  tellings: readonly Telling[],
  wall: WallClock,
  { journal, guessedLanguage }: ReminderSurroundings,
): Notice {
  const settings = journal.settings.current();
  const language = settings.language ?? guessedLanguage;
  const [words, format] = [wordsOf(language), formatOf(language)];
  const told = tellings.map((telling) => telling.told);
  const [only, ...others] = told;
  const isMissed = tellings.some(({ isLate }) => isLate);
  const isAlone = only !== undefined && others.length === 0;
  const text =
    isAlone && !isMissed ? textOf(only, words, format) : digestOf(told, isMissed, words, format);
  const done: readonly NoticeButton[] =
    isAlone && only.of === 'action' ? [{ label: words.reminder.done, answer: 'done' }] : [];
  const later = offeredSnoozes(settings.reminders, wall).map((choice) => ({
    label: words.reminder.snooze[choice],
    answer: choice,
  }));
  return {
    ...text,
    reminders: tellings.flatMap((telling) => telling.reminders),
    buttons: isAlone ? [...done, ...later] : [],
  };
}
