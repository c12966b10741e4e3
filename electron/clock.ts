import { readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** The sole reader of the time; whoever needs it is handed one. */
export interface Clock {
  readonly now: () => Temporal.Instant;
  /** The IANA zone the person is in, asked anew each time, since people travel. */
  readonly zone: () => string;
  /** Runs `task` once after `milliseconds` (at most 2³¹ - 1) of this clock; returns its cancel. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
}

/**
 * The clock to go by. In a build that is not packaged, `PILAR_NOW` names a file that holds a moment
 * (ISO 8601 with `Z` or an offset, and in brackets the IANA zone where that is not the system's):
 * the clock stands there and moves when the file is written, so that a test can advance the time of
 * a running Pilar, and send it on a journey.
 */
export function clockFor(isPackaged: boolean, environment: NodeJS.ProcessEnv): Clock {
  const file = environment.PILAR_NOW;
  return isPackaged || file === undefined ? systemClock : clockInFile(file);
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  zone: systemZone,
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * The system's zone as it is now. A process is told of none but the one it began in; that of no
 * `TZ` is looked up anew where that is taken away, whether or not it was there.
 */
function systemZone(): string {
  if (process.env.TZ === undefined) delete process.env.TZ;
  return Temporal.Now.timeZoneId();
}

interface Placed {
  readonly now: Temporal.Instant;
  /** Null: the system's. */
  readonly zone: string | null;
}

/** A clock that stands at the moment written in `file` and moves when that is written anew. */
export function clockInFile(file: string): Clock {
  interface Waiting {
    readonly at: Temporal.Instant;
    readonly task: () => void;
  }
  let { now, zone } = readMoment(file);
  const waiting = new Set<Waiting>();
  // The folder is watched, not the file, so that a file put in place by a rename is seen too.
  const watcher = watch(dirname(file), (_event, name) => {
    if (name !== basename(file)) return;
    ({ now, zone } = readMoment(file, { now, zone }));
    for (const due of [...waiting].filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)) {
      waiting.delete(due);
      due.task();
    }
  });
  watcher.unref();
  return {
    now: () => now,
    zone: () => zone ?? systemClock.zone(),
    after: (milliseconds, task) => {
      const item = { at: now.add({ milliseconds: Math.ceil(milliseconds) }), task };
      waiting.add(item);
      return () => waiting.delete(item);
    },
  };
}

/** What `file` says; `known` where it is just being written and cannot be read yet. */
function readMoment(file: string, known?: Placed): Placed {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return { now: Temporal.Instant.from(text), zone: /\[(.+)\]$/.exec(text)?.[1] ?? null };
  } catch (error) {
    if (known === undefined) throw error;
    return known;
  }
}
