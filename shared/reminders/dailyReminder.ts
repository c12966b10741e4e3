import { addDays, type Day, dayAt } from '../day.ts';
import { momentOf, type TimeOfDay } from '../timeOfDay.ts';

/** What decides whether the daily reminder comes now. */
export interface DailyReminderState {
  /** The local wall time it comes at; null where it is off. */
  readonly time: TimeOfDay | null;
  /** When that time was chosen: an occurrence before it was never promised. */
  readonly timeChosenAt: Temporal.Instant;
  /** Whether a day's reminder was dealt with, shown or silent: then it never comes again. */
  readonly isSettled: (day: Day) => boolean;
}

/** The occurrence to deal with now, if any, and the next to wait for. */
export interface DailyReminderPlan {
  /** The day whose reminder is to be dealt with now; null where none is. */
  readonly due: Day | null;
  /** The moment of the next occurrence after now; null where the reminder is off. */
  readonly next: Temporal.Instant | null;
}

/**
 * Plans the daily reminder. One that was slept through comes as soon as Pilar wakes on the same
 * day; one of an earlier day is past and is not made up for.
 */
export function planDailyReminder(
  { time, timeChosenAt, isSettled }: DailyReminderState,
  now: Temporal.Instant,
  zone: string,
): DailyReminderPlan {
  if (time === null) return { due: null, next: null };
  const today = dayAt(now, zone);
  const moment = momentOf(today, time, zone);
  const isOpen = !isSettled(today);
  if (isOpen && isAfter(moment, now)) return { due: null, next: moment };
  const isPromised = isAfter(moment, timeChosenAt);
  return {
    due: isOpen && isPromised ? today : null,
    next: momentOf(addDays(today, 1), time, zone),
  };
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
