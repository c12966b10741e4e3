import { type Bell, comingReminder } from './bells.ts';
import { planReminders, type ReminderState } from './plan.ts';
import { quietUntil } from './quiet.ts';
import type { Reminder } from './reminder.ts';
import { endOfSnooze, reminderOf } from './snooze.ts';
import { minuteAt, type WallClock, type WallMinute, wallClockAt } from './wallClock.ts';

/** A reminder, and the minute on the wall it comes at. */
export interface ComingReminder {
  readonly reminder: Reminder;
  readonly at: WallMinute;
}

/**
 * What reminds next, as things stand; null where nothing does.
 *
 * @param isLeft whether something is left to be reminded of when a reminder comes
 */
export function nextReminder(
  state: ReminderState,
  clock: WallClock,
  isLeft: (reminder: Reminder) => boolean,
): ComingReminder | null {
  const coming = [...heldBack(state, clock), ...comingSnoozes(state, clock)].filter(
    ({ reminder }) => isLeft(reminder),
  );
  const next = earliestOfBells(state, clock, isLeft);
  if (next !== null) {
    const moment = quietUntil(state.quiet, clock.momentOf(next.at), clock);
    coming.push({ reminder: next, moment });
  }
  const [first] = coming.sort((one, other) => Temporal.Instant.compare(one.moment, other.moment));
  return first === undefined
    ? null
    : { reminder: first.reminder, at: minuteAt(first.moment, clock.zone) };
}

interface Coming {
  readonly reminder: Reminder;
  readonly moment: Temporal.Instant;
}

/** What waits for the end of a quiet time, or will by then. */
function heldBack(state: ReminderState, clock: WallClock): readonly Coming[] {
  const moment = quietUntil(state.quiet, clock.now, clock);
  if (moment.equals(clock.now)) return [];
  const { due } = planReminders(state, wallClockAt(moment, clock.zone));
  return due.flatMap(({ reminders }) => reminders.map((reminder) => ({ reminder, moment })));
}

function comingSnoozes({ snoozes, quiet }: ReminderState, clock: WallClock): readonly Coming[] {
  return snoozes.flatMap((snooze) => {
    const end = endOfSnooze(snooze, clock);
    if (Temporal.Instant.compare(end, clock.now) <= 0) return [];
    return [{ reminder: reminderOf(snooze, clock), moment: quietUntil(quiet, end, clock) }];
  });
}

/** One that never rings again is given up after so many that had nothing left to tell. */
const mostTries = 400;

/** Only the earliest are looked at, since whether something is left costs a query. */
function earliestOfBells(
  { bells, isSettled }: ReminderState,
  clock: WallClock,
  isLeft: (reminder: Reminder) => boolean,
): Reminder | null {
  const heads = bells.flatMap((bell) => {
    const reminder = comingReminder(bell, clock);
    return reminder === null ? [] : [{ bell, reminder }];
  });
  for (let tries = 0; tries < mostTries && heads.length > 0; tries += 1) {
    const place = heads.reduce(
      (first, { reminder }, index) =>
        reminder.at < (heads[first] as Head).reminder.at ? index : first,
      0,
    );
    const { bell, reminder } = heads[place] as Head;
    if (!isSettled(reminder.id) && isLeft(reminder)) return reminder;
    const following = comingReminder(bell, clock, reminder.at);
    if (following === null) heads.splice(place, 1);
    else heads[place] = { bell, reminder: following };
  }
  return null;
}

interface Head {
  readonly bell: Bell;
  readonly reminder: Reminder;
}
