import { constants } from 'node:os';
import { type AppSwitches, appArguments, type Runtime } from './runtime.ts';
import { signalGroup, startTied } from './tiedChild.ts';

/** Pilar, running. */
export interface App {
  /** The exit code; 128 and the signal's number when a signal ended it. */
  readonly ended: Promise<number>;
  /** Asks it to end in order, and ends it for good when it does not within some seconds. */
  end(signal?: NodeJS.Signals): void;
}

const patience = 8000;

export function startApp(
  runtime: Runtime,
  root: string,
  switches: AppSwitches,
  environment: NodeJS.ProcessEnv,
): App {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = environment;
  const child = startTied(runtime.program, appArguments(runtime, root, switches), {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let isEnding = false;
  let lastResort: NodeJS.Timeout | undefined;
  const ended = new Promise<number>((resolve) => {
    child.once('error', ({ message }) => {
      console.error(message);
      resolve(1);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(lastResort);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
  return {
    ended,
    end(signal = 'SIGTERM') {
      // npm passes on what the terminal has already sent; the app must hear it once.
      if (isEnding) return;
      isEnding = true;
      child.kill(signal);
      lastResort = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
    },
  };
}
