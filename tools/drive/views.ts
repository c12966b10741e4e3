import type { Page } from 'playwright-core';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { languageNames, languages } from '../../shared/locales/languages.ts';
import type { Words } from '../../shared/locales/words.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { sampleArchive } from './sampleArchive.ts';

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
  await drawn(page, 'progress');
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
  await page.locator('main summary').click();
  yield 'today-unfolded';
  await page.locator('main summary').click();
  await button(page, words.score.note).click();
  yield 'snapshot';
  const dialog = page.getByRole('dialog');
  const averages = dialog.locator('summary');
  await averages.click();
  await dialog.locator('details').getByRole('button').click();
  yield 'snapshot-averages';
  for (const field of await dialog.locator('details input').all()) await field.fill('');
  await averages.click();
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
  await page.locator('[data-chart="line"] canvas').waitFor();
  const insight = page.locator('[data-insight="brand"]');
  await insight.waitFor();
  yield 'progress';
  await insight.locator('summary').click();
  await insight.getByRole('img').waitFor();
  yield 'progress-insight';
  await button(page, words.goal.change).click();
  await dialog.getByLabel(words.goal.score).fill('101');
  await dialog.getByLabel(words.goal.by).fill('2025-01-01');
  await button(page, words.goal.keep).click();
  yield 'goal-refused';
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await insight.locator('summary').click();
  await button(page, words.progress.asTable).click();
  yield 'progress-table';
  await button(page, words.snapshots.link).click();
  await drawn(page, 'snapshots');
  yield 'snapshots';
  await page.keyboard.press('i');
  await dialog.getByLabel(words.indicators.name.followers).fill('500+');
  await button(page, words.indicators.keep).click();
  yield 'indicators';
  await button(page, words.indicators.cancel).click();
  await dialog.waitFor({ state: 'detached' });
  await paste(page, doubtfulPage);
  await dialog.locator('mark').first().waitFor();
  yield 'reading';
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  yield* pillarViews(page, words);
  yield* journalViews(page, words, lastNoted ?? '');
  yield* reportViews(page, words);
  await button(page, words.shell.settings).click();
  await page.locator('main h1').waitFor();
  yield 'settings';
  yield* importViews(page, words);
  yield* safetyViews(page, words);
  await button(page, words.shell.help).click();
  await page.locator('main h1').waitFor();
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
  yield* searchViews(page, words);
  yield* pausedViews(page, words);
  yield* reviewViews(page, words);
}

