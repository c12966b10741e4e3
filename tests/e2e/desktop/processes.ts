import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from './until.ts';

/** What runs on one desktop: what it was started with, and whatever that started in its turn. */
export class Processes {
  private readonly folder: string;
  private readonly env: NodeJS.ProcessEnv;
  private readonly started: ChildProcess[] = [];
  private readonly killAll = (): void => {
    for (const child of this.started) child.kill('SIGKILL');
  };

  /** `env` is read at each start, and carries the desktop's folder as `DESKTOP_FOLDER`. */
  constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.folder = folder;
    this.env = env;
    process.once('exit', this.killAll);
  }

  start(command: string, words: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
    return this.spawn(command, words, env, 'ignore');
  }

  /** Starts a program and waits for the line that it writes to its fourth stream once it is ready. */
  async startReady(command: string, words: string[]): Promise<string> {
    const output = this.spawn(command, words, {}, 'pipe').stdio[3] as Readable;
    const said: string[] = [];
    output.on('data', (piece: Buffer) => said.push(String(piece)));
    const line = await until(`${command} to be ready`, () => {
      const text = said.join('');
      return text.includes('\n') ? text.trim() : undefined;
    });
    output.destroy();
    return line;
  }

  /** Ends a program, at the latest by killing it. */
  async end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const gone = once(child, 'exit');
    child.kill(signal);
    const limit = setTimeout(() => child.kill('SIGKILL'), 2000);
    await gone;
    clearTimeout(limit);
  }

  async endAll(): Promise<void> {
    process.removeListener('exit', this.killAll);
    for (const child of this.started.reverse()) await this.end(child);
    await this.clear();
  }

  private spawn(
    command: string,
    words: string[],
    env: NodeJS.ProcessEnv,
    fourth: 'ignore' | 'pipe',
  ): ChildProcess {
    const child = spawn(command, words, {
      env: { ...this.env, ...env },
      stdio: ['ignore', 'ignore', 'ignore', fourth],
    });
    child.on('error', () => {});
    child.unref();
    this.started.push(child);
    return child;
  }

  /** A browser needs a moment to end after its app; what has not ended by then is killed. */
  private async clear(): Promise<void> {
    const end = Date.now() + 3000;
    for (let left = this.residents(); left.length; left = this.residents()) {
      for (const pid of Date.now() > end ? left : []) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It ended by itself meanwhile.
        }
      }
      await pause(25);
    }
  }

  /** Processes started on the desktop, by whomever: each carries its folder in its environment. */
  private residents(): number[] {
    const mark = `DESKTOP_FOLDER=${this.folder}\0`;
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .filter((name) => {
        try {
          return readFileSync(`/proc/${name}/environ`, 'latin1').includes(mark);
        } catch {
          return false;
        }
      })
      .map(Number);
  }
}
