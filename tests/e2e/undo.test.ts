import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings.ts';
import { endAll, momentFile, openPilar, passWelcome } from '../../tools/drive/pilar.ts';
import { day } from '../builders/day.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let desktop: Desktop;
const folders: string[] = [];

beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new Pilar past its welcome, and a reader of its file. */
async function welcomed(language: Language) {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
  folders.push(folder);
  const opening = {
    profile: join(folder, 'profile'),
    environment: desktop.env,
    language: language === 'es' ? 'es_ES.UTF-8' : 'en_GB.UTF-8',
    now: momentFile(folder, '2026-11-22T18:00:00Z'),
  };
  const pilar = await openPilar(opening);
  await passWelcome(pilar.page);
  await pilar.page.getByRole('dialog').waitFor({ state: 'detached' });
  /** The actions ticked on disk. */
  const onDisk = () => {
    const reader = new SQLite(join(opening.profile, 'journal.db'), { readonly: true });
    try {
      return reader.prepare<[], string>('SELECT action_id FROM completions').pluck().all();
    } finally {
      reader.close();
    }
  };
  return { ...pilar, opening, onDisk };
}

const checked = (page: Page) => page.locator('input[type=checkbox]:checked');
const status = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();

describe.each(['es', 'en'] as const)('Undo, in %s', (language) => {
  const words = wordsOf(language);
  const format = formatOf(language);
  const { undone, redone, undo, redo } = words.history;

  it('takes a tick back by its key, on disk too, and redo brings it again', async () => {
    const { page, opening, onDisk, close } = await welcomed(language);
    const label = await page
      .getByRole('checkbox')
      .first()
      .evaluate((box: HTMLInputElement) =>
        (box.labels?.[0]?.textContent ?? box.getAttribute('aria-label') ?? '').trim(),
      );
    await page.getByRole('checkbox').first().click();
    await checked(page).waitFor();
    expect(onDisk()).toHaveLength(1);

    await page.keyboard.press('ControlOrMeta+z');
    await status(page, undone(words.history.tick(label)));
    await checked(page).waitFor({ state: 'detached' });
    expect(onDisk()).toEqual([]);

    await page.keyboard.press('ControlOrMeta+Shift+z');
    await status(page, redone(words.history.tick(label)));
    await checked(page).waitFor();
    expect(onDisk()).toHaveLength(1);

    // The history is there the next time.
    expect(await close()).toBe(0);
    const second = await openPilar(opening);
    expect(await checked(second.page).count()).toBe(1);
    await second.page.keyboard.press('ControlOrMeta+z');
    await checked(second.page).waitFor({ state: 'detached' });
    await second.page.keyboard.press('ControlOrMeta+z');
    await status(second.page, words.error.nothingToUndo);
    await second.page.keyboard.press('Control+y');
    await checked(second.page).waitFor();
    expect(await second.close()).toBe(0);
  });

  it('is offered beside the notice of a tick and of a snapshot', async () => {
    const { page, onDisk, close } = await welcomed(language);
    const offered = (name: string) =>
      page.getByRole('status').getByRole('button', { name, exact: true });
    await page.getByRole('checkbox').first().click();
    await checked(page).waitFor();
    await offered(undo).click();
    await checked(page).waitFor({ state: 'detached' });
    expect(onDisk()).toEqual([]);
    // The same place takes it back.
    await offered(redo).click();
    await checked(page).waitFor();

    await page.getByRole('button', { name: words.score.noteFirst, exact: true }).click();
    const dialog = page.getByRole('dialog');
    for (const pillar of ['brand', 'people', 'insights', 'relationships'] as const)
      await dialog.getByLabel(words.pillar[pillar]).fill('10');
    await dialog.getByRole('button', { name: words.snapshot.keep, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await status(page, words.snapshot.kept('40', format.fullDay(day('2026-11-22'))));
    await offered(undo).click();
    await page.getByText(words.score.none).waitFor();
    await status(
      page,
      undone(words.history.note('40', format.shortDayWithYear(day('2026-11-22')))),
    );
    expect(await checked(page).count()).toBe(1);
    expect(await close()).toBe(0);
  });
});

describe('Undo', () => {
  it('leaves a text field its own, and takes effect outside the journal', async () => {
    const { page, onDisk, close } = await welcomed('en');
    const words = wordsOf('en');
    await page.getByRole('checkbox').first().click();
    await checked(page).waitFor();
    await page.getByRole('button', { name: words.shell.settings, exact: true }).click();
    await page.getByRole('radio', { name: words.settings.themes.dark }).click();
    await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
    // An older notice no longer offers an undo that would not be its own.
    expect(
      await page.getByRole('status').getByRole('button', { name: words.history.undo }).count(),
    ).toBe(0);

    const time = page.getByLabel(`${words.settings.time}: ${words.settings.onWeekdays}`);
    await time.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('5');
    expect(await time.inputValue()).toBe('09:005');
    await page.keyboard.press('ControlOrMeta+z');
    expect(await time.inputValue()).toBe('09:00');
    expect(await page.getByRole('radio', { name: words.settings.themes.dark }).isChecked()).toBe(
      true,
    );

    await page.getByRole('radio', { name: words.settings.themes.dark }).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await status(page, words.history.undone(words.history.theme));
    await page.waitForFunction(() => !matchMedia('(prefers-color-scheme: dark)').matches);

    // A field left with what it kept goes back with it, while Settings stay open.
    await time.fill('8.15 am');
    await page.getByRole('radio', { name: words.settings.themes.light }).focus();
    await page.getByRole('navigation').getByText('08:15').waitFor();
    expect(await time.inputValue()).toBe('08:15');
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByRole('navigation').getByText('09:00').waitFor();
    expect(await time.inputValue()).toBe('09:00');
    expect(onDisk()).toHaveLength(1);
    expect(await close()).toBe(0);
  });
});
