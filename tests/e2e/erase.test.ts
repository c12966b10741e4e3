import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { messageBoxOn } from './desktop/messageBox.ts';
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
const said = words.erasing;

it('Everything is deleted once a word is typed, and nothing that is not Pilar’s', async () => {
  const opening = openingOf('old', 'en', desktop.env);
  const stranger = join(opening.profile, 'letter.txt');
  writeFileSync(stranger, 'Dear diary');
  const { page, ended } = await openPilar(opening);
  const list = page.getByRole('list', { name: words.safety.list });
  await page.keyboard.press(',');
  await list.getByRole('listitem').first().waitFor();
  await page.getByRole('button', { name: said.open }).focus();
  await page.keyboard.press('Enter');

  // The way to keep it all is what the keys come to first.
  const dialog = page.getByRole('dialog', { name: said.title });
  await dialog.getByText(said.backups(1)).waitFor();
  await dialog
    .getByRole('button', { name: said.exportFirst })
    .and(page.locator(':focus'))
    .waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.getByText(said.refusal(said.word)).waitFor();
  expect(existsSync(join(opening.profile, 'journal.db'))).toBe(true);

  // The word is asked for by the page, and what asks in its place could type it: main asks itself.
  await page.keyboard.type(said.word);
  await page.keyboard.press('Enter');
  const box = messageBoxOn(desktop.env);
  expect(await box.shown()).toBe(said.title);
  await box.accept();
  expect(existsSync(join(opening.profile, 'journal.db'))).toBe(true);
  await dialog.getByRole('button', { name: said.erase }).click();
  await box.pressLeft();
  expect(await ended).toBe(0);
  expect(existsSync(stranger)).toBe(true);
  const left = readdirSync(opening.profile);
  for (const name of ['journal.db', 'backups', 'logs', 'sample']) expect(left).not.toContain(name);
});
