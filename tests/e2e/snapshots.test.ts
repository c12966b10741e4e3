import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { day } from '../builders/day.ts';
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

/** A journal with a year behind it, a score every Monday up to 16 November, and a reader of its file. */
function yearInSpanish() {
  const opening = openingOf('old', 'es', desktop.env);
  const ask = (sql: string) => {
    const reader = new SQLite(join(opening.profile, 'journal.db'));
    try {
      return reader.prepare<[], object>(sql).all();
    } finally {
      reader.close();
    }
  };
  return { opening, ask };
}

type Ask = ReturnType<typeof yearInSpanish>['ask'];

// One window for both, since each costs seconds.
it('Snapshots are listed, changed and removed, and indicators noted, each in a language', async () => {
  const { opening, ask } = yearInSpanish();
  const writer = new SQLite(join(opening.profile, 'journal.db'));
  writer.exec(`
    DELETE FROM snapshots WHERE day BETWEEN '2026-08-01' AND '2026-09-10';
    UPDATE snapshots SET people = people + 10, total = total + 10 WHERE day = '2026-11-02';`);
  writer.close();
  const { page } = await openPilar(opening);
  await listSnapshots(page, ask);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(wordsOf('es').command.speakEnglish);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: wordsOf('en').snapshots.title }).waitFor();
  await noteIndicators(page, ask);
});

/** Goes to the list, with its gap and its doubtful snapshot; moves one to another day, and removes it. */
async function listSnapshots(page: Page, ask: Ask): Promise<void> {
  const [words, format] = [wordsOf('es'), formatOf('es')];
  const [latest, before, third] = [day('2026-11-16'), day('2026-11-09'), day('2026-11-02')];
  const { snapshots: said } = words;
  const row = (of: string) => page.locator(`[data-snapshot="${of}"]`);
  const status = (text: string) => page.getByRole('status').getByText(text).waitFor();
  const dialog = page.getByRole('dialog', { name: said.changeTitle });
  const kept = (of: string) => ask(`SELECT * FROM snapshots WHERE day = '${of}'`)[0];

  await page.keyboard.press('3');
  await page.getByRole('button', { name: said.link }).click();
  // From 27 July, a Monday, to 14 September.
  await page.getByText(said.gap('48'), { exact: true }).waitFor();
  await row(third).getByText(said.sure).waitFor();
  await page.getByRole('button', { name: said.seeDoubtful(1) }).click();

  // Up twice is the latest; Enter changes it, here to a day that has one, after all is asked.
  for (const key of ['ArrowUp', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await dialog.getByLabel(words.snapshot.note).fill('Otro día');
  await dialog.getByLabel(words.snapshot.day).fill('9/11/2026');
  await page.keyboard.press('Enter');
  const question = words.snapshot.alreadyNoted(format.fullDay(before));
  await dialog.getByText(question).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByLabel(words.snapshot.day).fill('15/11/2026');
  const hidden = kept(latest);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await row('2026-11-15').getByText('Otro día').waitFor();
  expect(await row(latest).count()).toBe(0);
  const { noted_at: _, ...rest } = hidden as { noted_at: string };
  expect(kept('2026-11-15')).toMatchObject({ ...rest, day: '2026-11-15', note: 'Otro día' });

  await row('2026-11-15').getByRole('button', { name: said.edit }).focus();
  await page.keyboard.press('Delete');
  await row('2026-11-15').waitFor({ state: 'detached' });
  await status(said.removed(format.fullDay(day('2026-11-15'))));
  const next = said.editOf(format.fullDay(before));
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(next);
  await page.keyboard.press('ControlOrMeta+z');
  await row('2026-11-15').getByText('Otro día').waitFor();
}

/** Notes indicators, empties one, and takes that back. */
async function noteIndicators(page: Page, ask: Ask): Promise<void> {
  const words = wordsOf('en');
  const { indicators: said } = words;
  const today = "SELECT name, value FROM indicators WHERE day = '2026-11-22' ORDER BY name";
  const dialog = page.getByRole('dialog', { name: said.title });
  const block = page.locator('[data-indicators="brand"]');
  const submit = dialog.getByRole('button', { name: said.keep });

  await page.keyboard.press('2');
  await page.getByRole('button', { name: words.pillar.brand, exact: true }).click();
  await block.getByRole('button', { name: said.note }).click();
  await submit.click();
  await dialog.getByText(said.none).waitFor();
  await dialog.getByLabel(said.name.followers).fill('1.234');
  await dialog.getByLabel(said.name.profileComplete).fill('85 %');
  await dialog.getByLabel(said.name.connections).fill('500+');
  await page.keyboard.press('Enter');
  await dialog.getByText(said.refusal.atLeast).waitFor();
  expect(ask(today)).toEqual([]);
  await dialog.getByLabel(said.name.connections).fill('');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await block.getByText('1,234', { exact: true }).waitFor();
  await block.getByRole('img', { name: said.name.followers }).waitFor();
  expect(ask(today)).toEqual([
    { name: 'followers', value: 1234 },
    { name: 'profileComplete', value: 85 },
  ]);

  // What is emptied is taken away, and undo brings it back.
  await page.keyboard.press('i');
  const followers = dialog.getByLabel(said.name.followers);
  expect(await followers.inputValue()).toBe('1,234');
  await followers.fill('');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await block.getByText('1,234', { exact: true }).waitFor({ state: 'detached' });
  expect(ask(today)).toEqual([{ name: 'profileComplete', value: 85 }]);
  await page.getByRole('status').getByRole('button', { name: words.history.undo }).click();
  await block.getByText('1,234', { exact: true }).waitFor();
}
