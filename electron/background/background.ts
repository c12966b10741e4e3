import { Worker } from 'node:worker_threads';
import type { Progress } from '../../shared/ipc/contract.ts';
import type { Clock } from '../clock.ts';
import { Refusal } from '../ipc/refusal.ts';
import type { Order, Report, Works } from './messages.ts';

/** One thread for long work, which never touches the journal: it gets values and answers values. */
export interface Background<Known extends Works> {
  /**
   * Has a work done once those before it are, and answers what it answers. Refused with `cancelled`
   * when it is cancelled, and with `invalidInput` where another job of this id is not done yet.
   */
  readonly run: <Name extends keyof Known & string>(
    name: Name,
    job: string,
    input: Parameters<Known[Name]>[0],
  ) => Promise<Awaited<ReturnType<Known[Name]>>>;
  /** Stops a job at once, whatever it is at; where none has this id, nothing happens. */
  readonly cancel: (job: string) => void;
  /** Lets the thread go as soon as it has nothing to do: what it did nobody will soon want again. */
  readonly rest: () => void;
  /** Cancels every job, and lets the thread go. */
  readonly end: () => void;
}

/** How long the thread waits for another job, in milliseconds. */
export const patience = 60_000;

/** The smallest step of progress that is told: the window draws each. */
const smallestStep = 0.05;

/** What of JavaScript's own memory a job may take: far more than any needs. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

interface Waiting extends Order {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The background, whose thread runs `file` from the first job on, and is let go of when it has had
 * none for a while. A job that fails unforeseen, or is cancelled, takes its thread with it, and the
 * next gets a new one.
 */
export function backgroundOf<Known extends Works>(
  file: string,
  clock: Clock,
  onProgress: (progress: Progress) => void,
): Background<Known> {
  let thread: Worker | null = null;
  let current: Waiting | null = null;
  let share = 0;
  let waiting: readonly Waiting[] = [];
  let stopWaiting = () => {};
  let isToRest = false;

  const letGo = () => {
    // It ends in the middle of whatever it does, and nothing more is heard of it.
    void thread?.terminate();
    thread = null;
  };
  const next = () => {
    [current = null, ...waiting] = waiting;
    stopWaiting();
    stopWaiting = () => {};
    if (current === null) {
      if (isToRest) letGo();
      else stopWaiting = clock.after(patience, letGo);
      isToRest = false;
      return;
    }
    share = 0;
    thread ??= open();
    const { name, job, input } = current;
    thread.postMessage({ name, job, input } satisfies Order);
  };
  const fail = (error: unknown) => {
    letGo();
    const failed = current;
    next();
    failed?.reject(error);
  };
  const hear = (report: Report) => {
    if (current === null || report.job !== current.job) return;
    if (report.of === 'progress') {
      const reached = Math.min(report.share, 1);
      if (reached <= share || (reached < 1 && reached - share < smallestStep)) return;
      share = reached;
      onProgress({ job: current.job, share });
      return;
    }
    const done = current;
    next();
    if (report.of === 'value') done.resolve(report.value as never);
    else done.reject(new Refusal(report.reason));
  };
  const open = (): Worker => {
    // Its own lines are not kept: what went wrong is in its answer, or in how it ended.
    const opened = new Worker(file, { resourceLimits, stdout: true, stderr: true });
    opened.stdout.resume();
    opened.stderr.resume();
    // An answer that comes from a thread that was let go of is nobody's.
    const ifStill = (act: () => void) => {
      if (thread === opened) act();
    };
    opened.on('message', (report: Report) => ifStill(() => hear(report)));
    opened.on('error', (error) => ifStill(() => fail(error)));
    opened.on('exit', (code) =>
      ifStill(() => fail(new Error(`The background ended with ${code}.`))),
    );
    return opened;
  };

  const cancel = (job: string) => {
    if (current?.job === job) fail(cancelled());
    const dropped = waiting.find((order) => order.job === job);
    waiting = waiting.filter((order) => order !== dropped);
    dropped?.reject(cancelled());
  };
  return {
    run: (name, job, input) =>
      new Promise((resolve, reject) => {
        if ([current, ...waiting].some((order) => order?.job === job))
          throw new Refusal({ code: 'invalidInput' });
        waiting = [...waiting, { name, job, input, resolve, reject }];
        if (current === null) next();
      }),
    cancel,
    rest: () => {
      isToRest = true;
      if (current === null) next();
    },
    end: () => {
      const dropped = waiting;
      waiting = [];
      fail(cancelled());
      stopWaiting();
      for (const { reject } of dropped) reject(cancelled());
    },
  };
}

function cancelled(): Refusal {
  return new Refusal({ code: 'cancelled' });
}
