import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll } from '@electron/asar';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { makePackage } from '../../tools/pack/makePackage.ts';
import { writePlaceholderElectron } from '../../tools/pack/placeholderElectron.ts';
import { archiveIn } from '../../tools/pack/verify/archive.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { dropFiles } from './hands.ts';
import { openingOf, removeProfiles } from './profiles.ts';

const root = resolve(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'pilar-packaged-'));
const app = join(place, 'app');
let desktop: Desktop;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
  const electron = join(place, 'electron');
  writePlaceholderElectron(electron, 'linux');
  const { packed } = await makePackage({
    root,
    output: join(place, 'dist'),
    electron,
    platform: 'linux',
    architecture: process.arch === 'arm64' ? 'arm64' : 'x64',
    targets: ['dir'],
  });
  extractAll(archiveIn(packed.resources).file, app);
});
afterAll(async () => {
  await endAll();
  removeProfiles();
  await desktop.stop();
  rmSync(place, { recursive: true, force: true });
});

it('What is packaged is all that Pilar needs: its window, its journal, and what it reads', async () => {
  const words = wordsOf('en');
  const opening = { ...openingOf('old', 'en', desktop.env), build: app };
  const { page, close, terminal } = await openPilar(opening);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').length;
  });
  expect(faces).toBeGreaterThan(1);

  // Read in the background, with the core and the languages that were packaged.
  const picture = join(root, 'tests/fixtures/pictures/english-light.png');
  await dropFiles(page, page.locator('main'), [picture]);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: words.reading.found }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  // A backup is made of it in the background, too.
  await page.keyboard.press(',');
  const list = page.getByRole('list', { name: words.safety.list });
  await list.getByRole('listitem').filter({ hasText: words.safety.reason.daily }).waitFor();
  expect(await close()).toBe(0);
  expect(terminal()).not.toMatch(/Error|Cannot find/);
  expect(existsSync(join(app, 'node_modules', 'react'))).toBe(false);
});
