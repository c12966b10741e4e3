import { type Bell, latestReminders } from './bells.ts';
import { isQuietNow, type Quiet, quietUntil } from './quiet.ts';
import { keyOf, type Reminder, type Subject } from './reminder.ts';
import { endOfSnooze, reminderOf, type Snooze } from './snooze.ts';
import { dayOf, minuteAt, type WallClock } from './wallClock.ts';

/** All that decides what reminds now. */
export interface ReminderState {
  readonly bells: readonly Bell[];
  readonly snoozes: readonly Snooze[];
  readonly quiet: Quiet;
  /** Reminders that were claimed by a Pilar that ended before it knew whether they were shown. */
  readonly unconfirmed: readonly Reminder[];
  /** Whether a reminder, by its id, was dealt with: then it never comes again. */
  readonly isSettled: (id: string) => boolean;
}

/** What reminds of one subject now. */
export interface DueReminder {
  readonly subject: Subject;
  /** What is dealt with by it, the latest last; never empty. */
  readonly reminders: readonly Reminder[];
  /** Whether it comes too late to be shown by itself. */
  readonly isLate: boolean;
}

/** What reminds now, and when to look again but at the next full minute. */
export interface ReminderPlan {
  readonly due: readonly DueReminder[];
  /** The next moment within a minute at which one could come; null where there is none ahead. */
  readonly next: Temporal.Instant | null;
}

/** How late a reminder may come and still be shown by itself. */
const longestDelay = { minutes: 10 };

/**
 * What reminds now. Of each subject only its latest reminder counts: one that was missed before it
 * is told by it. A reminder that falls into a quiet time is due at the end of that; nothing is while
 * it lasts.
 */
export function planReminders(state: ReminderState, clock: WallClock): ReminderPlan {
  const next = nextEnd(state, clock);
  if (isQuietNow(state.quiet, clock)) return { due: [], next };
  const found = [
    ...state.unconfirmed.map((reminder) => ({ reminder, isLate: true })),
    ...dueBells(state, clock),
    ...dueSnoozes(state, clock),
  ];
  const due = new Map<string, DueReminder>();
  for (const { reminder, isLate } of found) {
    const { subject } = reminder;
    const before = due.get(keyOf(subject));
    due.set(keyOf(subject), {
      subject,
      reminders: [...(before?.reminders ?? []), reminder],
      // One that was claimed before may have been shown: the same must not be shown by itself twice.
      isLate: isLate && (before?.isLate ?? true),
    });
  }
  return { due: [...due.values()], next };
}

interface Found {
  readonly reminder: Reminder;
  readonly isLate: boolean;
}

function dueBells({ bells, quiet, isSettled }: ReminderState, clock: WallClock): readonly Found[] {
  return latestReminders(bells, clock).flatMap((reminder) => {
    if (isSettled(reminder.id)) return [];
    const dueAt = quietUntil(quiet, clock.momentOf(reminder.at), clock);
    return isOfToday(reminder.subject, dueAt, clock)
      ? [{ reminder, isLate: isLate(dueAt, clock) }]
      : [];
  });
}

function dueSnoozes({ snoozes, quiet }: ReminderState, clock: WallClock): readonly Found[] {
  return snoozes.flatMap((snooze) => {
    const end = endOfSnooze(snooze, clock);
    if (Temporal.Instant.compare(end, clock.now) > 0) return [];
    const dueAt = quietUntil(quiet, end, clock);
    return [{ reminder: reminderOf(snooze, clock), isLate: isLate(dueAt, clock) }];
  });
}

/** What a morning or an evening tells is of its day, and says nothing on the next. */
function isOfToday({ of }: Subject, dueAt: Temporal.Instant, clock: WallClock): boolean {
  if (of !== 'morning' && of !== 'evening') return true;
  return dayOf(minuteAt(dueAt, clock.zone)) === clock.day;
}

function isLate(dueAt: Temporal.Instant, { now }: WallClock): boolean {
  return Temporal.Instant.compare(dueAt.add(longestDelay), now) < 0;
}

/** Reminders come at full minutes; only what was put off by some minutes may end within one. */
function nextEnd({ snoozes, quiet }: ReminderState, clock: WallClock): Temporal.Instant | null {
  const ends = snoozes.map((snooze) => endOfSnooze(snooze, clock));
  if (quiet.pause !== null) ends.push(quiet.pause.until);
  const ahead = ends.filter((moment) => Temporal.Instant.compare(moment, clock.now) > 0);
  return ahead.sort(Temporal.Instant.compare)[0] ?? null;
}
