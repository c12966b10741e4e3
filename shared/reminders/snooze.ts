import { addDays, type Day, weekdayOf } from '../day.ts';
import { isTimeOfDay, type TimeOfDay } from '../timeOfDay.ts';
import { keyOf, type Reminder, type Subject } from './reminder.ts';
import { alarmOn, type ReminderRules } from './reminderRules.ts';
import { minuteAt, minuteOf, type WallClock, type WallMinute } from './wallClock.ts';

/** How long a reminder can be put off, the shortest first. */
export const snoozeChoices = ['tenMinutes', 'oneHour', 'thisEvening', 'tomorrow'] as const;

/** One of them. */
export type SnoozeChoice = (typeof snoozeChoices)[number];

/** For how long every reminder can be paused. */
export const reminderPauses = ['oneHour', 'tomorrow'] as const;

/** One of them. */
export type ReminderPauseChoice = (typeof reminderPauses)[number];

/** A reminder that was put off. */
export interface Snooze {
  /** That of the reminder it becomes: its subject and a UUIDv7. */
  readonly id: string;
  readonly subject: Subject;
  readonly takenAt: Temporal.Instant;
  /** The day whose task it is about. */
  readonly askedOn: Day;
  /** A moment, or a minute on the wall wherever the person is by then. */
  readonly until: Temporal.Instant | WallMinute;
}

/** The id of a new snooze. */
export function snoozeId(subject: Subject, uuid: string): string {
  return `${keyOf(subject)}~${uuid}`;
}

/** The choices that lie ahead; this evening does not where it has begun. */
export function offeredSnoozes(rules: ReminderRules, clock: WallClock): readonly SnoozeChoice[] {
  const { time } = alarmOn(rules.evening, weekdayOf(clock.day));
  const isAhead = isTimeOfDay(time) && !clock.hasCome(minuteOf(clock.day, time));
  return snoozeChoices.filter((choice) => choice !== 'thisEvening' || isAhead);
}

/**
 * Until when a choice puts off: some minutes as they pass, an evening or tomorrow as the wall tells.
 * An evening that has begun is the next.
 *
 * @param ownTimes the times the subject reminds at; tomorrow it comes at the first of them, or else
 *   at the time of the morning
 */
export function snoozedUntil(
  choice: SnoozeChoice,
  ownTimes: readonly TimeOfDay[],
  rules: ReminderRules,
  clock: WallClock,
): Snooze['until'] {
  const tomorrow = addDays(clock.day, 1);
  switch (choice) {
    case 'tenMinutes':
      return clock.now.add({ minutes: 10 });
    case 'oneHour':
      return clock.now.add({ hours: 1 });
    case 'thisEvening': {
      const today = evening(rules, clock.day);
      return clock.hasCome(today) ? evening(rules, tomorrow) : today;
    }
    case 'tomorrow':
      return minuteOf(tomorrow, ownTimes[0] ?? alarmOn(rules.morning, weekdayOf(tomorrow)).time);
  }
}

/** The reminder that a snooze becomes. */
export function reminderOf({ id, subject, askedOn, until }: Snooze, clock: WallClock): Reminder {
  const at = typeof until === 'string' ? until : minuteAt(until, clock.zone);
  return { id, subject, at, askedOn };
}

/** A clock that shows an earlier time, in milliseconds since 1970, has lost it: 2000-01-01, in UTC. */
const firstPlausibleTime = 946_684_800_000;

/**
 * The moment a snooze is over; at once, where it was taken by a clock that has been put back since,
 * and not for one that has lost the time.
 */
export function endOfSnooze({ takenAt, until }: Snooze, clock: WallClock): Temporal.Instant {
  const isPutBack = Temporal.Instant.compare(takenAt, clock.now) > 0;
  if (isPutBack && clock.now.epochMilliseconds >= firstPlausibleTime) return clock.now;
  return typeof until === 'string' ? clock.momentOf(until) : until;
}

function evening(rules: ReminderRules, day: Day): WallMinute {
  return minuteOf(day, alarmOn(rules.evening, weekdayOf(day)).time);
}
