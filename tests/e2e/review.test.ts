import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Words, wordsOf } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings.ts';
import {
  endAll,
  momentFile,
  type Opening,
  openPilar,
  passWelcome,
  setMoment,
} from '../../tools/drive/pilar.ts';
import { until } from './desktop/until.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let desktop: Desktop;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
  desktop = await startDesktop();
});
afterEach(async () => {
  await endAll();
  await desktop.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** On the Sunday evening of the week of 16 November. */
function opening(language: Language): Opening & { now: string } {
  return {
    profile: join(folder, 'profile'),
    environment: desktop.env,
    language: language === 'es' ? 'es_ES.UTF-8' : 'en_US.UTF-8',
    now: momentFile(folder, '2026-11-22T18:00:00Z'),
  };
}

/** What the journal on disk has of a table. */
function rowsOf(profile: string, table: 'reviews' | 'entries'): Record<string, unknown>[] {
  const database = new SQLite(join(profile, 'journal.db'), { readonly: true });
  const rows = database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
  database.close();
  return rows;
}

const step = (page: Page, title: string) =>
  page.getByRole('heading', { level: 2, name: title }).waitFor();

const next = (page: Page) => page.keyboard.press('Control+Enter');

/** Goes on by Tab to what bears a name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const named = await page.evaluate(
      (wanted) =>
        [document.activeElement?.textContent, document.activeElement?.parentElement?.textContent]
          .map((text) => text?.trim())
          .includes(wanted),
      name,
    );
    if (named) return;
  }
  throw new Error(`Tab never came to ${name}.`);
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.id === 'review-step' ? 'heading' : activeElement?.tagName.toLowerCase();
  });

/** Goes through all of a review without a word. */
async function finishEmpty(page: Page, words: Words): Promise<void> {
  await page.keyboard.press('w');
  for (const name of ['index', 'effort', 'wentWell', 'focus', 'actions'] as const) {
    await step(page, words.review.stepTitle[name]);
    await next(page);
  }
  await page.getByRole('heading', { level: 1, name: words.review.finished }).waitFor();
}

describe.each(['es', 'en'] as const)('A week is reviewed by keyboard alone (%s)', (language) => {
  it('in five steps, and Today shows what was chosen', async () => {
    const given = opening(language);
    const words = wordsOf(language);
    const { page, close } = await openPilar(given);
    await passWelcome(page);
    const { review } = words;

    await page.keyboard.press('w');
    await step(page, review.stepTitle.index);
    await page.getByText(review.step(1, 5)).waitFor();
    expect(await focused(page)).toBe('heading');
    await page.getByRole('button', { name: review.skipStep }).waitFor();
    await tabTo(page, words.score.noteFirst);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    for (const [index, number] of ['21', '6.4', '10.3', '15'].entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(number);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('form').getByText('53', { exact: true }).waitFor();
    await tabTo(page, review.next);
    await page.keyboard.press('Enter');

    await step(page, review.stepTitle.effort);
    await page.getByText(review.effortNone).waitFor();
    await next(page);

    await step(page, review.stepTitle.wentWell);
    expect(await focused(page)).toBe('textarea');
    await page.keyboard.type('Ana: **gracias**.');
    await next(page);

    await step(page, review.stepTitle.focus);
    await page.getByText(review.suggested).waitFor();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: words.pillar.insights, checked: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Un artículo');
    await next(page);

    await step(page, review.stepTitle.actions);
    const boxes = page.locator('form input[type=checkbox]');
    await tabTo(page, words.catalogue.keywordSearch.title);
    for (let count = 1; count <= 6; count += 1) {
      await page.keyboard.press('Space');
      await page.getByText(review.counted(Math.min(count, 5), 5)).waitFor();
      if (count < 6) await page.keyboard.press('Tab');
    }
    await page.getByRole('alert').getByText(review.full).waitFor();
    expect(await boxes.and(page.locator(':checked')).count()).toBe(5);
    await next(page);

    await page.getByRole('heading', { level: 1, name: review.finished }).waitFor();
    await page.getByText(review.caveat).waitFor();
    const [entry] = rowsOf(given.profile, 'entries');
    expect(entry).toMatchObject({ day: '2026-11-22' });
    expect(entry?.text).toMatch(/^### .* 16 .* 22.*\n\nAna: \*\*gracias\*\*\.$/);

    // The week it is for begins tomorrow.
    await page.keyboard.press('1');
    await page.locator('[data-task]').first().waitFor();
    expect(await page.getByText(review.chosenMark, { exact: true }).count()).toBe(0);
    setMoment(given.now, '2026-11-23T09:00:00Z');
    const [before, between] = review.chosenFor(true);
    await page.getByText(before.trim()).first().waitFor();
    await page.getByText(`${between.trim()}Un artículo`).first().waitFor();
    await page
      .locator('[data-task="keywordSearch"]')
      .getByText(review.chosenMark, { exact: true })
      .waitFor();
    await close();
  });
});

it('A review is left at any moment, and goes on where it was after a crash', async () => {
  const given = opening('es');
  const words = wordsOf('es');
  const first = await openPilar(given);
  await passWelcome(first.page);
  await first.page.keyboard.press('w');
  await step(first.page, words.review.stepTitle.index);
  await next(first.page);
  await step(first.page, words.review.stepTitle.effort);
  await next(first.page);
  await step(first.page, words.review.stepTitle.wentWell);
  await first.page.keyboard.type('Una charla');
  await until('what was typed to be on disk', async () =>
    rowsOf(given.profile, 'reviews')[0]?.went_well === 'Una charla' ? true : undefined,
  );
  // What is typed last is kept by leaving for another screen.
  await first.page.keyboard.type(' con Ana');
  await first.page.getByRole('button', { name: words.shell.pillars, exact: true }).click();
  await until('the rest to be on disk', async () =>
    rowsOf(given.profile, 'reviews')[0]?.went_well === 'Una charla con Ana' ? true : undefined,
  );
  await first.kill();

  const second = await openPilar(given);
  await second.page.keyboard.press('w');
  await step(second.page, words.review.stepTitle.wentWell);
  expect(await second.page.getByLabel(words.review.prompt).inputValue()).toBe('Una charla con Ana');
  expect(rowsOf(given.profile, 'entries')).toEqual([]);
  // A change of screen and back keeps the step; undo takes back what was kept.
  await next(second.page);
  await step(second.page, words.review.stepTitle.focus);
  await second.page.getByRole('button', { name: words.review.back }).click();
  await step(second.page, words.review.stepTitle.wentWell);
  await second.close();
});

it('More than can be kept is said and stays in its field, and nothing goes on before', async () => {
  const given = opening('en');
  const words = wordsOf('en');
  const { page, close } = await openPilar(given);
  await passWelcome(page);
  await page.keyboard.press('w');
  await step(page, words.review.stepTitle.index);
  await next(page);
  await step(page, words.review.stepTitle.effort);
  await next(page);
  const field = page.getByLabel(words.review.prompt);
  await field.fill('x'.repeat(10_001));
  await page.getByText(words.review.tooLong).waitFor();
  await next(page);
  await step(page, words.review.stepTitle.wentWell);
  expect(await field.inputValue()).toHaveLength(10_001);
  await field.fill('x'.repeat(10_000));
  await next(page);
  await step(page, words.review.stepTitle.focus);
  await vi.waitFor(() =>
    expect(rowsOf(given.profile, 'reviews')).toMatchObject([{ went_well: 'x'.repeat(10_000) }]),
  );
  await close();
});

it('A finished one can be opened again: its choices change, its page stays', async () => {
  const given = opening('es');
  const words = wordsOf('es');
  const { review } = words;
  const { page, close } = await openPilar(given);
  await passWelcome(page);
  await page.keyboard.press('w');
  for (const name of ['index', 'effort'] as const) {
    await step(page, review.stepTitle[name]);
    await next(page);
  }
  await page.getByLabel(review.prompt).fill('Una charla');
  for (const name of ['wentWell', 'focus', 'actions'] as const) {
    await step(page, review.stepTitle[name]);
    await next(page);
  }
  await page.getByText(review.isForNothing).waitFor();
  const entries = rowsOf(given.profile, 'entries');
  await page.getByRole('button', { name: review.change }).click();
  await step(page, review.stepTitle.focus);
  await page.getByRole('radio', { name: words.pillar.brand }).click();
  await page.getByRole('button', { name: review.back }).click();
  await page.getByText(review.kept('22 de noviembre')).waitFor();
  for (const name of ['wentWell', 'focus', 'actions'] as const) {
    await step(page, review.stepTitle[name]);
    await next(page);
  }
  await page.getByText(review.isFor, { exact: true }).waitFor();
  await page.locator('main').getByText(words.pillar.brand).waitFor();
  expect(rowsOf(given.profile, 'entries')).toEqual(entries);
  expect(rowsOf(given.profile, 'reviews')).toMatchObject([{ state: 'finished', focus: 'brand' }]);
  await close();
});

it('Today offers it in one line to whoever has done one, and takes a no', async () => {
  const given = opening('en');
  const words = wordsOf('en');
  const { page, close } = await openPilar(given);
  await passWelcome(page);
  await page.locator('[data-task]').first().waitFor();
  expect(await page.getByText(words.review.waits).count()).toBe(0);
  await finishEmpty(page, words);
  setMoment(given.now, '2026-11-27T09:00:00Z');
  await page.keyboard.press('1');
  const line = page.getByText(words.review.waits);
  await line.waitFor();
  await tabTo(page, words.review.skipWeek);
  await page.keyboard.press('Enter');
  await line.waitFor({ state: 'detached' });
  await page.getByRole('status').getByText(words.review.skipped).waitFor();
  expect(rowsOf(given.profile, 'reviews')).toMatchObject([
    { week: '2026-11-16', state: 'finished' },
    { week: '2026-11-23', state: 'skipped' },
  ]);
  await page.keyboard.press('ControlOrMeta+z');
  await line.waitFor();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await line.waitFor({ state: 'detached' });
  // A change of mind.
  await page.keyboard.press('w');
  await page.getByRole('button', { name: words.review.takeUp }).click();
  await step(page, words.review.stepTitle.index);
  await close();
});

it('It reminds once a week, if that is wished at the end of the first', async () => {
  const given = opening('es');
  const words = wordsOf('es');
  const { page, close } = await openPilar(given);
  await passWelcome(page);
  await finishEmpty(page, words);
  await page.getByRole('button', { name: words.review.remindMe }).click();
  await page.getByText(words.review.reminds('domingo', '18:00')).waitFor();
  await page.getByRole('button', { name: words.shell.settings, exact: true }).click();
  await page
    .getByRole('group', { name: words.settings.reviewReminder })
    .getByRole('checkbox', { checked: true })
    .waitFor();
  await page.getByRole('group', { name: words.settings.morning }).waitFor();
  for (const days of [words.settings.onWeekdays, words.settings.onWeekends])
    await page
      .getByRole('group', { name: words.settings.morning })
      .getByRole('checkbox', { name: days })
      .click();
  await page
    .getByRole('group', { name: words.settings.snapshotReminder })
    .getByRole('checkbox')
    .click();
  await page.getByRole('navigation').getByText(words.reminder.about.review).waitFor();

  setMoment(given.now, '2026-11-29T17:00:00Z');
  expect(await desktop.notification(() => true)).toMatchObject({
    title: words.reminder.reviewTitle,
    body: words.reminder.reviewBody,
  });
  await desktop.press(words.reminder.snooze.tenMinutes);
  await page.getByRole('navigation').getByText('hoy a las 18:10').waitFor();
  setMoment(given.now, '2026-11-29T17:10:00Z');
  await desktop.notification((shown) => shown.title === words.reminder.reviewTitle);
  await desktop.click();
  await step(page, words.review.stepTitle.index);
  await page.getByText(words.review.span('23', '29 de noviembre')).waitFor();
  // It is offered no more at the end of another.
  for (const name of ['index', 'effort', 'wentWell', 'focus', 'actions'] as const) {
    await step(page, words.review.stepTitle[name]);
    await next(page);
  }
  await page.getByRole('heading', { level: 1, name: words.review.finished }).waitFor();
  expect(await page.getByText(words.review.offer).count()).toBe(0);
  await close();
});
