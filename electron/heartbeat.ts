import type { Clock } from './clock.ts';

/** Wakes what depends on the time. */
export interface Heartbeat {
  /** Beats at once: after sleep, on focus, after a command that changes what is next. */
  readonly beat: () => void;
  readonly stop: () => void;
}

/** No system tells of a changed clock or zone, so it never sleeps longer than this. */
const minute = 60_000;

/**
 * The only timer of the main process. Calls `onBeat` now, at each full minute, at which days begin
 * and reminders come, and at the moment it answers where that comes first.
 *
 * @param onBeat does what is due and answers a moment that is not to be missed, if any
 */
export function startHeartbeat(clock: Clock, onBeat: () => Temporal.Instant | null): Heartbeat {
  let cancel = () => {};
  const beat = () => {
    cancel();
    const next = onBeat();
    const now = clock.now().epochMilliseconds;
    const untilNext = next === null ? minute : Math.max(0, next.epochMilliseconds - now);
    cancel = clock.after(Math.min(minute, minute - (now % minute), untilNext), beat);
  };
  beat();
  return { beat, stop: () => cancel() };
}
