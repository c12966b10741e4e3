import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { desktopOfTests, eventually } from './application.ts';

const run = promisify(execFile);
const tests = desktopOfTests({ notifications: false });

/** What xdotool finds; nothing where it finds none. */
async function windowBy(...words: string[]): Promise<string> {
  const { env } = tests.desktop;
  const { stdout } = await run('xdotool', words, { env }).catch(() => ({ stdout: '' }));
  return stdout.trim();
}

/** Waits for the system's dialog to print, and sends it away as a person does. */
async function cancelPrinting(): Promise<void> {
  await eventually('the dialog to print', async () => {
    const dialog = await windowBy('search', '--onlyvisible', '--name', '^Print$');
    return dialog !== '' && (await windowBy('getactivewindow')) === dialog;
  });
  await run('xdotool', ['key', 'Escape'], { env: tests.desktop.env });
}

describe('printing', () => {
  it.each([
    ['by the page', false],
    ['by the app', true],
  ])('%s shows the system’s dialog, holds the page, and not the app', async (_how, isByApp) => {
    const app = await tests.start().ready();
    await app.page(`{
      window.heard = [];
      for (const name of ['beforeprint', 'afterprint'])
        addEventListener(name, () => heard.push(name));
    }`);
    if (isByApp)
      await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.print());
    else await app.page('{ setTimeout(() => { print(); heard.push("went on"); }); }');
    await cancelPrinting();
    await eventually('the page to go on', async () => {
      const heard = (await app.page('window.heard')) as string[];
      return heard.includes(isByApp ? 'afterprint' : 'went on');
    });
    expect(await app.page('window.heard')).toEqual([
      'beforeprint',
      'afterprint',
      ...(isByApp ? [] : ['went on']),
    ]);
  });

  it('in another way throws by name', async () => {
    const app = await tests.start().ready();
    const silently = app.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.print({ silent: true }),
    );
    await expect(silently).rejects.toThrow('option silent of webContents.print is not there');
  });
});
