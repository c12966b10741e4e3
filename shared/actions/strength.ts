import { type Day, dayFromEpoch, epochDay } from '../day.ts';
import { askings } from './askings.ts';
import { endOf, isResting, marksIn, type Practice } from './practice.ts';
import type { Rhythm } from './rhythm.ts';
import { standingOn } from './standing.ts';

/** How often a rhythm asks, as `times` in `days`. */
export interface Frequency {
  readonly times: number;
  readonly days: number;
}

/**
 * The frequency of a rhythm; null for a one-off. A month counts as its longest, 31 days: as 30, one
 * kept on the same date each month would now and then look missed for a day.
 */
export function frequencyOf(rhythm: Rhythm): Frequency | null {
  switch (rhythm.kind) {
    case 'once':
      return null;
    case 'days':
      return { times: 1, days: rhythm.every };
    case 'weeks':
      return { times: Math.max(1, rhythm.on.length), days: 7 * rhythm.every };
    case 'months':
      return { times: 1, days: daysInMonth * rhythm.every };
    case 'quota':
      return { times: rhythm.times, days: rhythm.per === 'week' ? 7 : daysInMonth };
  }
}

/**
 * The first day of the past that has to be read for an action's strength on `today`: what is older
 * weighs less than a millionth, and more only where much was skipped since. Days it rested on, and
 * those after its end, wear nothing off, so it reaches back over them; a one-off has no strength to
 * read for.
 */
export function strengthSince(
  practice: Pick<Practice, 'rhythm' | 'end' | 'rests'>,
  today: Day,
): Day {
  const { rhythm, rests } = practice;
  const firstRest = Math.min(...rests.map(({ from }) => from));
  let [day, left] = [Math.min(epochDay(today), endOf(practice)), reachOf(rhythm)];
  for (; left > 0 && day >= firstRest; day -= 1) if (!isResting({ rests }, day)) left -= 1;
  return dayFromEpoch(day - left);
}

/** How many days that wear off, the present one included, strength is made of. */
function reachOf(rhythm: Rhythm): number {
  const frequency = frequencyOf(rhythm);
  if (frequency === null) return 0;
  return Math.ceil(Math.log(1e-6) / Math.log(memoryOf(frequency))) + windowOf(frequency).days;
}

/**
 * How firm a habit an action has become by `today`, 0 to 1; null for a one-off. It grows with each
 * day that the rhythm was kept and wears off slowly otherwise, by the formula of Loop Habit Tracker:
 * `s' = s·m + c·(1 − m)` a day, where `m = 0.5^(√f / 13)` for f times a day, and c is the share that
 * was done of what the rhythm asks for in its own length (twice that, where it asks less than daily,
 * so that a weekly action may wander within its week). Twenty days in a row of a daily action give
 * 0.6557.
 *
 * Days that were skipped or rested on leave it as it is, and what they would have asked for is asked
 * for no more. Today counts once nothing is asked for any longer.
 */
export function strengthOn(practice: Practice, today: Day): number | null {
  const frequency = frequencyOf(practice.rhythm);
  if (frequency === null) return null;
  const memory = memoryOf(frequency);
  const window = windowOf(frequency);
  const isOpen = standingOn(practice, today).state === 'due';
  const last = Math.min(epochDay(today) - (isOpen ? 1 : 0), endOf(practice));
  const marks = marksIn(practice, Number.NEGATIVE_INFINITY, last);
  const begun = marks.find(({ count }) => count > 0)?.day ?? Number.POSITIVE_INFINITY;
  // Nothing grows before it is first done; but what was excused just before is asked for no more.
  const first = Math.max(Math.min(epochDay(practice.start), begun), begun - window.days + 1);
  const done = new Map(marks.map(({ day, count }) => [day, Math.min(1, count / practice.target)]));
  const skipped = new Set(marks.flatMap(({ day, isSkipped }) => (isSkipped ? [day] : [])));
  const excused = excusedIn(practice, frequency, skipped, first, last);
  let [strength, doneInWindow, excusedInWindow] = [0, 0, 0];
  for (let day = first; day <= last; day += 1) {
    doneInWindow += (done.get(day) ?? 0) - (done.get(day - window.days) ?? 0);
    excusedInWindow += (excused.get(day) ?? 0) - (excused.get(day - window.days) ?? 0);
    const asked = window.times - excusedInWindow;
    if (asked < leastAsked || skipped.has(day) || isResting(practice, day)) continue;
    strength = strength * memory + Math.min(1, doneInWindow / asked) * (1 - memory);
  }
  return strength;
}

const daysInMonth = 31;

/** Less than this is nothing but what is left of adding and taking fractions. */
const leastAsked = 1e-9;

/** How much of yesterday's strength is left today where nothing is done. */
function memoryOf({ times, days }: Frequency): number {
  return 0.5 ** (Math.sqrt(times / days) / 13);
}

/** What c is a share of. */
function windowOf({ times, days }: Frequency): Frequency {
  return times < days ? { times: 2 * times, days: 2 * days } : { times, days };
}

/**
 * How much of what the rhythm asks for each day was excused, by epoch day, from `first` on: what
 * was before is in no window, and must not be taken out of one either.
 */
function excusedIn(
  practice: Practice,
  { times, days }: Frequency,
  skipped: ReadonlySet<number>,
  first: number,
  last: number,
): ReadonlyMap<number, number> {
  const excused = new Map<number, number>();
  const rests = practice.rests.filter((rest) => rest.from <= last && rest.until >= first);
  if (skipped.size === 0 && rests.length === 0) return excused;
  if (practice.rhythm.kind !== 'quota') {
    for (const { from, isExcused } of askings(practice, first, last))
      if (isExcused && from >= first) excused.set(from, 1);
    return excused;
  }
  for (const rest of rests)
    for (let day = Math.max(rest.from, first); day <= Math.min(rest.until, last); day += 1)
      excused.set(day, times / days);
  for (const day of skipped) if (day >= first) excused.set(day, 1);
  return excused;
}
