import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar, setMoment } from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { openingOf, removeProfiles } from './profiles.ts';

let desktop: Desktop;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  removeProfiles();
});

const words = wordsOf('en');
const said = words.safety;

it('A backup that fails is told on Today once a day, until one is made', async () => {
  const opening = openingOf('old', 'en', desktop.env);
  const folder = join(opening.profile, 'backups');
  // Where the folder is to be, there is a file.
  writeFileSync(folder, '');
  const first = await openPilar(opening);
  const told = (page: typeof first.page) => page.getByRole('region', { name: said.title });
  await told(first.page).getByText(said.failed).waitFor();
  await told(first.page).getByRole('button', { name: words.opening.seeBackups }).press('Enter');
  // It leads to where more can be done, and is not in the way there.
  await first.page
    .getByRole('button', { name: said.make })
    .and(first.page.locator(':focus'))
    .waitFor();
  const top = await first.page
    .getByRole('heading', { name: said.title })
    .evaluate((heading) => heading.getBoundingClientRect().top);
  expect(top).toBeLessThan(200);
  await told(first.page).waitFor({ state: 'detached' });
  await first.page.locator('main').getByText(said.failed).waitFor();
  await first.page.keyboard.press('1');
  await told(first.page).getByRole('button', { name: said.dismiss }).press('Enter');
  await told(first.page).waitFor({ state: 'detached' });

  // The next day it is told again, and a backup ends it.
  if (opening.now !== undefined) setMoment(opening.now, '2026-11-23T18:00:00Z');
  await first.close();
  const second = await openPilar(opening);
  await told(second.page).waitFor();
  rmSync(folder);
  await told(second.page).getByRole('button', { name: said.make }).press('Enter');
  await second.page.getByRole('status').getByText(said.made).waitFor();
  await told(second.page).waitFor({ state: 'detached' });
  expect(await second.close()).toBe(0);
});
