// What only a packaged Electron can show. A job of continuous integration runs it, with
// `PILAR_PACKAGED` naming the program; it has not been run where Pilar was written.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../tools/start/freePort.ts';

const program = resolve(process.env.PILAR_PACKAGED ?? '');
const isMac = process.platform === 'darwin';
const resources = isMac
  ? join(dirname(program), '..', 'Resources')
  : join(dirname(program), 'resources');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilar-packaged-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Starts it on a profile of its own, on a screen of its own where there is none. */
function started(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const all = [...words, `--profile=${join(folder, 'profile')}`];
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY !== undefined;
  const child = spawn(
    hasScreen ? program : 'xvfb-run',
    hasScreen ? all : ['--auto-servernum', program, ...all],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said += piece;
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { ended, said: () => said };
}

/** Opens it and gives its page, once that is drawn. */
async function opened(words: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const port = await freePort();
  const running = started([`--remote-debugging-port=${port}`, ...words], env);
  const browser = await untilThere(() => chromium.connectOverCDP(`http://127.0.0.1:${port}`));
  const page = await untilThere(async () => {
    const [first] = browser.contexts().flatMap((context) => context.pages());
    if (first === undefined) throw new Error('There is no page yet.');
    return first;
  });
  await page.locator('html[data-drawn]').waitFor();
  return { ...running, page };
}

/** Tries until it works; the limit is the test's own. */
async function untilThere<Thing>(look: () => Promise<Thing>): Promise<Thing> {
  for (;;) {
    try {
      return await look();
    } catch {
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}

it('It opens, on its own scheme and under its policy', async () => {
  const { page, ended } = await opened();
  expect(page.url()).toBe('app://journal/index.html');
  const policy = await page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  await page.close();
  if (!isMac) expect(await ended).toBe(0);
});

it('Its fuses are as they were set', async () => {
  const wire = await getCurrentFuseWire(isMac ? join(dirname(program), '..', '..') : program);
  expect(wire.version).toBe(FuseVersion.V1);
  const [off, on] = ['0', '1'].map((sign) => sign.charCodeAt(0));
  const isOn = (fuse: FuseV1Options) => (wire as unknown as Record<number, number>)[fuse];
  for (const fuse of [
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ])
    expect([FuseV1Options[fuse], isOn(fuse)]).toEqual([FuseV1Options[fuse], on]);
  for (const fuse of [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ])
    expect([FuseV1Options[fuse], isOn(fuse)]).toEqual([FuseV1Options[fuse], off]);
});

it('No variable makes a Node of it, or gives that options', async () => {
  const mark = join(folder, 'mark');
  const script = join(folder, 'script.cjs');
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  const { page } = await opened([], {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require=${JSON.stringify(script)}`,
  });
  expect(await page.title()).not.toBe('');
  expect(existsSync(mark)).toBe(false);
});

it('No debugger can be attached to its main process', async () => {
  const port = await freePort();
  const { said } = await opened([`--inspect=${port}`]);
  expect(said()).not.toMatch(/Debugger listening/);
  await expect(fetch(`http://127.0.0.1:${port}/json`)).rejects.toThrow();
});

// Electron checks the archive on macOS and Windows alone.
it.skipIf(process.platform === 'linux')(
  'It does not start where its archive was changed',
  async () => {
    const archive = join(resources, 'app.asar');
    const whole = readFileSync(archive);
    const spoilt = Buffer.from(whole);
    // Within its header: the name of a file.
    const place = spoilt.indexOf('"main.js"');
    expect(place).toBeGreaterThan(0);
    spoilt.write('"mine.js"', place);
    writeFileSync(archive, spoilt);
    try {
      expect(await started([]).ended).not.toBe(0);
    } finally {
      writeFileSync(archive, whole);
    }
  },
);
