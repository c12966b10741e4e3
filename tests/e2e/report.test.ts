import 'temporal-polyfill/global';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../electron/store/open.ts';
import { addDays } from '../../shared/day.ts';
import { longestEntry } from '../../shared/journal/entry.ts';
import { en } from '../../shared/locales/en.ts';
import { es } from '../../shared/locales/es.ts';
import type { Theme } from '../../shared/settings.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { pictured } from '../../tools/screens/journal.ts';
import { day } from '../builders/day.ts';
import { readPdf, textOf } from '../readPdf.ts';
import { fileDialogOn } from './desktop/fileDialog.ts';
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

const pages: Readonly<Record<string, string>> = {
  '2026-11-03': 'Hoy ayudé a Ana con su charla.',
  '2026-11-10': 'Esto es solo para mí.',
  '2026-11-17': '# Publicar sin miedo\n\nLo conté | tal cual.',
};

/** Pilar in Spanish with ten months and these pages in it, on the page of a report. */
async function onReport(given: Readonly<Record<string, string>> = pages, theme: Theme = 'dark') {
  const opening = openingOf('old', 'es', desktop.env);
  const journal = openJournal(join(opening.profile, 'journal.db'));
  const written = { at: Temporal.Instant.from(pictured), zone: 'Europe/Madrid' };
  for (const [on, text] of Object.entries(given))
    journal.entries.keep({ day: day(on), text, revision: `revision-${on}` }, written);
  journal.settings.keep({ ...journal.settings.current(), theme });
  journal.close();
  const pilar = await openPilar(opening);
  await askForReport(pilar.page);
  return pilar;
}

async function askForReport(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(es.command.makeReport);
  await page.keyboard.press('Enter');
  await page.locator('html[data-drawn="report"]').waitFor();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const paper = (page: Page) => page.locator('[data-report]');
const dialog = () => fileDialogOn(desktop.env);

async function inEnglish(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'English' }).check();
  await page.locator('[data-report][lang="en"]').waitFor();
}

/** Saves the report so, and answers where. */
async function saved(page: Page, name: string, deed: string): Promise<string> {
  const path = join(String(desktop.env.HOME), name);
  await button(page, deed).click();
  await dialog().choose(path);
  await page.getByText(es.file.saved(name)).waitFor();
  return path;
}

/** Every text of a report in Spanish that stands by itself. */
const spanish = [
  ...Object.values(es.report).filter((text) => typeof text === 'string' && text.trim().length > 5),
  ...Object.values(es.pillar),
  ...Object.values(es.report.part),
  ...[es.insights.notWhy, es.insights.noClearRelation, es.command.makeReport, es.shell.settings],
  ...['noviembre', 'enero', 'Martes', ' veces'],
] as readonly string[];

