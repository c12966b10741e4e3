import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { debug, firstWindow } from '../../../tools/start/debugging.ts';
import { freePort } from '../../../tools/start/freePort.ts';
import { collectErrors } from '../../../tools/start/pageErrors.ts';
import { signalGroup, startTied } from '../../../tools/start/tiedChild.ts';

vi.setConfig({ testTimeout: 120_000 });

const profile = mkdtempSync(join(tmpdir(), 'pilar-browser-'));
let browser: ChildProcess | undefined;

afterEach(async () => {
  const child = browser;
  if (child !== undefined)
    await new Promise((resolve) => {
      child.once('exit', resolve);
      signalGroup(child, 'SIGKILL');
    });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function show(page: string) {
  const port = await freePort();
  browser = startTied(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${port}`,
      `data:text/html,${encodeURIComponent(page)}`,
    ],
    { stdio: 'ignore' },
  );
  return firstWindow(port, new AbortController().signal);
}

it('tells what the page complained of before anyone listened', async () => {
  const target = await show(`<script>
    console.log('no complaint');
    console.error('no ink', 7);
    setTimeout(() => { throw new Error('no paper'); });
    setTimeout(() => { document.title = 'complained'; });
  </script>`);
  const page = await debug(target);
  await vi.waitUntil(
    async () => {
      const asked = { expression: 'document.title', returnByValue: true };
      const { result } = await page.ask('Runtime.evaluate', asked);
      return (result as { value: unknown }).value === 'complained';
    },
    { timeout: 60_000, interval: 5 },
  );
  const errors: string[] = [];
  await collectErrors(page, errors);
  page.close();
  expect(errors).toEqual(['no ink 7', expect.stringMatching(/^Error: no paper/)]);
});