/** What can be typed to search, and what is found. */
async function* searchViews(page: Page, words: Words): AsyncGenerator<string> {
  const dialog = page.getByRole('dialog', { name: words.command.search });
  await page.keyboard.press('/');
  await dialog.waitFor();
  yield 'search';
  await page.keyboard.type('a');
  await dialog.getByRole('option').first().waitFor();
  yield 'search-found';
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** A page of the index that leaves something to be asked about. */
const doubtfulPage = `Your Social Selling Index
Industry SSI rank
Top 9%
Current Social Selling Index
53
out of 100
21 | Establish your professional brand
6.4 4 | Find the right people
10.3 | Engage with insights
15 | Build relationships
People in your industry have an average SSI of 34.
You rank in the top 9%
Up 1% since last week`;

/** Pastes a text outside any field, without the system's clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

/** A table that leaves hardly anything unasked. */
const doubtfulTable = [
  ['05/11/2025;21;6,4;10,3;15;53;;', '06/11/2025;21;6,4;10,3;15;53;;'],
  ['07/11/2025;6,4;21;15;10,3;53;;', '08/11/2025;21;6,4;10,3;15;53;;'],
  ['09/11/2025;21;6,4;10,3;15;53;;', '09/11/2025;22;6,4;10,3;15;54;;'],
  ['10/11/2025;21;6,4;x;15;53;;', '11/11/2025;21;6,4;10,3;15;53;;una charla'],
].flat();

/** A table that is to be imported, and one that cannot be; keeps nothing. */
async function* importViews(page: Page, words: Words): AsyncGenerator<string> {
  const { importing, command } = words;
  await button(page, command.importHistory).click();
  const dialog = page.getByRole('dialog', { name: importing.title });
  const choose = (name: string, text: string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('no.csv', '\0');
  await dialog.getByRole('alert').waitFor();
  yield 'import-refused';
  await choose('mi-historia.csv', doubtfulTable.join('\n'));
  await dialog.locator('select[name=dayOrder]').waitFor();
  await dialog.locator('select[name=dayOrder]').selectOption('dayFirst');
  await dialog.locator('summary').click();
  await button(page, importing.importNothing).click();
  yield 'import';
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** What goes back to a backup, takes everything out, brings it in, and deletes it; does none of it. */
async function* safetyViews(page: Page, words: Words): AsyncGenerator<string> {
  const { safety, passphrase, everything, erasing } = words;
  const dialog = page.getByRole('dialog');
  const leave = async () => {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await page.getByRole('button', { name: safety.restore }).first().click();
  await dialog.waitFor();
  yield 'restore';
  await leave();
  await button(page, everything.exportOpen).click();
  await dialog.getByLabel(passphrase.seal).check();
  await dialog.getByLabel(passphrase.one, { exact: true }).fill('…');
  await button(page, everything.exportNow).click();
  yield 'export-refused';
  await leave();
  await button(page, everything.importOpen).click();
  const archive = { name: 'mi-diario.pilar', mimeType: 'application/zip' };
  const buffer = await sampleArchive();
  await dialog.locator('input[type=file]').setInputFiles({ ...archive, buffer });
  await dialog.getByRole('table').waitFor();
  yield 'import-everything';
  await leave();
  await button(page, erasing.open).click();
  await button(page, erasing.erase).click();
  yield 'erase-refused';
  await leave();
}

/** A pause, what Today says of it, and the history that both are in. */
async function* pausedViews(page: Page, words: Words): AsyncGenerator<string> {
  const dialog = page.getByRole('dialog');
  await button(page, words.shell.today).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words.command.pauseEverything);
  await page.keyboard.press('Enter');
  await dialog.getByLabel(words.pause.until, { exact: true }).fill('2026-01-02');
  await page.keyboard.press('Enter');
  yield 'pause-refused';
  await dialog.getByLabel(words.pause.until, { exact: true }).fill('2026-12-02');
  yield 'pause';
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('status').getByRole('button', { name: words.shell.close }).click();
  yield 'today-paused';
  await button(page, words.pause.endThis).click();
  await page.getByRole('status').getByRole('button', { name: words.history.undo }).click();
  await button(page, words.pause.endThis).waitFor();
  await page.getByRole('status').getByRole('button', { name: words.shell.close }).click();
  await page.keyboard.press('u');
  await dialog.getByRole('listitem').first().waitFor();
  yield 'history';
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Each step of the weekly review, and its end. */
async function* reviewViews(page: Page, words: Words): AsyncGenerator<string> {
  const { review } = words;
  await page.keyboard.press('w');
  await drawn(page, 'review');
  const step = (title: string) => page.getByRole('heading', { level: 2, name: title }).waitFor();
  await step(review.stepTitle.index);
  yield 'review-index';
  await page.keyboard.press('Control+Enter');
  await step(review.stepTitle.effort);
  yield 'review-effort';
  await page.keyboard.press('Control+Enter');
  await page.getByLabel(review.prompt).fill(words.sample.notes.relationships);
  yield 'review-went-well';
  await page.keyboard.press('Control+Enter');
  await page.getByRole('radio', { name: words.pillar.insights }).click();
  await page.getByLabel(review.why).fill(words.sample.notes.insights);
  yield 'review-focus';
  await page.keyboard.press('Control+Enter');
  await step(review.stepTitle.actions);
  for (const box of (await page.locator('main form input[type=checkbox]').all()).slice(0, 6))
    await box.click();
  await page.getByRole('alert').waitFor();
  yield 'review-actions';
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: review.finished }).waitFor();
  yield 'review-end';
}

/** The four pillars, one of them, one of its actions, and a day of that. */
async function* pillarViews(page: Page, words: Words): AsyncGenerator<string> {
  await button(page, words.shell.pillars).click();
  await drawn(page, 'pillars');
  yield 'pillars';
  await button(page, words.pillar.brand).click();
  await drawn(page, 'pillar');
  yield 'pillar-table';
  await button(page, words.pillars.asList).click();
  yield 'pillar';
  await button(page, words.pillars.more(words.catalogue.richMedia.title)).click();
  await page.getByRole('menu').waitFor();
  yield 'pillar-menu';
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await button(page, words.catalogue.richMedia.title).click();
  await drawn(page, 'action');
  yield 'action';
  await page.locator('td[data-state="resting"]').last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.dayDialog.page).fill('http://example.org/');
  await button(page, words.dayDialog.keep).click();
  yield 'day-refused';
  await dialog.getByLabel(words.dayDialog.note).fill(words.sample.notes.brand);
  await dialog
    .getByLabel(words.dayDialog.page)
    .fill('https://example.org/a/long/address?of=an&article');
  await button(page, words.dayDialog.keep).click();
  await dialog.waitFor({ state: 'detached' });
  yield 'action-noted';
  await page.getByRole('status').getByRole('button', { name: words.shell.close }).click();
}

/** The journal: today, a day with a score, and one with a page; then Today with a page of its own. */
async function* journalViews(page: Page, words: Words, lastNoted: string): AsyncGenerator<string> {
  const { journal, sample } = words;
  await button(page, words.shell.journal).click();
  await drawn(page, 'journal');
  yield 'journal';
  await page.locator(`td[data-day="${lastNoted}"]`).click();
  await page.locator(`main [data-day="${lastNoted}"] h1`).waitFor();
  yield 'journal-noted';
  await button(page, journal.today).click();
  await page.locator('td[aria-current][aria-selected="true"]').waitFor();
  await page.locator('main article header p').getByRole('button').click();
  await button(page, journal.today).waitFor();
  yield 'journal-written';
  const { insights, relationships } = sample.notes;
  await keepPage(page, `> ${journal.prompts.unjudged}\n\n${insights}\n\n- [x] ${relationships}`);
  await button(page, words.shell.today).click();
  await page.locator('main section').getByText(relationships).waitFor();
  yield 'today-written';
}

/** Keeps a page of today, as another hand would: how it is written is not what is looked at. */
async function keepPage(page: Page, text: string): Promise<void> {
  await page.evaluate(async (kept) => {
    const { calls } = (globalThis as unknown as { pilar: Bridge }).pilar;
    const today = await calls.today(undefined);
    if (!today.ok) throw new Error('There is no today.');
    const { day } = today.value;
    const revision = crypto.randomUUID();
    await calls.keepEntry({ day, text: kept, before: null, revision, isSample: false });
  }, text);
}

async function drawn(page: Page, screen: string): Promise<void> {
  await page.locator(`html[data-drawn="${screen}"]`).waitFor();
}

/** A report in the language of the window, and of a quarter in the other. */
async function* reportViews(page: Page, words: Words): AsyncGenerator<string> {
  await button(page, words.shell.progress).click();
  await button(page, words.command.makeReport).click();
  await drawn(page, 'report');
  await page.getByLabel(words.report.name).fill('Ana Ruiz');
  await page.getByLabel(words.report.introduction).fill(words.sample.notes.brand);
  yield 'report';
  await page.getByText(words.report.spans.quarter, { exact: true }).click();
  const spoken = await page.locator('html').getAttribute('lang');
  const [other = 'en'] = languages.filter((language) => language !== spoken);
  await page.getByText(languageNames[other], { exact: true }).click();
  await page.locator(`[data-report][lang="${other}"]`).scrollIntoViewIfNeeded();
  yield 'report-other';
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
