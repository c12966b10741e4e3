import { addDays, dayAt } from '../shared/day.ts';
import type { TimeOfDay } from '../shared/timeOfDay.ts';
import { momentOf } from '../shared/timeOfDay.ts';
import type { Clock } from './clock.ts';

/** Wakes what depends on the time. */
export interface Heartbeat {
  /** Beats at once: after sleep, on focus, after a command that changes what is next. */
  readonly beat: () => void;
  readonly stop: () => void;
}

/**
 * The only timer of the main process. No system tells of a changed clock or zone, so it never
 * sleeps longer than this, and compares wall-clock times when it wakes.
 */
const longestSleep = 60_000;

/**
 * Calls `onBeat` now, at midnight, at the moment it answers, and at least once a minute.
 *
 * @param onBeat does what is due and answers the next moment it waits for, if any
 */
export function startHeartbeat(clock: Clock, onBeat: () => Temporal.Instant | null): Heartbeat {
  let cancel = () => {};
  const beat = () => {
    cancel();
    const next = onBeat();
    const now = clock.now();
    const moments = [nextMidnight(clock), ...(next === null ? [] : [next])];
    const sleeps = moments.map((moment) => moment.epochMilliseconds - now.epochMilliseconds);
    cancel = clock.after(Math.max(0, Math.min(longestSleep, ...sleeps)), beat);
  };
  beat();
  return { beat, stop: () => cancel() };
}

function nextMidnight(clock: Clock): Temporal.Instant {
  const tomorrow = addDays(dayAt(clock.now(), clock.zone()), 1);
  return momentOf(tomorrow, '00:00' as TimeOfDay, clock.zone());
}
