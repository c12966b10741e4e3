import 'temporal-polyfill/global';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../electron/store/open.ts';
import { slugOf } from '../../shared/journal/links.ts';
import { formatOf } from '../../shared/locales/format.ts';
import { pillarNames } from '../../shared/locales/pillarNames.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { type Language, languages } from '../../shared/settings.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { pictured } from '../../tools/screens/journal.ts';
import { day } from '../builders/day.ts';
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

const today = day('2026-11-22');
const yesterday = day('2026-11-21');

/** A Pilar of ten months on its Today, whose page says `text`. */
async function opened(language: Language, text = '') {
  const opening = openingOf('old', language, desktop.env);
  const file = join(opening.profile, 'journal.db');
  if (text !== '') {
    const journal = openJournal(file);
    const written = { at: Temporal.Instant.from(pictured), zone: 'Europe/Madrid' };
    journal.transaction(() =>
      journal.entries.keep({ day: today, text, revision: 'first' }, written),
    );
    journal.close();
  }
  const { page } = await openPilar(opening);
  const words = wordsOf(language);
  const region = page.getByRole('region', { name: words.journal.page });
  const onDisk = () => {
    const reader = new SQLite(file, { readonly: true });
    try {
      const question = `SELECT text FROM entries WHERE day = '${today}'`;
      return reader.prepare<[], string>(question).pluck().get() ?? null;
    } finally {
      reader.close();
    }
  };
  return {
    ...{ page, words, region, onDisk },
    format: formatOf(language),
    area: region.getByRole('textbox'),
    offered: page.getByRole('listbox', { name: words.journal.suggestions }).getByRole('option'),
    link: (said: string) => region.getByRole('link', { name: said, exact: true }),
  };
}

const drawn = (page: Page, what: string) => page.locator(`html[data-drawn="${what}"]`).waitFor();

