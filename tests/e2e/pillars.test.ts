import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { pageTexts } from '../../shared/sample/pageTexts.ts';
import { languages } from '../../shared/settings.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
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

/** A Pilar with a year behind it, and a reader of its file. */
async function opened(language: (typeof languages)[number]) {
  const opening = openingOf('old', language, desktop.env);
  const pilar = await openPilar(opening);
  const ask = <Row>(sql: string, ...given: readonly unknown[]) => {
    const reader = new SQLite(join(opening.profile, 'journal.db'), { readonly: true });
    try {
      return reader.prepare<unknown[], Row>(sql).all(...given);
    } finally {
      reader.close();
    }
  };
  return { ...pilar, ask };
}

const drawn = (page: Page, screen: string) =>
  page.locator(`html[data-drawn="${screen}"]`).waitFor();
const status = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();

/** Presses Tab until the wished control has the focus. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there.');
}

describe.each(languages)('The pillars, in %s', (language) => {
  const words = wordsOf(language);
  const format = formatOf(language);

  it('come with the pillar of the week first, and why it was chosen', async () => {
    const { page } = await opened(language);
    await page.keyboard.press('2');
    await drawn(page, 'pillars');
    const order = await page
      .locator('section[data-pillar]')
      .evaluateAll((columns) => columns.map((column) => (column as HTMLElement).dataset.pillar));
    expect(order).toEqual(['people', 'brand', 'insights', 'relationships']);
    const lead = await page.locator('header p').first().textContent();
    expect(lead).toContain(pageTexts[language].focusReason);
    const focus = page.locator('section[data-pillar="people"]');
    await focus.getByText(words.today.focusMark, { exact: true }).waitFor();
    await focus.getByText(words.catalogue.keywordSearch.title, { exact: true }).waitFor();
  });

  it('take a past day with its note and link from the keyboard alone', async () => {
    const { page, ask } = await opened(language);
    await page.keyboard.press('2');
    await drawn(page, 'pillars');
    const reach = (name: string) =>
      tabTo(page, () =>
        page.evaluate((text) => document.activeElement?.textContent === text, name),
      );
    await reach(words.catalogue.meetInPerson.title);
    await page.keyboard.press('Enter');
    await drawn(page, 'action');
    await tabTo(page, () =>
      page.evaluate(() => document.activeElement?.matches('[data-index]') ?? false),
    );
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
    // From Sunday, 22 November, a week and two days back.
    const shown = format.longDay(day('2026-11-13'));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: shown });
    await dialog.waitFor();

    await page.keyboard.type('0');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Café con Inés ☕ & <b>Marta</b>');
    await page.keyboard.press('Tab');
    await page.keyboard.type('http://example.org/');
    await page.keyboard.press('Enter');
    await dialog.getByText(words.dayDialog.countRefusal).waitFor();
    await dialog.getByText(words.dayDialog.pageRefusal).waitFor();
    const kept =
      "SELECT count, note, page FROM completions WHERE action_id = 'meetInPerson' AND day = '2026-11-13'";
    expect(ask(kept)).toEqual([]);

    const address = 'https://example.org/inés?a=1&b=2';
    await dialog.getByLabel(words.dayDialog.page).fill(address);
    await dialog.getByLabel(words.dayDialog.count).fill('2');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const title = words.catalogue.meetInPerson.title;
    await status(page, words.dayDialog.kept(title, shown));
    const note = 'Café con Inés ☕ & <b>Marta</b>';
    expect(ask(kept)).toEqual([{ count: 2, note, page: address }]);
    await page.getByText(note, { exact: true }).waitFor();

    // What is not built in is shown whole before it opens.
    await page.getByRole('button', { name: words.action.evidence }).click();
    const leaving = messageBoxOn(desktop.env);
    expect(await leaving.shown()).toBe(words.leaving.title);
    await leaving.pressLeft();
    await expect.poll(() => desktop.opened()).toContain(encodeURI(address));

    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText(note, { exact: true }).waitFor({ state: 'detached' });
    expect(ask(kept)).toEqual([]);
  });

  it('open a day as it is now, also where it was seen otherwise before', async () => {
    const { page } = await opened(language);
    const { title } = words.catalogue.meetInPerson;
    await page.keyboard.press('2');
    await page.getByRole('button', { name: title, exact: true }).click();
    await drawn(page, 'action');
    const note = page.getByRole('dialog').getByLabel(words.dayDialog.note);
    await page.locator('[data-index="70"]').click();
    await note.fill('Inés');
    await page.getByRole('button', { name: words.dayDialog.keep }).click();
    await page.getByText('Inés', { exact: true }).waitFor();
    await page.getByRole('button', { name: words.pillar.relationships, exact: true }).click();
    await drawn(page, 'pillar');
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByRole('status').getByText(words.history.redo).waitFor();
    await page.locator('[data-action="meetInPerson"] [data-index="70"]').click();
    expect(await note.inputValue()).toBe('');
  });

  it('put their actions in order by Alt and the arrows, by dragging, and back by undo', async () => {
    const { page } = await opened(language);
    await page.keyboard.press('2');
    await page.getByRole('button', { name: words.pillar.people, exact: true }).click();
    await drawn(page, 'pillar');
    const titles = () =>
      page
        .locator('li[data-action]')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.action));
    const before = await titles();
    const [first = '', second = '', third = ''] = before;
    const grip = (id: string | undefined) => page.locator(`[data-action="${id}"] [data-move]`);

    await grip(first).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(titles).toEqual([second, first, ...before.slice(2)]);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(titles).toEqual([second, third, first, ...before.slice(3)]);
    expect(await grip(first).evaluate((handle) => handle === document.activeElement)).toBe(true);

    await grip(first).dragTo(page.locator(`[data-action="${second}"]`), {
      targetPosition: { x: 60, y: 4 },
    });
    await expect.poll(titles).toEqual(before);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(titles).toEqual([second, third, first, ...before.slice(3)]);
  });

  it('let an action be duplicated, moved, put away and taken up again', async () => {
    const { page, ask } = await opened(language);
    const { title } = words.catalogue.dailyUse;
    await page.keyboard.press('2');
    await page.getByRole('button', { name: words.pillar.insights, exact: true }).click();
    await drawn(page, 'pillar');
    const choose = async (of: string, item: string) => {
      await page.getByRole('button', { name: words.pillars.more(of), exact: true }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await choose(title, words.pillars.duplicate);
    const copy = words.actions.copyOf(title);
    await page.getByRole('button', { name: copy, exact: true }).waitFor();
    await choose(copy, words.pillars.moveTo(words.pillarShort.brand));
    await status(page, words.pillars.movedTo(copy, words.pillar.brand));
    expect(ask('SELECT title, pillar FROM actions WHERE title IS NOT NULL')).toEqual([
      { title: copy, pillar: 'brand' },
    ]);
    const completions = "SELECT day FROM completions WHERE action_id = 'dailyUse'";
    const history = ask(completions).length;
    await choose(title, words.pillars.archive);
    await page.getByText(words.pillars.archived(1)).click();
    await page.getByRole('button', { name: words.pillars.restore }).waitFor();
    expect(ask(completions)).toHaveLength(history);
    await page.getByRole('button', { name: words.pillars.restore }).click();
    await status(page, words.pillars.restoredNow(title));
    await page.getByRole('button', { name: words.pillars.more(title), exact: true }).waitFor();
  });

  it('open the menu of an action by key, the first time like any other', async () => {
    const { page } = await opened(language);
    await page.keyboard.press('2');
    await page.getByRole('button', { name: words.pillar.insights, exact: true }).click();
    await drawn(page, 'pillar');
    const { title } = words.catalogue.dailyUse;
    const more = page.getByRole('button', { name: words.pillars.more(title), exact: true });
    const last = words.pillars.archive;
    for (const [key, item] of [
      ['Enter', words.pillars.edit],
      ['ArrowUp', last],
      ['Space', words.pillars.edit],
    ] as const) {
      await more.press(key);
      await page.locator('[role=menuitem]:focus', { hasText: item }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
    }
  });

  it('explain strength in the table, which a key shows', async () => {
    const { page } = await opened(language);
    await page.keyboard.press('2');
    await page.getByRole('button', { name: words.pillar.insights, exact: true }).click();
    await drawn(page, 'pillar');
    await page.keyboard.press('t');
    const table = page.getByRole('table', {
      name: words.pillars.table.caption(words.pillar.insights),
    });
    const meaning = page.getByText(words.pillars.strengthMeans);
    await meaning.waitFor();
    expect(await table.getAttribute('aria-describedby')).toBe(await meaning.getAttribute('id'));
    expect(await table.getByRole('rowheader').count()).toBe(4);
  });

  it('leave a task of today out on purpose, and say so on its day', async () => {
    const { page, ask } = await opened(language);
    const task = page.locator('[data-task="keywordSearch"]');
    await task
      .getByRole('button', { name: words.today.howOf(words.catalogue.keywordSearch.title) })
      .click();
    await task.getByRole('button', { name: words.today.skip }).click();
    await task.waitFor({ state: 'detached' });
    expect(
      ask("SELECT count FROM completions WHERE action_id = 'keywordSearch' AND day = '2026-11-22'"),
    ).toEqual([{ count: 0 }]);
    await page.keyboard.press('ControlOrMeta+z');
    await task.waitFor();
  });
});
