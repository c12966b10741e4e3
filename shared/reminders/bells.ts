import type { Action } from '../actions/action.ts';
import { latestOccurrence, nextOccurrence, type Schedule } from '../actions/recurrence.ts';
import { isFixed } from '../actions/rhythm.ts';
import { addDays, type Day, type WeekStart, weekdayOf } from '../day.ts';
import { isTimeOfDay, type TimeOfDay } from '../timeOfDay.ts';
import { type Reminder, reminderAt, type Subject } from './reminder.ts';
import { alarmOn, type DailyAlarm, type ReminderRules, type WeeklyAlarm } from './reminderRules.ts';
import { dayOf, minuteOf, timeOf, type WallClock, type WallMinute } from './wallClock.ts';

/** What rings by a rule of its own, whether or not anything is left to be reminded of. */
export interface Bell {
  readonly subject: Subject;
  /** The first day from `from` on that it rings on; null where there is none. */
  readonly nextDay: (from: Day) => Day | null;
  /** The last day until `until` that it rings on; null where there is none. */
  readonly latestDay: (until: Day) => Day | null;
  /** The times it rings at on one of its days, ascending. */
  readonly timesOn: (day: Day) => readonly TimeOfDay[];
}

/** Actions that have times, as far as their bells depend on them. */
export type TimedAction = Pick<Action, 'id' | 'rhythm' | 'start' | 'end' | 'times'>;

/** The bells of all that reminds. */
export function bellsOf(
  rules: ReminderRules,
  actions: readonly TimedAction[],
  weekStart: WeekStart,
): readonly Bell[] {
  return [
    dailyBell({ of: 'morning' }, rules.morning),
    dailyBell({ of: 'evening' }, rules.evening),
    weeklyBell({ of: 'snapshot' }, rules.snapshot),
    weeklyBell({ of: 'review' }, rules.review),
    ...(rules.ofActions ? actions.flatMap((action) => actionBell(action, weekStart)) : []),
  ];
}

/** How far back a reminder that was missed is made up for. */
const reachInDays = 7;

/** Whether a reminder is for less than seven days ago, as the wall tells, and so is made up for. */
export function isWithinReach({ at }: Reminder, clock: WallClock): boolean {
  return at > earliestIn(clock);
}

function earliestIn({ day, minute }: WallClock): WallMinute {
  const isAmongTheFirst = day < firstDayToReachBackFrom;
  return isAmongTheFirst ? beforeAllDays : minuteOf(addDays(day, -reachInDays), timeOf(minute));
}

/** A clock that has lost the time may show the first days there are. */
const beforeAllDays = '1969-12-31T23:59' as WallMinute;
const firstDayToReachBackFrom = addDays('1970-01-01' as Day, reachInDays);

/**
 * The last reminder of each bell that has come, where it is less than seven days ago.
 */
export function latestReminders(bells: readonly Bell[], clock: WallClock): readonly Reminder[] {
  const earliest = earliestIn(clock);
  return bells.flatMap((bell) => latestReminder(bell, clock, earliest) ?? []);
}

function latestReminder(bell: Bell, clock: WallClock, earliest: WallMinute): Reminder | null {
  // A day whose times are all still to come leaves it to the one before.
  for (let day = bell.latestDay(clock.day); day !== null; day = bell.latestDay(addDays(day, -1))) {
    const at = latestOn(bell, day, clock);
    if (at !== null) return at > earliest ? reminderAt(bell.subject, at) : null;
    if (minuteOf(day, '23:59' as TimeOfDay) < earliest) return null;
  }
  return null;
}

function latestOn(bell: Bell, day: Day, clock: WallClock): WallMinute | null {
  let latest: WallMinute | null = null;
  for (const time of bell.timesOn(day)) {
    const at = minuteOf(day, time);
    // One that the clock skips may come after one that it shows.
    if (clock.hasCome(at) && (latest === null || !clock.comesBefore(at, latest))) latest = at;
  }
  return latest;
}

/** The next reminder of a bell that is still to come after `since`, or after now. */
export function comingReminder(bell: Bell, clock: WallClock, since?: WallMinute): Reminder | null {
  const isToCome = (at: WallMinute) =>
    since === undefined ? !clock.hasCome(at) : at > since && !clock.hasCome(at);
  const from = since === undefined ? clock.day : dayOf(since);
  for (let day = bell.nextDay(from); day !== null; day = bell.nextDay(addDays(day, 1)))
    for (const time of bell.timesOn(day)) {
      const at = minuteOf(day, time);
      if (isToCome(at)) return reminderAt(bell.subject, at);
    }
  return null;
}

/** A fixed rhythm rings on its days; what has none, on each, for as long as it is asked for. */
function actionBell(
  { id, rhythm, start, end, times: kept }: TimedAction,
  weekStart: WeekStart,
): readonly Bell[] {
  // One that is no time, by whatever hand it was written, must not silence the others.
  const times = kept.filter(isTimeOfDay);
  if (times.length === 0) return [];
  const subject: Subject = { of: 'action', action: id };
  const timesOn = () => times;
  if (isFixed(rhythm)) {
    const schedule: Schedule = { rhythm, start, end, weekStart };
    return [
      {
        subject,
        nextDay: (from) => nextOccurrence(schedule, from),
        latestDay: (until) => latestOccurrence(schedule, until),
        timesOn,
      },
    ];
  }
  return [
    {
      subject,
      nextDay: (from) => {
        const day = from < start ? start : from;
        return end !== null && day > end ? null : day;
      },
      latestDay: (until) => {
        const day = end !== null && until > end ? end : until;
        return day < start ? null : day;
      },
      timesOn,
    },
  ];
}

const daysOfWeek = 7;

function dailyBell(subject: Subject, alarm: DailyAlarm): Bell {
  const on = (day: Day) => alarmOn(alarm, weekdayOf(day));
  return weekBell(
    subject,
    (day) => on(day).isOn,
    (day) => on(day).time,
  );
}

function weeklyBell(subject: Subject, { isOn, weekday, time }: WeeklyAlarm): Bell {
  return weekBell(
    subject,
    (day) => isOn && weekdayOf(day) === weekday,
    () => time,
  );
}

/** One that rings once on each of its days, by the week. */
function weekBell(
  subject: Subject,
  rings: (day: Day) => boolean,
  timeOn: (day: Day) => TimeOfDay,
): Bell {
  const find = (from: Day, step: 1 | -1): Day | null => {
    for (let count = 0; count < daysOfWeek; count += 1) {
      const day = addDays(from, step * count);
      if (rings(day) && isTimeOfDay(timeOn(day))) return day;
    }
    return null;
  };
  return {
    subject,
    nextDay: (from) => find(from, 1),
    latestDay: (until) => find(until, -1),
    timesOn: (day) => [timeOn(day)],
  };
}
