import type { Page } from 'playwright-core';
import type { Words } from '../../shared/locales/words.ts';
import { pillars } from '../../shared/ssi/pillar.ts';

/** Goes through what a first opening shows and stops at each view, by name. */
export async function* firstViews(page: Page, words: Words): AsyncGenerator<string> {
  const { welcome } = words;
  await page.getByRole('dialog', { name: welcome.title }).waitFor();
  yield 'welcome';
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: welcome.indexTitle }).waitFor();
  yield 'welcome-index';
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: welcome.startTitle }).waitFor();
  yield 'welcome-start';
  await page.getByRole('button', { name: welcome.empty }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  yield 'today-new';
  await button(page, words.shell.progress).click();
  yield 'progress-empty';
  await button(page, words.shell.settings).click();
  await button(page, words.sample.explore).click();
  await page.getByRole('region', { name: words.sample.title }).waitFor();
  yield 'sample';
}

/** Goes through what a journal with a history shows (`tools/screens/journal.ts`). */
export async function* laterViews(page: Page, words: Words): AsyncGenerator<string> {
  yield 'today';
  const lastNoted = await page.locator('aside time').getAttribute('datetime');
  const how = page.locator('main button[aria-expanded]').first();
  await how.click();
  yield 'today-how';
  await how.click();
  await button(page, words.score.note).click();
  yield 'snapshot';
  const dialog = page.getByRole('dialog');
  const type = async (values: readonly string[], day: string) => {
    for (const [index, pillar] of pillars.entries())
      await dialog.getByLabel(words.pillar[pillar]).fill(values[index] ?? '');
    await dialog.getByLabel(words.snapshot.day).fill(day);
    await button(page, words.snapshot.keep).click();
  };
  await type(['26', '6.4', '1.2.3', '15'], '2026-12-24');
  yield 'snapshot-refused';
  await type(['21.5', '6.4', '10.3', '15'], lastNoted ?? '');
  await dialog.getByRole('button', { name: words.snapshot.replace }).waitFor();
  yield 'snapshot-replace';
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await keepNotices(page);
  await page.getByRole('checkbox', { checked: false }).first().click();
  await page.getByRole('status').getByRole('button').first().waitFor();
  yield 'notice';
  await page.getByRole('status').getByRole('button', { name: words.shell.close }).click();
  await button(page, words.shell.progress).click();
  await page.locator('canvas').waitFor();
  yield 'progress';
  await button(page, words.progress.asTable).click();
  yield 'progress-table';
  await button(page, words.shell.settings).click();
  yield 'settings';
  await button(page, words.shell.help).click();
  yield 'help';
  const insights = page.locator('details[data-pillar="insights"]');
  await insights.locator('summary').first().click();
  await insights.getByText(words.catalogue.dailyUse.title).click();
  yield 'help-open';
  yield* viewsOfAdding(page, words);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: words.command.showPalette }).waitFor();
  yield 'palette';
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: words.command.showKeys }).waitFor();
  yield 'keys';
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Adds an action by a line, and in its form; keeps nothing. */
async function* viewsOfAdding(page: Page, words: Words): AsyncGenerator<string> {
  const { quickAdd, actionForm } = words;
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('n');
  await dialog.getByLabel(quickAdd.line).fill(quickAdd.example);
  yield 'quick-add';
  await dialog.getByLabel(quickAdd.line).fill(`${quickAdd.example} #xyz 25:00`);
  yield 'quick-add-problem';
  await dialog.getByLabel(quickAdd.line).fill(quickAdd.example);
  await button(page, quickAdd.allOptions).click();
  await page.getByRole('dialog', { name: actionForm.addTitle }).waitFor();
  await dialog.getByLabel(actionForm.rhythm).selectOption('everyWeeks');
  yield 'action-form';
  await dialog.getByText(actionForm.more).click();
  await dialog.getByLabel(actionForm.title).fill('');
  await dialog.getByLabel(actionForm.page).fill('http://example.org');
  await button(page, actionForm.add).click();
  yield 'action-form-refused';
  await button(page, actionForm.cancel).click();
  await dialog.waitFor({ state: 'detached' });
}

/** A passing notice stays, however long one looks at it. */
async function keepNotices(page: Page): Promise<void> {
  await page.evaluate(() => {
    const wait = window.setTimeout;
    const longest = 3_000;
    window.setTimeout = ((run: () => void, milliseconds?: number) =>
      (milliseconds ?? 0) > longest ? 0 : wait(run, milliseconds)) as typeof window.setTimeout;
  });
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}
