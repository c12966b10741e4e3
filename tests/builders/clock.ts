import type { Clock } from '../../electron/clock.ts';

/** A clock that stands still until it is moved by hand. */
export interface HandClock extends Clock {
  readonly moveTo: (moment: string) => void;
  readonly travelTo: (zone: string) => void;
  /** How many tasks wait for their time. */
  readonly waiting: () => number;
}

/** A clock standing at `moment` (ISO 8601 with an offset) in `zone`. */
export function handClock(moment: string, zone = 'Europe/Madrid'): HandClock {
  let now = Temporal.Instant.from(moment);
  let place = zone;
  const tasks = new Set<{ at: Temporal.Instant; task: () => void }>();
  return {
    now: () => now,
    zone: () => place,
    after: (milliseconds, task) => {
      const item = { at: now.add({ milliseconds: Math.ceil(milliseconds) }), task };
      tasks.add(item);
      return () => tasks.delete(item);
    },
    moveTo: (next) => {
      now = Temporal.Instant.from(next);
      for (const item of [...tasks].filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)) {
        tasks.delete(item);
        item.task();
      }
    },
    travelTo: (next) => {
      place = next;
    },
    waiting: () => tasks.size,
  };
}
