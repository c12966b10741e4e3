import { type Part, parts } from '../build.ts';
import type { App } from './app.ts';
import { inTurn } from './inTurn.ts';

export interface DevApp extends App {
  /** Loads the window's page again. */
  reload(): Promise<void>;
}

/** Keeps the running app what the sources say. */
export interface DevSession {
  isOpen(): boolean;
  rebuilt(part: Part): Promise<void>;
  end(signal: NodeJS.Signals): void;
  /** The exit code with which the person closed Pilar, or the signal did. */
  readonly ended: Promise<number>;
}

export function startDevSession(
  startApp: () => Promise<DevApp>,
  say: (line: string) => void,
): DevSession {
  const built = new Set<Part>();
  let app: DevApp | undefined;
  let closing: Promise<number> = Promise.resolve(0);
  let isEnding = false;
  let finish: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    finish = resolve;
  });

  async function open(): Promise<void> {
    if (isEnding) return;
    const opened = await startApp();
    app = opened;
    // Closed by the person, not by a restart, which has let go of it before.
    void opened.ended.then((code) => {
      if (app !== opened) return;
      app = undefined;
      if (code === 0 || isEnding) finish(code);
      else say(`Pilar ended with ${code}; the next change starts it again.`);
    });
  }

  async function restart(running: DevApp): Promise<void> {
    app = undefined;
    closing = running.ended;
    running.end();
    await closing;
    await open();
  }

  const apply = inTurn<Part>(async (changed) => {
    if (built.size < parts.length) return;
    if (app === undefined) await open();
    else if (changed.size === 1 && changed.has('renderer')) await app.reload();
    else await restart(app);
  });

  return {
    ended,
    isOpen: () => app !== undefined,
    rebuilt(part) {
      built.add(part);
      return apply(part);
    },
    end(signal) {
      isEnding = true;
      if (app === undefined) void closing.then(() => finish(0));
      else app.end(signal);
    },
  };
}