describe.each(languages)('On a page, in %s', (language) => {
  const words = wordsOf(language);
  const brand = `#${slugOf(pillarNames[language].short.brand)}`;
  const { title } = words.catalogue.meetInPerson;
  const meeting = `#${slugOf(title)}`;

  it('a pillar is chosen by keys, from the first letters of its name, and undone', async () => {
    const { page, area, offered, onDisk } = await opened(language);
    await page.keyboard.press('e');
    await area.and(page.locator(':focus')).waitFor();
    await page.keyboard.type(`a ${brand.slice(0, 3)}`);
    await offered.first().waitFor();
    expect(await area.getAttribute('aria-activedescendant')).toBe(
      await offered.first().getAttribute('id'),
    );
    expect(await offered.first().textContent()).toContain(brand);
    await page.keyboard.press('Enter');
    expect(await area.inputValue()).toBe(`a ${brand}`);
    await offered.first().waitFor({ state: 'detached' });
    await expect.poll(onDisk).toBe(`a ${brand}`);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await area.inputValue()).toBe(`a ${brand.slice(0, 3)}`);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    // With nothing offered, Enter is the field's own again.
    await page.keyboard.press('Enter');
    await expect.poll(onDisk).toBe(`a ${brand}\n`);
  });

  it('an action is chosen by the arrows and Tab, and Escape puts away what is offered alone', async () => {
    const { page, area, offered } = await opened(language);
    await area.focus();
    await page.keyboard.type(meeting.slice(0, 3));
    await offered.first().waitFor();
    await page.keyboard.press('Escape');
    await offered.first().waitFor({ state: 'detached' });
    await area.and(page.locator(':focus')).waitFor();
    await page.keyboard.type(meeting.slice(3, 5));
    await offered.first().waitFor();
    const all = await offered.count();
    const index = (await offered.allTextContents()).findIndex((text) => text.includes(meeting));
    expect(index).toBeGreaterThanOrEqual(0);
    for (let step = 0; step < index; step += 1) await page.keyboard.press('ArrowDown');
    for (let step = 0; step < all; step += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    expect(await area.inputValue()).toBe(meeting);
    await area.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await area.waitFor({ state: 'detached' });
  });

  it('a day and an action are chosen by the pointer, within a line', async () => {
    const { page, area, offered, format } = await opened(language);
    await area.focus();
    await page.keyboard.type('()');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('[[');
    await offered.filter({ hasText: format.fullDay(yesterday) }).click();
    expect(await area.inputValue()).toBe(`([[${yesterday}]])`);
    await area.and(page.locator(':focus')).waitFor();
    await page.keyboard.type(` ${meeting.slice(0, 6)}`);
    await offered.filter({ hasText: title }).click();
    expect(await area.inputValue()).toBe(`([[${yesterday}]] ${meeting})`);
  });

  it('what is offered stays by its word while the page scrolls', async () => {
    const { page, area, offered } = await opened(language);
    await area.fill('a\n'.repeat(40));
    await area.press('ControlOrMeta+End');
    await page.keyboard.type(brand.slice(0, 3));
    await offered.first().waitFor();
    const top = async () => (await offered.first().boundingBox())?.y ?? 0;
    const before = await top();
    await area.hover();
    await page.mouse.wheel(0, -40);
    await expect.poll(top).toBeGreaterThan(before);
    await page.keyboard.press('Enter');
    expect(await area.inputValue()).toMatch(new RegExp(`${brand}$`));
  });

  it('links lead to a pillar, an action and a day, which lead back', async () => {
    const text = `Hoy: ${brand}, ${meeting} y [[${yesterday}]].`;
    const { page, link, region, format } = await opened(language, text);
    const mentions = page.getByRole('region', { name: words.journal.mentions });
    const isBack = async () => {
      await page.locator(`main [data-day="${today}"] h1`).waitFor();
      await page.keyboard.press('1');
      await region.getByText('Hoy:').waitFor();
    };
    await link(brand).click();
    await page.getByRole('heading', { level: 1, name: words.pillar.brand }).waitFor();
    await mentions.getByText(`Hoy: ${brand}`).waitFor();
    await mentions.getByRole('button', { name: format.fullDay(today) }).click();
    await isBack();

    await link(meeting).press('Enter');
    await drawn(page, 'action');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await mentions.getByRole('button', { name: format.fullDay(today) }).click();
    await isBack();

    await link(format.fullDay(yesterday)).click();
    await page.locator(`main [data-day="${yesterday}"] h1`).waitFor();
    const linked = page.getByRole('region', { name: words.journal.linkedFrom });
    await linked.getByRole('button', { name: format.fullDay(today) }).click();
    await isBack();
  });

  it('an address of https is asked about whole, and one of http is no link', async () => {
    const text = 'Ver [esto](https://example.org/a?b=1) y [aquello](http://example.org/x).';
    const { page, link, region } = await opened(language, text);
    const box = messageBoxOn(desktop.env);
    const before = desktop.opened().length;
    await link('esto').click();
    expect(await box.shown()).toBe(words.leaving.title);
    await box.cancel();
    await link('esto').click();
    await box.pressLeft();
    await expect.poll(() => desktop.opened().slice(before)).toEqual(['https://example.org/a?b=1']);
    expect(await link('aquello').count()).toBe(0);
    await region.getByText('aquello (http://example.org/x)').click();
    // It is text like any other, and is written on.
    await region.getByRole('textbox').waitFor();
    expect(await box.count()).toBe(0);
    expect(await page.locator('main').count()).toBe(1);
  });

  it('a link follows an action that is renamed beside the open page, and back as that is undone', async () => {
    const { page, area, link, onDisk } = await opened(language);
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: words.quickAdd.title }).waitFor();
    await page.keyboard.type('Zumo #brand');
    await page.keyboard.press('Enter');
    const row = page.locator('[data-task]').filter({ hasText: 'Zumo' });
    await row.waitFor({ state: 'attached' });
    await area.focus();
    await page.keyboard.type('Con Ana: #zumo ');
    await expect.poll(onDisk).toBe('Con Ana: #zumo ');
    const fold = page.locator('main details:has([data-task]) > summary');
    if (!(await row.isVisible())) await fold.click();
    await row.getByRole('button', { name: words.today.howOf('Zumo') }).press('Enter');
    await row.getByRole('button', { name: words.today.changeAction }).press('Enter');
    const dialog = page.getByRole('dialog', { name: words.actionForm.changeTitle });
    await dialog.getByLabel(words.actionForm.title).fill('Café con Inés');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(onDisk).toBe('Con Ana: #cafe-con-ines ');
    await expect.poll(() => area.inputValue()).toBe('Con Ana: #cafe-con-ines ');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => area.inputValue()).toBe('Con Ana: #zumo ');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => area.inputValue()).toBe('Con Ana: #cafe-con-ines ');
    await area.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('y más');
    await expect.poll(onDisk).toBe('Con Ana: #cafe-con-ines y más');
    await page.keyboard.press('Escape');
    await link('#cafe-con-ines').click();
    await page.getByRole('heading', { level: 1, name: 'Café con Inés' }).waitFor();
  });

  it('a question is taken as a quotation, and answered below it', async () => {
    const { page, region, area, onDisk } = await opened(language);
    const asked = region.getByRole('complementary', { name: words.journal.promptLead });
    const question = (await asked.getByRole('paragraph').first().textContent()) ?? '';
    await asked.getByRole('button', { name: words.journal.promptTake }).click();
    await area.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Nada.');
    expect(await area.inputValue()).toBe(`> ${question}\n\nNada.`);
    await asked.waitFor({ state: 'detached' });
    await expect.poll(onDisk).toBe(`> ${question}\n\nNada.`);
    await page.keyboard.press('Escape');
    await region.locator('blockquote').getByText(question).waitFor();
  });
});
