import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findRuntime, theseSurroundings } from '../start/findRuntime.ts';
import { freePort } from '../start/freePort.ts';
import { appArguments } from '../start/runtime.ts';
import { openOnElectron } from './electronPilar.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** How Pilar is to be opened. */
export interface Opening {
  readonly profile: string;
  /** The folder of the build to run; the project's own where there is none. */
  readonly build?: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The system's language, as `LANG` says it. */
  readonly language?: string;
  /** The zone the person is in. */
  readonly zone?: string;
  /** A file that holds the moment it is; the machine's own time where there is none. */
  readonly now?: string;
  /** Whether it starts as a session starts it, its window closed. */
  readonly isHidden?: boolean;
  /** In milliseconds, for how long it is left alone before anything is attached to it. */
  readonly leftAlone?: number;
  /** Files that it is to open, as by a double click. */
  readonly files?: readonly string[];
}

/** A running Pilar: the same built main process, preload and page that a person runs. */
export interface Pilar {
  readonly page: Page;
  /** Of the main process, below which all others are. */
  readonly pid: number;
  /** What it has written on the terminal. */
  readonly terminal: () => string;
  /** The window that is opened next, once its page is drawn. */
  readonly nextPage: () => Promise<Page>;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Closes the window, as a person would, and answers the exit code. */
  readonly close: () => Promise<number | null>;
  /** `kill -9` of the main process. */
  readonly kill: () => Promise<void>;
}

const running = new Set<ChildProcess>();

function keep(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** Ends whatever a failing test has left open. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map(kill));
}

/** What Pilar is started with on the runtime there is, the real Electron or the stand-in. */
async function startOf(opening: Opening, switches: { debugPort?: number } = {}) {
  const runtime = await findRuntime(theseSurroundings(root));
  const { profile, build = root } = opening;
  return {
    runtime: runtime.name,
    program: runtime.program,
    words: [
      ...appArguments(runtime, build, { profile, ...switches }),
      ...(opening.isHidden === true ? ['--hidden'] : []),
      ...(opening.files ?? []),
    ],
    environment: {
      ...opening.environment,
      LANG: opening.language ?? 'es_ES.UTF-8',
      LANGUAGE: '',
      LC_ALL: '',
      TZ: opening.zone ?? 'Europe/Madrid',
      ...(opening.now !== undefined && { PILAR_NOW: opening.now }),
    },
  };
}

/** Starts Pilar's main process, with nothing attached to it. */
export async function startPilar(opening: Opening, switches: { debugPort?: number } = {}) {
  const { program, words, environment } = await startOf(opening, switches);
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  keep(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said += piece;
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, ended, terminal: () => said };
}

/** Opens Pilar and waits until its page is drawn. */
export async function openPilar(opening: Opening): Promise<Pilar> {
  const start = await startOf(opening);
  if (start.runtime === 'electron') return openOnElectron(start, keep);
  const debugPort = await freePort();
  const { child, ended, terminal } = await startPilar(opening, { debugPort });
  await new Promise((later) => setTimeout(later, opening.leftAlone ?? 0));
  const browser = await attach(debugPort, ended, terminal);
  const page = await firstPage(browser);
  leaveDialogs(page);
  await page.locator('html[data-drawn]').waitFor();
  return {
    page,
    pid: child.pid ?? Number.NaN,
    terminal,
    ended,
    nextPage: async () => {
      const next = await firstPage(browser);
      leaveDialogs(next);
      await next.locator('html[data-drawn]').waitFor();
      return next;
    },
    close: async () => {
      await page.close({ runBeforeUnload: true });
      const code = await ended;
      await browser.close().catch(() => {});
      return code;
    },
    kill: async () => {
      await kill(child);
      await browser.close().catch(() => {});
    },
  };
}

/** Goes past the first opening, which keeps the guessed language, to Today. */
export async function passWelcome(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Writes the moment it is for a Pilar that was opened with this file. */
export function setMoment(file: string, moment: string): void {
  writeFileSync(`${file}.next`, moment);
  renameSync(`${file}.next`, file);
}

/** A file that holds the moment it is. */
export function momentFile(folder: string, moment: string): string {
  const file = join(folder, 'now');
  setMoment(file, moment);
  return file;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function attach(
  port: number,
  ended: Promise<number | null>,
  terminal: () => string,
): Promise<Browser> {
  let code: number | null | undefined;
  void ended.then((given) => {
    code = given;
  });
  for (;;) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch (error) {
      if (code !== undefined) throw new Error(`Pilar ended with ${code}:\n${terminal()}`);
      if (!/ECONNREFUSED|ECONNRESET|retrieving websocket/i.test(String(error))) throw error;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}

/** Whether a window may close is the main process's to say: Playwright would say yes by itself. */
function leaveDialogs(page: Page): void {
  page.on('dialog', () => {});
}

async function firstPage(browser: Browser): Promise<Page> {
  for (;;) {
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    if (page !== undefined) return page;
    await new Promise((later) => setTimeout(later, 50));
  }
}
