import { addDays, addMonths, type Day, dayFromEpoch, epochDay } from '../day.ts';
import { type Asking, askings, countsForQuota, periodOf, scheduleOf } from './askings.ts';
import { endOf, isResting, markOn, type Practice } from './practice.ts';
import { nextOccurrence } from './recurrence.ts';
import type { Rhythm } from './rhythm.ts';

/** How much of what is asked for now is done: times, or days of a quota. */
export interface Tally {
  readonly done: number;
  readonly needs: number;
}

/** Where an action stands on one day. */
export type Standing =
  /** Done on this very day, as often as was asked for; `next` as below. */
  | {
      readonly state: 'done';
      readonly since: Day;
      readonly tally: Tally;
      readonly next: Day | null;
    }
  /** Asked for; `since` is the day this asking began, so earlier means overdue. */
  | { readonly state: 'due'; readonly since: Day; readonly tally: Tally }
  /** Not asked for; `next` is the day it will be, or null where it never will. */
  | { readonly state: 'resting'; readonly next: Day | null };

/**
 * Where an action stands on `today`; no mark may be later.
 *
 * An asking that was missed waits until it is done or the next takes its place, so days away never
 * pile up: an action is asked for once, however many askings have passed. One that is skipped is
 * silent until the next; one that began while the action rested is not asked for at all.
 */
export function standingOn(practice: Practice, today: Day): Standing {
  const { rhythm } = practice;
  if (rhythm.kind === 'once') return onceOn(practice, rhythm, today);
  const day = epochDay(today);
  const mark = markOn(practice, day);
  const [asking] = askings(practice, day, day).slice(-1);
  const tally = asking ?? { done: mark?.count ?? 0, needs: practice.target };
  const { done, needs } = tally;
  const next = () => nextAsked(practice, addDays(today, 1), asking);
  // A quota has no fixed days, so within its period it is never overdue.
  const since = asking === undefined || rhythm.kind === 'quota' ? today : dayFromEpoch(asking.from);
  // Done is done, also before its first day, or once more than was asked for.
  const isKept = asking?.keptOn === day || (mark !== undefined && countsForQuota(practice, mark));
  // What was left out today may fill a quota, and is not done for that.
  if (isKept && mark?.isSkipped !== true)
    return { state: 'done', since, tally: { done, needs }, next: next() };
  if (asking === undefined || !isOpen(practice, rhythm, asking, day))
    return { state: 'resting', next: next() };
  return { state: 'due', since, tally: { done, needs } };
}

function isOpen(practice: Practice, rhythm: Rhythm, asking: Asking, day: number): boolean {
  if (asking.keptOn !== null || isResting(practice, day)) return false;
  if (markOn(practice, day)?.isSkipped === true) return false;
  if (rhythm.kind === 'quota') return asking.needs > asking.done;
  return isStillAsked(practice, asking);
}

/** Whether an asking of a fixed rhythm goes on, on whatever days it does not rest. */
function isStillAsked(practice: Practice, asking: Asking): boolean {
  const isSilent = isResting(practice, asking.from) || skippedIn(practice, asking) > 0;
  return asking.keptOn === null && !isSilent;
}

function skippedIn({ marks }: Practice, { from, until }: Asking): number {
  return marks.filter(({ day, isSkipped }) => isSkipped && from <= day && day <= until).length;
}

function onceOn(
  practice: Practice,
  { reviewAfterMonths }: Extract<Rhythm, { readonly kind: 'once' }>,
  today: Day,
): Standing {
  const { start, target, marks } = practice;
  const day = epochDay(today);
  const earlier = lastRound({ ...practice, marks: marks.filter((mark) => mark.day < day) });
  const since =
    earlier.doneOn === null || reviewAfterMonths === undefined
      ? start
      : addMonths(dayFromEpoch(earlier.doneOn), reviewAfterMonths);
  const { doneOn, done } = lastRound(practice);
  if (doneOn === day)
    return {
      state: 'done',
      since,
      tally: { done: target, needs: target },
      next:
        reviewAfterMonths === undefined
          ? null
          : firstAwake(practice, addMonths(today, reviewAfterMonths)),
    };
  if (doneOn !== null && reviewAfterMonths === undefined) return { state: 'resting', next: null };
  const isSilent = isResting(practice, day) || markOn(practice, day)?.isSkipped === true;
  if (since > today || isSilent || day > endOf(practice))
    return { state: 'resting', next: firstAwake(practice, later(since, addDays(today, 1))) };
  const isReview = doneOn !== null;
  return { state: 'due', since, tally: { done: isReview ? 0 : done, needs: target } };
}

/**
 * The day a one-off was last done, once it has been done as often as was asked for, and how often
 * that is. Its last `target` marks decide it, since each counts one or more.
 */
export function lastRound({ marks, target }: Practice): {
  readonly doneOn: number | null;
  readonly done: number;
} {
  const done = marks.reduce((sum, { count }) => sum + count, 0);
  return { doneOn: completeDays({ marks, target }).at(-1) ?? null, done };
}

/** The days a one-off was done on once it had been done as often as was asked for, ascending. */
export function completeDays({
  marks,
  target,
}: Pick<Practice, 'marks' | 'target'>): readonly number[] {
  let done = 0;
  return marks.flatMap(({ day, count }) => {
    done += count;
    return count > 0 && done >= target ? [day] : [];
  });
}

/** The first day from `from` on that the action is asked for anew; null where it never is. */
function nextAsked(practice: Practice, from: Day, asking: Asking | undefined): Day | null {
  const schedule = scheduleOf(practice);
  if (schedule === null) return nextOfQuota(practice, from, asking);
  if (asking !== undefined && isStillAsked(practice, asking)) {
    const awake = firstAwake(practice, from);
    if (awake !== null && epochDay(awake) <= asking.until) return awake;
  }
  let next = nextOccurrence(schedule, later(from, practice.start));
  while (next !== null && isResting(practice, epochDay(next))) {
    const awake = firstAwake(practice, next);
    next = awake === null ? null : nextOccurrence(schedule, awake);
  }
  return next;
}

function nextOfQuota(practice: Practice, from: Day, asking: Asking | undefined): Day | null {
  const { rhythm, weekStart, start } = practice;
  if (rhythm.kind !== 'quota') return null;
  const isFull = asking !== undefined && asking.needs <= asking.done;
  const { until } = periodOf(from, rhythm.per, weekStart);
  const isInSamePeriod = asking !== undefined && epochDay(from) <= asking.until;
  return firstAwake(practice, later(isFull && isInSamePeriod ? addDays(until, 1) : from, start));
}

/** The first day from `from` on that the action does not rest; null where it never wakes in time. */
function firstAwake(practice: Practice, from: Day): Day | null {
  let day = epochDay(from);
  for (const { from: begins, until } of practice.rests.toSorted((a, b) => a.from - b.from))
    if (begins <= day && day <= until) day = until + 1;
  return day > endOf(practice) || day === Number.POSITIVE_INFINITY ? null : dayFromEpoch(day);
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
