import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar, startPilar } from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { openingOf, removeProfiles } from './profiles.ts';

const root = resolve(import.meta.dirname, '../..');
let desktop: Desktop;
let build: string;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  removeProfiles();
  rmSync(build, { recursive: true, force: true });
});

/** A build whose main program is another one, made of what it was. */
function buildWith(main: (whole: string) => string): string {
  build = mkdtempSync(join(tmpdir(), 'pilar-build-'));
  for (const name of ['out', 'package.json'])
    cpSync(join(root, name), join(build, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(build, 'node_modules'));
  const file = join(build, 'out', 'main', 'main.js');
  writeFileSync(file, main(readFileSync(file, 'utf8')));
  return build;
}

describe('A Pilar that cannot start', () => {
  it('says so and ends, where its main program is not whole', async () => {
    const spoilt = buildWith((whole) => `throw new Error('Not as it was built');${whole}`);
    const opening = { ...openingOf('old', 'en', desktop.env), build: spoilt };
    const { ended, terminal } = await startPilar(opening);
    expect(await ended).toBe(1);
    expect(terminal()).toMatch(/^Pilar.*\nError: Not as it was built$/m);
  });

  it('says so and ends, where it fails before the journal is opened', async () => {
    const failing = buildWith((whole) =>
      whole.replace('loginItem.hasStarted()', "(() => { throw new Error('No such item') })()"),
    );
    const opening = { ...openingOf('old', 'en', desktop.env), build: failing };
    const { ended, terminal } = await startPilar(opening);
    expect(await ended).toBe(1);
    expect(terminal()).toContain(wordsOf('en').error.internal);
  });
});

describe('A Pilar that starts without its window', () => {
  it('shows it where it is started again before it is there', async () => {
    const opening = openingOf('old', 'en', desktop.env);
    const here = join(opening.profile, 'here');
    // Main is there only once the second start has been heard of, so that it cannot hear of it itself.
    const late = buildWith((whole) =>
      [
        "import { writeFileSync as write } from 'node:fs';",
        "import { app as running } from 'electron';",
        "if (running.commandLine.hasSwitch('hidden')) {",
        "  const heard = new Promise((hear) => running.once('second-instance', hear));",
        `  write(${JSON.stringify(here)}, '');`,
        '  await heard;',
        '}',
        whole,
      ].join('\n'),
    );
    const first = openPilar({ ...opening, build: late, isHidden: true });
    await vi.waitUntil(() => existsSync(here), { timeout: 60_000 });
    const second = await startPilar({ ...opening, build: late });
    expect(await second.ended).toBe(0);
    const { page } = await first;
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
});
