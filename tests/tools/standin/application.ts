import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { type Desktop, type DesktopOptions, startDesktop } from '../../e2e/desktop.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fixture = fileURLToPath(new URL('../../fixtures/standin-app/', import.meta.url));
const deadline = 20_000;

/** What a test's function gets in the main process of the fixture. */
export type Main = typeof Electron.CrossProcessExports & {
  electron: Record<string, unknown>;
  seen: {
    events: string[];
    requests: string[];
    opened: string[];
    denyNavigation: boolean;
  };
  openWindow(options?: Electron.BrowserWindowConstructorOptions): Electron.BrowserWindow;
};

interface Word {
  id?: number;
  value?: unknown;
  error?: string;
  ready?: boolean;
  lock?: boolean;
  quit?: string[];
}

/** One run of an app on the stand-in. */
export class Application {
  readonly child: ChildProcess;
  readonly words: Word[] = [];
  private readonly said: string[] = [];
  private count = 0;

  constructor(env: NodeJS.ProcessEnv, words: string[], folder = fixture) {
    this.child = spawn(process.execPath, ['tools/standin/run.ts', folder, ...words], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    this.child.on('message', (word) => this.words.push(word as Word));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (piece: Buffer) => this.said.push(String(piece)));
    }
  }

  get output(): string {
    return this.said.join('');
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async word(match: (word: Word) => boolean): Promise<Word> {
    return eventually(`a word from the app, which said:\n${this.output}`, () => {
      const found = this.words.find(match);
      if (!found && !this.running) throw new Error(`The app ended:\n${this.output}`);
      return found;
    });
  }

  async ready(): Promise<this> {
    await this.word((word) => word.ready === true);
    return this;
  }

  /** Runs the function in the app's main process; it can use only what it is given. */
  async main<Values extends unknown[], Result>(
    call: (main: Main, ...values: Values) => Result,
    ...values: Values
  ): Promise<Awaited<Result>> {
    this.count += 1;
    const id = this.count;
    this.child.send({ id, code: String(call), values });
    const { value, error } = await this.word((word) => word.id === id);
    if (error) throw new Error(error);
    return value as Awaited<Result>;
  }

  /** Runs the code in the page of the first window. */
  page(code: string): Promise<unknown> {
    return this.main(
      ({ BrowserWindow }, text) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
      code,
    );
  }

  async exited(): Promise<number | null> {
    if (this.running) await once(this.child, 'close');
    return this.child.exitCode;
  }

  async kill(): Promise<void> {
    if (!this.running) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

/** Looks again and again until there is something, and fails when there never is. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await pause(20);
  }
}

/** A desktop for the whole file; whatever a test started on it ends with the test. */
export function desktopOfTests(options?: DesktopOptions): {
  readonly desktop: Desktop;
  start(...words: string[]): Application;
  startFolder(folder: string, env?: NodeJS.ProcessEnv): Application;
} {
  let desktop: Desktop | undefined;
  const started: Application[] = [];
  const there = (): Desktop => {
    if (!desktop) throw new Error('The desktop has not started.');
    return desktop;
  };

  beforeAll(async () => {
    desktop = await startDesktop(options);
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((application) => application.kill()));
  });
  afterAll(async () => {
    await desktop?.stop();
  });

  function keep(application: Application): Application {
    started.push(application);
    return application;
  }

  let profile = 0;
  return {
    get desktop() {
      return there();
    },
    // Each run has a configuration folder of its own unless a test names one.
    start(...words) {
      profile += 1;
      const { env } = there();
      const named = words.find((word) => word.startsWith('--profile='))?.slice('--profile='.length);
      const folder = `${env.XDG_CONFIG_HOME}/${named ?? `run-${profile}`}`;
      return keep(new Application({ ...env, XDG_CONFIG_HOME: folder }, words));
    },
    startFolder: (folder, env) => keep(new Application({ ...there().env, ...env }, [], folder)),
  };
}