describe('A report as a PDF', () => {
  it('is in the other language than the window, and white where that is dark', async () => {
    const { page } = await onReport();
    await inEnglish(page);
    await page.getByLabel(es.report.name).fill('Ana Ruiz');
    await page.getByRole('checkbox', { name: /\b3 nov/ }).check();
    await page.getByRole('checkbox', { name: /17 nov/ }).check();
    const path = await saved(page, 'november.pdf', es.report.savePdf);
    const read = readPdf(readFileSync(path));
    const text = textOf(read);
    for (const said of ['Report of November 2026', en.pillar.brand, en.report.mostDone, 'Ana Ruiz'])
      expect(text).toContain(said);
    expect(text).toContain(en.report.caveat);
    expect(text).toContain(`Page 1 of ${read.pages.length}`);
    for (const word of spanish) expect(text).not.toContain(word);
    expect(read).toMatchObject({
      title: 'Report of November 2026',
      language: 'en',
      isTagged: true,
    });
    for (const heading of [en.report.scores, en.report.insights, 'Report of November 2026'])
      expect(read.outline).toContain(heading);
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'Figure']) expect(read.tags).toContain(tag);
    for (const { width, height, lightestText, darkestGround } of read.pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(lightestText).toBeLessThan(0.5);
      expect(darkestGround).toBe(1);
    }
    // The window is as it was.
    expect(await page.title()).toBe('Pilar');
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
  });

  it('holds the pages that were chosen, and of no other a word', async () => {
    const { page } = await onReport();
    const none = await saved(page, 'none.pdf', es.report.savePdf);
    const text = textOf(readPdf(readFileSync(none)));
    expect(text).toContain('Informe de noviembre de 2026');
    for (const own of ['ayudé', 'solo para mí', 'Publicar sin miedo'])
      expect(text).not.toContain(own);
    await page.getByRole('checkbox', { name: /\b3 nov/ }).check();
    const one = textOf(readPdf(readFileSync(await saved(page, 'one.pdf', es.report.savePdf))));
    expect(one).toContain('Hoy ayudé a Ana con su charla.');
    for (const own of ['solo para mí', 'Publicar sin miedo']) expect(one).not.toContain(own);
  });

  it('holds of the figures what was chosen', async () => {
    const { page } = await onReport();
    await page.getByRole('checkbox', { name: es.report.part.scores }).uncheck();
    await page.getByRole('checkbox', { name: es.report.part.insights }).uncheck();
    const path = await saved(page, 'few.pdf', es.report.savePdf);
    const { outline } = readPdf(readFileSync(path));
    expect(outline).toContain(es.report.effort);
    for (const gone of [es.report.scores, es.report.insights]) expect(outline).not.toContain(gone);
  });

  it('is not saved where the person thinks better of it, by keys alone', async () => {
    const { page } = await onReport();
    await button(page, es.report.savePdf).focus();
    await page.keyboard.press('Enter');
    expect(await dialog().shown()).toBe(es.file.saveTitle);
    await dialog().cancel();
    const suggested = join(String(desktop.env.HOME), 'Documents', 'informe-2026-11.pdf');
    expect(existsSync(suggested)).toBe(false);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(es.report.print);
  });

  it('says where it cannot be written', async () => {
    const { page } = await onReport();
    await button(page, es.report.savePdf).click();
    await dialog().choose('/proc/informe.pdf');
    await page.getByText(es.error.saveFailed).waitFor();
  });
});

describe('A report on paper', () => {
  it('fails with a sentence where there is no printer', async () => {
    const { page } = await onReport();
    await button(page, es.report.print).click();
    await page.getByText(es.error.printFailed).waitFor();
  });
});

describe('A report as Markdown', () => {
  it('is saved, and copied, with a chosen page quoted and its headings lower', async () => {
    const { page } = await onReport();
    await inEnglish(page);
    await page.getByRole('checkbox', { name: /17 nov/ }).check();
    const path = await saved(page, 'november.md', es.report.saveMarkdown);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/^# Report of November 2026\n/);
    expect(text).toContain(
      '\n### Tuesday, November 17\n\n> #### Publicar sin miedo\n>\n> Lo conté | tal cual.\n',
    );
    expect(text).toMatch(/\n\| Total \| [\d.]+ \| [\d.]+ \| [+−]?[\d.]+ \|\n/);
    expect(text).not.toContain('solo para mí');
    for (const word of spanish.filter((one) => !one.includes('Pág')))
      expect(text).not.toContain(word);
    await button(page, es.report.copyMarkdown).click();
    await page.getByText(es.report.copied).waitFor();
    await page.getByLabel(es.report.introduction).focus();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(page.getByLabel(es.report.introduction).inputValue()).resolves.toBe(text);
  });
});

