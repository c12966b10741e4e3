import type { Clock } from '../../electron/clock.ts';
import { type Moment, type Zone, zoneNamed } from './calendar.ts';

/** A task, and how long the machine will have been awake by then, in milliseconds. */
interface Task {
  readonly at: number;
  readonly run: () => void;
  /** Whether it ends with the program that waits for it. */
  readonly isOfProgram: boolean;
}

/** The one timer that may wake a program for nothing. */
interface Beat {
  readonly armedAt: number;
  readonly delay: number;
  /** Whether it only goes by the minutes, so that turns of it can be left out. */
  readonly isIdle: boolean;
  readonly run: () => void;
}

const minute = 60_000;

/** A machine with a clock: timers count only while it is awake, as the systems' own do. */
export interface World {
  readonly clock: Clock;
  /** The same for the heartbeat alone, whose idle turns can be left out. */
  readonly beatClock: Clock;
  readonly moment: () => Moment;
  readonly zone: () => Zone;
  /** For how long it has been awake. */
  readonly uptime: () => number;
  /** How much time has passed outside, asleep or awake and whatever the clock says. */
  readonly lived: () => number;
  readonly later: (milliseconds: number, run: () => void) => void;
  readonly sleep: (milliseconds: number) => void;
  readonly putClock: (milliseconds: number) => void;
  readonly travelTo: (zone: string) => void;
  /** Ends the program: what it waited for will never come. */
  readonly endProgram: () => void;
  /**
   * Runs what comes next. Idle turns of the heartbeat that end before `quietUntil` are left out.
   *
   * @param quietUntil the moment up to which nothing can happen by the clock alone
   */
  readonly next: (quietUntil: () => Moment) => void;
}

/** A world at a moment. */
export function worldAt(start: Moment, zone: string, onDelay: (delay: number) => void): World {
  let [uptime, slept, skew] = [0, 0, 0];
  let place = zoneNamed(zone);
  let tasks: Task[] = [];
  let beat: Beat | null = null;
  const moment = () => start + uptime + slept + skew;
  const instant = { of: Number.NaN, value: Temporal.Instant.fromEpochMilliseconds(0) };
  const add = (milliseconds: number, run: () => void, isOfProgram: boolean) => {
    const task = { at: uptime + Math.ceil(milliseconds), run, isOfProgram };
    tasks.push(task);
    return () => {
      tasks = tasks.filter((one) => one !== task);
    };
  };
  const time: Pick<Clock, 'now' | 'zone'> = {
    now: () => {
      const now = moment();
      if (instant.of !== now) {
        instant.of = now;
        instant.value = Temporal.Instant.fromEpochMilliseconds(now);
      }
      return instant.value;
    },
    zone: () => place.name,
  };
  return {
    clock: { ...time, after: (milliseconds, run) => add(milliseconds, run, true) },
    beatClock: {
      ...time,
      after: (delay, run) => {
        onDelay(delay);
        const isIdle = (moment() + delay) % minute === 0;
        const armed = { armedAt: uptime, delay: Math.ceil(delay), isIdle, run };
        beat = armed;
        return () => {
          if (beat?.run === run) beat = null;
        };
      },
    },
    moment,
    zone: () => place,
    uptime: () => uptime,
    lived: () => uptime + slept,
    later: (milliseconds, run) => void add(milliseconds, run, false),
    sleep: (milliseconds) => {
      slept += milliseconds;
      holdBeat();
    },
    putClock: (milliseconds) => {
      skew += milliseconds;
      holdBeat();
    },
    travelTo: (name) => {
      place = zoneNamed(name);
    },
    endProgram: () => {
      beat = null;
      tasks = tasks.filter(({ isOfProgram }) => !isOfProgram);
    },
    next: (quietUntil) => {
      const first = tasks.reduce<Task | null>(
        (least, task) => (least === null || task.at < least.at ? task : least),
        null,
      );
      const beatAt = beat === null ? Number.POSITIVE_INFINITY : turnOf(beat, quietUntil);
      if (beat !== null && (first === null || beatAt <= first.at)) {
        const { run } = beat;
        beat = null;
        uptime = Math.max(uptime, beatAt);
        run();
        return;
      }
      if (first === null) throw new Error('Nothing will ever happen again.');
      tasks = tasks.filter((task) => task !== first);
      uptime = Math.max(uptime, first.at);
      first.run();
    },
  };

  /** When the heartbeat next beats: of idle turns, the last that ends in time. */
  function turnOf({ armedAt, delay, isIdle }: Beat, quietUntil: () => Moment): number {
    const first = armedAt + delay;
    if (!isIdle) return first;
    const turns = (until: number) => (until - first) / minute;
    const quiet = Math.floor(turns(uptime + quietUntil() - moment()));
    return first + minute * Math.max(0, Math.ceil(turns(uptime)), quiet);
  }

  /** Once the clock shows other minutes, its next turn is one to go by them again. */
  function holdBeat(): void {
    if (beat === null) return;
    const first = beat.armedAt + beat.delay;
    const turns = beat.isIdle ? Math.max(0, Math.ceil((uptime - first) / minute)) : 0;
    beat = { ...beat, delay: beat.delay + minute * turns, isIdle: false };
  }
}
