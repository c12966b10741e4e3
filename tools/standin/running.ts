import { join } from 'node:path';
import { Browser } from './browser.ts';
import { chromiumSwitches, commandLine } from './command-line.ts';
import { getPath } from './paths.ts';
import { applyPermissions } from './permissions.ts';
import { interceptRequests } from './requests.ts';

let started: Promise<Browser> | undefined;
let ending = false;

/** Chromium, started once the app is ready: its profile lies where the app put its data. */
export function startBrowser(onLost: () => void): Promise<Browser> {
  const profile = join(getPath('sessionData'), 'Chromium');
  const port = commandLine.getSwitchValue('remote-debugging-port');
  started ??= Browser.start(profile, chromiumSwitches(), port).then(async (browser) => {
    await Promise.all([
      interceptRequests(browser.conversation),
      applyPermissions(browser.conversation),
    ]);
    void browser.chromium.pipe.closed.then(() => {
      if (!ending) onLost();
    });
    return browser;
  });
  return started;
}

export function runningBrowser(): Promise<Browser> {
  return started ?? Promise.reject(new Error('Cannot create BrowserWindow before app is ready'));
}

export async function endBrowser(): Promise<void> {
  ending = true;
  const browser = await started?.catch(() => undefined);
  await browser?.chromium.close();
}