describe('What is chosen of a report', () => {
  it('is about a time that has begun, one before or after the other', async () => {
    const { page } = await onReport();
    const title = paper(page).locator('h1');
    expect(await title.textContent()).toBe('Informe de noviembre de 2026');
    expect(await button(page, es.report.next).isDisabled()).toBe(true);
    await button(page, es.report.previous).click();
    await title.getByText('Informe de octubre de 2026').waitFor();
    await page.getByRole('radio', { name: es.report.spans.quarter }).check();
    await title.getByText('Informe de octubre–diciembre de 2026').waitFor();
    await button(page, es.report.previous).click();
    await title.getByText('Informe de julio–septiembre de 2026').waitFor();
    await button(page, es.report.next).click();
    await title.getByText('Informe de octubre–diciembre de 2026').waitFor();
    await page.getByRole('radio', { name: es.report.spans.month }).check();
    await title.getByText('Informe de noviembre de 2026').waitFor();
  });

  it('stays while the window is open, wherever one goes meanwhile', async () => {
    const { page } = await onReport();
    await page.getByLabel(es.report.introduction).fill('Un mes de cambios.');
    await page.getByRole('checkbox', { name: /10 nov/ }).check();
    await inEnglish(page);
    await page.keyboard.press('Escape');
    await button(page, es.shell.progress).click();
    await button(page, es.command.makeReport).click();
    await page.locator('[data-report][lang="en"]').waitFor();
    expect(await paper(page).textContent()).toContain('Un mes de cambios.');
    expect(await paper(page).textContent()).toContain('Esto es solo para mí.');
    await button(page, es.report.none).click();
    await expect.poll(() => paper(page).textContent()).not.toContain('Esto es solo para mí.');
  });
});

describe('A report that is still being drawn', () => {
  it('cannot be taken out before its pages are those that were chosen', async () => {
    const { page } = await onReport();
    await button(page, es.report.all).click();
    await expect.poll(() => paper(page).textContent()).toContain('Esto es solo para mí.');
    await expect.poll(() => button(page, es.report.print).isEnabled()).toBe(true);
    const seen = await page.evaluate(
      async ([none, print]) => {
        const named = (name: string | undefined) =>
          [...document.querySelectorAll('button')].find((one) => one.textContent === name);
        named(none)?.click();
        await Promise.resolve();
        const isThere = document.querySelector('[data-report]')?.textContent?.includes('solo para');
        return { isThere, isOffered: named(print)?.disabled === false };
      },
      [es.report.none, es.report.print],
    );
    expect(seen).not.toEqual({ isThere: true, isOffered: true });
    await expect.poll(() => button(page, es.report.print).isEnabled()).toBe(true);
    expect(await paper(page).textContent()).not.toContain('Esto es solo para mí.');
  });
});

describe('A long quarter', () => {
  it('of a page a day, and one as long as a page can be, is shown and saved whole', async () => {
    const first = day('2026-07-01');
    const words = 'Una palabra y otra, como cada día. ';
    const long = Object.fromEntries(
      Array.from({ length: 90 }, (_, index) => {
        const on = addDays(first, index);
        return [on, `Del ${on}. ${words.repeat(58)}`];
      }),
    );
    const longest = `Principio. ${words.repeat(longestEntry / words.length - 1)}Final.`;
    const { page } = await onReport({ ...long, '2026-09-30': longest });
    await page.getByRole('radio', { name: es.report.spans.quarter }).check();
    await paper(page).getByText('octubre–diciembre').waitFor();
    await button(page, es.report.previous).click();
    await paper(page).getByText('julio–septiembre').waitFor();
    await button(page, es.report.all).click();
    await expect.poll(() => paper(page).textContent(), { timeout: 60_000 }).toContain('Final.');
    const path = await saved(page, 'quarter.pdf', es.report.savePdf);
    const read = readPdf(readFileSync(path));
    const text = textOf(read);
    for (const on of Object.keys(long)) expect(text).toContain(`Del ${on}.`);
    expect(text).toContain('Final.');
    expect(text).toContain(`Página ${read.pages.length} de ${read.pages.length}`);
  });
});
