import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Pilar } from './pilar.ts';

/** What is started: the program, what it is given, and its environment. */
export interface ElectronStart {
  readonly program: string;
  readonly words: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Opens Pilar on the real Electron by Playwright's `_electron`, and waits until its page is drawn. It
 * has not been run where Pilar was written, since Electron's binary could not be had there.
 *
 * @param onStarted told the process, so that whatever a failing test leaves open can be ended
 */
export async function openOnElectron(
  { program, words, environment }: ElectronStart,
  onStarted: (child: ChildProcess) => void,
): Promise<Pilar> {
  const app = await _electron.launch({
    executablePath: program,
    args: [...words],
    env: definedOf(environment),
  });
  const child = app.process();
  onStarted(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => {
      said += piece;
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const page = await drawnPage(app);
  return {
    page,
    pid: child.pid ?? Number.NaN,
    terminal: () => said,
    ended,
    nextPage: () => drawnPage(app),
    close: async () => {
      await page.close({ runBeforeUnload: true });
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The window that is open, or the next to open. */
async function drawnPage(app: ElectronApplication): Promise<Page> {
  const page = app.windows()[0] ?? (await app.waitForEvent('window'));
  await page.locator('html[data-drawn]').waitFor();
  return page;
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Record<string, string>;
}
