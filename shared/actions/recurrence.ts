import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  monthsBetween,
  startOfWeek,
  weekdayOf,
} from '../day.ts';
import type { Rhythm } from './rhythm.ts';

/** Where an action stands on one day. */
export type Standing =
  /** Ticked on this very day. */
  | { readonly state: 'done' }
  /** Asked for; `since` is the day this occurrence was first asked, so earlier means overdue. */
  | { readonly state: 'due'; readonly since: Day }
  /** Not asked for; `next` is the day it will be, or null where it never will. */
  | { readonly state: 'resting'; readonly next: Day | null };

/**
 * Where an action stands on `today`.
 *
 * An occurrence that was missed waits until it is done or the next takes its place, so days away
 * never pile up: an action is asked for once, however many occurrences have passed.
 *
 * @param start the first day the action is asked for
 * @param completed the days it was ticked, ascending, none after `today`; those before `start` count
 */
export function standingOn(
  rhythm: Rhythm,
  start: Day,
  completed: readonly Day[],
  today: Day,
): Standing {
  const last = completed.at(-1);
  if (last === today) return { state: 'done' };
  if (today < start) return { state: 'resting', next: start };
  switch (rhythm.kind) {
    case 'once':
      return onceOn(rhythm.reviewAfterMonths, start, last, today);
    case 'daily':
      return { state: 'due', since: today };
    case 'weekdays':
      return isWeekday(today)
        ? { state: 'due', since: today }
        : { state: 'resting', next: addDays(startOfWeek(today), 7) };
    case 'timesAWeek':
      return quotaOn(rhythm.times, completed, today);
    case 'everyWeeks': {
      const interval = 7 * rhythm.weeks;
      const passed = Math.floor(daysBetween(start, today) / interval);
      const occurrence = (index: number) => addDays(start, index * interval);
      return sinceOccurrence(occurrence(passed), occurrence(passed + 1), last);
    }
    case 'monthly': {
      const passed = monthsBetween(start, today);
      return sinceOccurrence(addMonths(start, passed), addMonths(start, passed + 1), last);
    }
  }
}

/** How much of this week's quota is done by `today`, `today` included. */
export function doneThisWeek(completed: readonly Day[], today: Day): number {
  const monday = startOfWeek(today);
  return completed.filter((day) => day >= monday && day <= today).length;
}

function onceOn(
  reviewAfterMonths: number | undefined,
  start: Day,
  last: Day | undefined,
  today: Day,
): Standing {
  if (last === undefined) return { state: 'due', since: start };
  if (reviewAfterMonths === undefined) return { state: 'resting', next: null };
  const review = addMonths(last, reviewAfterMonths);
  return review <= today ? { state: 'due', since: review } : { state: 'resting', next: review };
}

function quotaOn(times: number, completed: readonly Day[], today: Day): Standing {
  if (doneThisWeek(completed, today) >= times)
    return { state: 'resting', next: addDays(startOfWeek(today), 7) };
  // A quota has no fixed days, so within its week it is never overdue.
  return { state: 'due', since: today };
}

function sinceOccurrence(occurrence: Day, next: Day, last: Day | undefined): Standing {
  const isDone = last !== undefined && last >= occurrence;
  return isDone ? { state: 'resting', next } : { state: 'due', since: occurrence };
}

function isWeekday(day: Day): boolean {
  return weekdayOf(day) <= 5;
}
