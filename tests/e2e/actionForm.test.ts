import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { type Language, languages } from '../../shared/settings.ts';
import { endAll, openPilar, passWelcome } from '../../tools/drive/pilar.ts';
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

const lines: Readonly<Record<Language, { readonly line: string; readonly title: string }>> = {
  es: {
    line: 'Comentar en 2 publicaciones cada día #marca 9:30',
    title: 'Comentar en 2 publicaciones',
  },
  en: { line: 'Comment on 2 posts every day #brand 9:30', title: 'Comment on 2 posts' },
};

/** A new Pilar on Today, and a reader of the titles that its file holds: those said by hand. */
async function onToday(language: Language) {
  const opening = openingOf('new', language, desktop.env);
  const pilar = await openPilar(opening);
  await passWelcome(pilar.page);
  const onDisk = () => {
    const reader = new SQLite(join(opening.profile, 'journal.db'), { readonly: true });
    try {
      const titles = 'SELECT title FROM actions WHERE title IS NOT NULL';
      return reader.prepare<[], string>(titles).pluck().all();
    } finally {
      reader.close();
    }
  };
  return { ...pilar, onDisk };
}

/** Goes on with Tab until the button of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wished = page.getByRole('dialog').getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 30; presses += 1) {
    if (await wished.evaluate((button) => button === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to “${name}”.`);
}

/** Today's row of that title, unfolded where time does not allow for it. */
async function rowOf(page: Page, title: string) {
  const row = page.locator('[data-task]').filter({ hasText: title });
  await row.waitFor({ state: 'attached' });
  const fold = page.locator('main details:has([data-task]) > summary');
  if (!(await row.isVisible())) await fold.click();
  return row;
}

describe.each(languages)('By keyboard alone, in %s', (language) => {
  const words = wordsOf(language);
  const { line, title } = lines[language];

  it('one line adds an action, Today asks for it, and undo takes it back', async () => {
    const { page, close, onDisk } = await onToday(language);
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: words.quickAdd.title });
    await dialog.waitFor();
    await page.keyboard.type(line);
    const parts = dialog.locator('dl');
    await parts.getByText(title, { exact: true }).waitFor();
    await parts.getByText(words.pillar.brand).waitFor();
    await parts.getByText('09:30').waitFor();
    expect(await dialog.locator('mark').allTextContents()).toHaveLength(4);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const row = await rowOf(page, title);
    expect(await row.textContent()).toContain('09:30');
    expect(onDisk()).toEqual([title]);
    await page.keyboard.press('ControlOrMeta+z');
    await row.waitFor({ state: 'detached' });
    expect(onDisk()).toEqual([]);
    await close();
  });

  it('a line that cannot be taken is refused in a sentence, and is there again', async () => {
    const { page, close, onDisk } = await onToday(language);
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words.quickAdd.problem.noTitle('', '')).waitFor();
    await page.keyboard.type(`${title} 25:00`);
    await page.keyboard.press('Enter');
    await dialog.getByText(words.quickAdd.problem.impossibleTime('25:00', '')).waitFor();
    expect(await dialog.locator('[aria-invalid]').count()).toBe(1);
    expect(onDisk()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    expect(await dialog.getByLabel(words.quickAdd.line).inputValue()).toBe(`${title} 25:00`);
    await close();
  });

  it('all options go on from what was understood, and refuse each field beside it', async () => {
    const { page, close, onDisk } = await onToday(language);
    const said = words.actionForm;
    await page.keyboard.press('n');
    await page.keyboard.type(line);
    await tabTo(page, words.quickAdd.allOptions);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: said.addTitle });
    await dialog.waitFor();
    expect(await dialog.getByLabel(said.title).inputValue()).toBe(title);
    expect(await dialog.getByLabel(said.rhythm, { exact: true }).inputValue()).toBe('everyDay');
    expect(await dialog.getByLabel(said.times).inputValue()).toBe('09:30');

    // To the choice of a rhythm, past the pillar, and down to "every few days".
    for (const key of ['Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'Tab'])
      await page.keyboard.press(key);
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    const every = dialog.getByLabel(said.every.everyDays);
    await dialog.getByText(said.refusal.number(365)).waitFor();
    expect(await every.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(onDisk()).toEqual([]);

    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await (await rowOf(page, title)).textContent()).toContain(words.rhythm.everyDays(3));
    await close();
  });

  it('a refused field within the fold is opened to, and Escape keeps what is typed', async () => {
    const { page, close, onDisk } = await onToday(language);
    const said = words.actionForm;
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(words.command.newAction);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: said.addTitle });
    await dialog.waitFor();
    await page.keyboard.type(title);
    await dialog.locator('summary').press('Enter');
    await dialog.getByLabel(said.page).focus();
    await page.keyboard.type('http://example.org');
    await dialog.locator('summary').press('Enter');
    await dialog.getByLabel(said.title).press('Enter');
    await dialog.getByText(said.refusal.notAnAddress).waitFor();
    const address = dialog.getByLabel(said.page);
    expect(await address.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(onDisk()).toEqual([]);

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(words.command.newAction);
    await page.keyboard.press('Enter');
    expect(await dialog.getByLabel(said.title).inputValue()).toBe(title);
    await dialog.getByText(said.resumed).waitFor();
    await tabTo(page, said.cancel);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(words.command.newAction);
    await page.keyboard.press('Enter');
    expect(await dialog.getByLabel(said.title).inputValue()).toBe('');
    await close();
  });

  it('an own action is changed from Today', async () => {
    const { page, close, onDisk } = await onToday(language);
    const said = words.actionForm;
    await page.keyboard.press('n');
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    const row = await rowOf(page, title);
    await row.getByRole('button', { name: words.today.howOf(title) }).press('Enter');
    await row.getByRole('button', { name: words.today.changeAction }).press('Enter');
    const dialog = page.getByRole('dialog', { name: said.changeTitle });
    await dialog.waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await rowOf(page, `${title}!`);
    expect(onDisk()).toEqual([`${title}!`]);
    await page
      .getByRole('status')
      .getByText(said.changed(`${title}!`))
      .waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(onDisk).toEqual([title]);
    await close();
  });

  it('an action of the catalogue goes back to the recommended', async () => {
    const { page, close, onDisk } = await onToday(language);
    const said = words.actionForm;
    const recommended = words.catalogue.completeProfile.title;
    const edit = async (name: string) => {
      const row = page.locator('[data-task="completeProfile"]');
      const change = row.getByRole('button', { name: words.today.changeAction });
      if (!(await change.isVisible()))
        await row.getByRole('button', { name: words.today.howOf(name) }).press('Enter');
      await change.press('Enter');
      await page.getByRole('dialog', { name: said.changeTitle }).waitFor();
    };
    const recommend = page.getByRole('button', { name: said.recommend });
    await edit(recommended);
    expect(await recommend.count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(title);
    await recommend.waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(onDisk()).toEqual([title]);
    await edit(title);
    await recommend.press('Enter');
    await tabTo(page, said.keep);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(onDisk()).toEqual([]);
    await close();
  });
});
