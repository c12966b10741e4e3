import {
  addDays,
  type Day,
  dayFromEpoch,
  endOfMonth,
  epochDay,
  startOfMonth,
  startOfWeek,
} from '../day.ts';
import { endOf, isResting, type Mark, marksIn, type Practice } from './practice.ts';
import { latestOccurrence, nextOccurrence, occurrenceDays, type Schedule } from './recurrence.ts';
import { isFixed, type QuotaPeriod } from './rhythm.ts';

/**
 * One time that an action is asked for, and what came of it. That of a fixed rhythm lasts from its
 * day until the next takes its place, so that days away never pile up; on five or more days a week
 * it lasts that day. That of a quota is a calendar week or month, as far as the action goes.
 */
export interface Asking {
  /** In epoch days, both included; `until` is `Infinity` where no other ever takes its place. */
  readonly from: number;
  readonly until: number;
  /** How often it is to be done: of a quota, on how many days, less those that were skipped. */
  readonly needs: number;
  /** How often it was done, which can be more. */
  readonly done: number;
  /** The day it had been done often enough, in epoch days; null where it has not. */
  readonly keptOn: number | null;
  /** Whether it counts for nothing: skipped, or hindered by a pause, and not done all the same. */
  readonly isExcused: boolean;
}

/** The schedule of a fixed rhythm; null for any other. */
export function scheduleOf({ rhythm, start, end, weekStart }: Practice): Schedule | null {
  return isFixed(rhythm) ? { rhythm, start, end, weekStart } : null;
}

/**
 * The askings that reach into the days from `from` to `until` (in epoch days, both included),
 * ascending. A one-off has none: it is asked for until it is done.
 */
export function askings(practice: Practice, from: number, until: number): readonly Asking[] {
  const { rhythm } = practice;
  if (rhythm.kind === 'once') return [];
  const schedule = scheduleOf(practice);
  if (schedule !== null) return fixedAskings(practice, schedule, from, until);
  return rhythm.kind === 'quota'
    ? quotaAskings(practice, rhythm.per, rhythm.times, from, until)
    : [];
}

function fixedAskings(
  practice: Practice,
  schedule: Schedule,
  from: number,
  until: number,
): readonly Asking[] {
  const before = latestOccurrence(schedule, dayFromEpoch(from));
  const days = occurrenceDays(schedule, before === null ? from : epochDay(before), until);
  const final = days.at(-1);
  if (final === undefined || from > endOf(practice)) return [];
  const after = nextOccurrence(schedule, dayFromEpoch(final + 1));
  const end = after === null ? endOf(practice) : epochDay(after) - 1;
  return days
    .map((day, index) => {
      const next = days[index + 1];
      const lasts = next === undefined ? end : next - 1;
      return fixedAsking(practice, day, hasDaysOff(schedule) ? day : lasts);
    })
    .filter(({ until: ends }) => ends >= from);
}

/**
 * Whether what is missed does not wait for its next day: who does something on most days of the week
 * has the others free.
 */
function hasDaysOff({ rhythm }: Schedule): boolean {
  return rhythm.kind === 'weeks' && rhythm.every === 1 && rhythm.on.length >= mostOfWeek;
}

const mostOfWeek = 5;

function fixedAsking(practice: Practice, from: number, until: number): Asking {
  const { target } = practice;
  let [done, isSkipped, keptOn] = [0, false, null as number | null];
  for (const { day, count, isSkipped: skips } of marksIn(practice, from, until)) {
    done += count;
    isSkipped ||= skips;
    if (keptOn === null && done >= target) keptOn = day;
  }
  const isHindered = isSkipped || isHinderedIn(practice, from, until);
  return { from, until, needs: target, done, keptOn, isExcused: keptOn === null && isHindered };
}

function quotaAskings(
  practice: Practice,
  per: QuotaPeriod,
  times: number,
  from: number,
  until: number,
): readonly Asking[] {
  const found: Asking[] = [];
  const [first, last] = [epochDay(practice.start), endOf(practice)];
  if (from > last) return found;
  let period = periodOf(dayFromEpoch(Math.max(from, first)), per, practice.weekStart);
  while (Math.max(epochDay(period.from), first) <= Math.min(until, last)) {
    const whole = { from: epochDay(period.from), until: epochDay(period.until) };
    const [begins, ends] = [Math.max(whole.from, first), Math.min(whole.until, last)];
    const resting = restingDays(practice, begins, ends);
    const awake = ends - begins + 1 - resting;
    const needs = Math.ceil((times * awake) / (whole.until - whole.from + 1));
    // A short month cannot be asked for 31 days.
    found.push(quotaAsking(practice, begins, ends, Math.min(needs, awake), resting > 0));
    period = periodOf(addDays(period.until, 1), per, practice.weekStart);
  }
  return found;
}

function quotaAsking(
  practice: Practice,
  from: number,
  until: number,
  asked: number,
  isHindered: boolean,
): Asking {
  const marks = marksIn(practice, from, until);
  // What was left out on purpose need not be made up for, but nothing is kept by it alone.
  const needs = Math.max(0, asked - marks.filter(({ isSkipped }) => isSkipped).length);
  let [done, keptOn] = [0, null as number | null];
  for (const mark of marks) {
    if (countsForQuota(practice, mark)) done += 1;
    if (keptOn === null && done >= Math.max(1, needs)) keptOn = mark.day;
  }
  const isExcused = keptOn === null && (isHindered || needs === 0);
  return { from, until, needs, done, keptOn, isExcused };
}

/** Whether a day's mark is one of the days a quota asks for. */
export function countsForQuota({ target }: Practice, { count }: Mark): boolean {
  return count >= target;
}

/** The calendar week or month that holds `day`. */
export function periodOf(
  day: Day,
  per: QuotaPeriod,
  weekStart: Practice['weekStart'],
): { readonly from: Day; readonly until: Day } {
  if (per === 'month') return { from: startOfMonth(day), until: endOfMonth(day) };
  const from = startOfWeek(day, weekStart);
  return { from, until: addDays(from, 6) };
}

/** Whether the action rests on any day of a stretch. */
function isHinderedIn({ rests }: Practice, from: number, until: number): boolean {
  return rests.some((rest) => rest.from <= until && rest.until >= from);
}

/** How many days of a stretch that ends the action rests on. */
function restingDays(practice: Practice, from: number, until: number): number {
  if (!isHinderedIn(practice, from, until)) return 0;
  let resting = 0;
  for (let day = from; day <= until; day += 1) if (isResting(practice, day)) resting += 1;
  return resting;
}
