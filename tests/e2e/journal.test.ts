import 'temporal-polyfill/global';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../electron/store/open.ts';
import type { Day } from '../../shared/day.ts';
import { promptsFor, promptText } from '../../shared/journal/prompts.ts';
import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { type Language, languages } from '../../shared/settings.ts';
import { endAll, openPilar, setMoment } from '../../tools/drive/pilar.ts';
import { pictured } from '../../tools/screens/journal.ts';
import { catalogueAction } from '../builders/action.ts';
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

const written = { at: Temporal.Instant.from(pictured), zone: 'Europe/Madrid' };
const today = day('2026-11-22');

/** Pages, and what was done, beside what the sample year has. */
interface Kept {
  readonly pages?: Readonly<Record<string, string>>;
  readonly marks?: readonly (readonly [action: string, on: string, count: number, note: string])[];
}

/** A Pilar on Sunday 22 November 2026 with a year behind it, and the journal open. */
async function opened(language: Language, { pages = {}, marks = [] }: Kept = {}) {
  const opening = openingOf('old', language, desktop.env);
  const journal = openJournal(join(opening.profile, 'journal.db'));
  journal.transaction(() => {
    for (const [on, text] of Object.entries(pages))
      journal.entries.keep({ day: day(on), text, revision: on }, written);
    for (const [action, on, count, note] of marks)
      journal.completions.keep({
        ...{ id: `${action} ${on}`, action, day: day(on), count, note },
        ...{ page: 'https://example.org/', completedAt: written.at, zone: written.zone },
      });
  });
  journal.close();
  const pilar = await openPilar(opening);
  await pilar.page.keyboard.press('4');
  await shows(pilar.page, today);
  return { ...pilar, now: opening.now ?? '' };
}

/** Waits until the page of a day lies open. */
async function shows(page: Page, on: Day): Promise<void> {
  await page.locator(`main [data-day="${on}"] h1`).waitFor();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const cell = (page: Page, on: string) => page.locator(`td[data-day="${on}"]`);
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.day);

describe.each(languages)('The journal, in %s', (language) => {
  const words = wordsOf(language);
  const format = formatOf(language);
  const said = words.journal;

  it('walks the days by mouse: one by one, to those that are written, and back to today', async () => {
    const pages = { '2026-11-18': 'Lo del miércoles.', '2026-11-20': 'Lo del viernes.' };
    const { page } = await opened(language, { pages });
    expect(await button(page, said.nextDay).getAttribute('aria-disabled')).toBe('true');
    await button(page, said.previousDay).click();
    await shows(page, day('2026-11-21'));
    await page.getByText(said.emptyDay).waitFor();
    await button(page, said.previousWritten(format.shortDay(day('2026-11-20')))).click();
    await shows(page, day('2026-11-20'));
    await page.getByText('Lo del viernes.').waitFor();
    await button(page, said.previousWritten(format.shortDay(day('2026-11-18')))).click();
    await page.getByText('Lo del miércoles.').waitFor();
    await button(page, said.nextWritten(format.shortDay(day('2026-11-20')))).click();
    await shows(page, day('2026-11-20'));
    await button(page, said.nextDay).click();
    await shows(page, day('2026-11-21'));
    await button(page, said.today).click();
    await shows(page, today);
  });

  it('walks the days by keyboard, one by one and in the calendar', async () => {
    const { page } = await opened(language);
    await page.keyboard.press('<');
    await page.keyboard.press('<');
    await shows(page, day('2026-11-20'));
    await page.keyboard.press('>');
    await shows(page, day('2026-11-21'));
    await page.keyboard.press('>');
    await shows(page, today);
    // There is no day after today.
    await page.keyboard.press('>');
    await cell(page, today).focus();
    const goesTo = async (key: string, on: string) => {
      await page.keyboard.press(key);
      await expect.poll(() => focused(page)).toBe(on);
    };
    await goesTo('ArrowRight', today);
    await goesTo('ArrowLeft', '2026-11-21');
    await goesTo('ArrowUp', '2026-11-14');
    await goesTo('ArrowDown', '2026-11-21');
    await goesTo('Home', '2026-11-16');
    await goesTo('End', today);
    await goesTo('PageUp', '2026-10-22');
    await goesTo('Shift+PageUp', '2025-10-22');
    await goesTo('Shift+PageDown', '2026-10-22');
    await goesTo('PageDown', today);
    await goesTo('Home', '2026-11-16');
    await page.keyboard.press('Enter');
    await shows(page, day('2026-11-16'));
    expect(await focused(page)).toBe('2026-11-16');
    expect(await page.locator('td[data-day][tabindex="0"]').count()).toBe(1);
  });

  it('marks in the calendar what each day has, by signs and in words', async () => {
    const pages = { '2026-10-19': 'Con todo.' };
    const { page } = await opened(language, { pages, marks: [['portfolio', '2026-10-19', 2, '']] });
    await button(page, said.previousMonth).click();
    const full = cell(page, '2026-10-19');
    await full.waitFor();
    const name = (await full.getAttribute('aria-label')) ?? '';
    expect(name).toContain(format.fullDay(day('2026-10-19')));
    expect(name).toContain(said.marks.written);
    expect(name).toContain(said.marks.score);
    expect(await full.locator('svg').count()).toBe(3);
    await button(page, said.nextMonth).click();
    await cell(page, today).waitFor();
    expect(await button(page, said.nextMonth).isDisabled()).toBe(true);
    // A day to come is there and opens nothing.
    expect(await cell(page, '2026-11-23').getAttribute('aria-disabled')).toBe('true');
    await cell(page, '2026-11-23').click({ force: true });
    expect(await page.locator('main [data-day] h1').count()).toBe(1);
    await shows(page, today);
  });

  it('shows beside a past page what was ticked, noted and scored that day', async () => {
    const pages = { '2026-11-16': 'Lunes de todo.' };
    const marks = [
      ['portfolio', '2026-11-16', 3, 'Tres casos.'],
      ['keySkills', '2026-11-16', 0, ''],
    ] as const;
    const { page } = await opened(language, { pages, marks });
    await cell(page, '2026-11-16').click();
    await shows(page, day('2026-11-16'));
    await page.getByText('Lunes de todo.').waitFor();
    const brand = page.locator('aside [data-pillar="brand"]');
    await brand.getByText(words.catalogue.portfolio.title, { exact: true }).waitFor();
    await brand.getByText(said.times(3), { exact: true }).waitFor();
    await brand.getByText('Tres casos.').waitFor();
    await brand.getByText(said.leftOut).waitFor();
    const score = page.getByRole('region', { name: said.score });
    await score.getByText('53', { exact: true }).waitFor();
    await score.getByText(said.since(format.nearDay(day('2026-11-09'), today))).waitFor();
    await score.getByText(words.caveat).waitFor();
    // What it leads to is one click away.
    await button(page, words.catalogue.portfolio.title).click();
    await page.locator('html[data-drawn="action"]').waitFor();
  });

  it('shows what was written on this day in an earlier year, and opens it', async () => {
    const { page } = await opened(language, { pages: { '2025-11-22': '## Hace **un año**\n…' } });
    const earlier = page.getByRole('region', { name: said.earlierYears });
    await earlier.getByText('Hace un año', { exact: true }).waitFor();
    await earlier.getByRole('button').click();
    await shows(page, day('2025-11-22'));
    const year = said.dayOfYear(format.longDay(day('2025-11-22')), '2025');
    await page
      .getByRole('heading', { level: 1, name: new RegExp(year.slice(1)) })
      .waitFor({ state: 'visible' });
    expect(await earlier.count()).toBe(0);
  });

  it('asks something that fits the day, another if one likes, or nothing more that day', async () => {
    const { page } = await opened(language);
    const moment = { day: today, focus: 'people', isBack: false } as const;
    const prompts = promptsFor({ ...moment, done: [catalogueAction('dailyUse')] });
    const texts = prompts.map((prompt) => promptText(prompt, words));
    const asked = page.getByRole('complementary', { name: said.promptLead });
    await asked.getByText(texts[0] ?? '', { exact: true }).waitFor();
    await asked.getByRole('button', { name: said.promptOther }).click();
    await asked.getByText(texts[1] ?? '', { exact: true }).waitFor();
    await asked.getByRole('button', { name: said.promptLater }).click();
    await asked.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await page.keyboard.press('1');
    await page.getByRole('region', { name: said.page }).waitFor();
    expect(await asked.count()).toBe(0);
    // No other day is asked anything.
    await page.keyboard.press('<');
    await shows(page, day('2026-11-21'));
    expect(await asked.count()).toBe(0);
  });
});

describe('At midnight', () => {
  const words = wordsOf('en');
  const said = words.journal;
  const monday = day('2026-11-23');

  it('the journal goes on to the new day, and so does its calendar', async () => {
    const { page, now } = await opened('en');
    setMoment(now, '2026-11-22T23:30:00Z');
    await shows(page, monday);
    expect(await cell(page, monday).getAttribute('aria-current')).toBe('date');
    await button(page, said.previousDay).click();
    await shows(page, today);
    await page.getByText(said.emptyDay).waitFor();
  });

  it('a past day stays where it is', async () => {
    const { page, now } = await opened('en');
    await page.keyboard.press('<');
    await shows(page, day('2026-11-21'));
    setMoment(now, '2026-11-22T23:30:00Z');
    await page.locator(`td[data-day="${monday}"][aria-current]`).waitFor();
    await shows(page, day('2026-11-21'));
  });

  it('a page that has the focus stays until it is left', async () => {
    const { page, now } = await opened('en');
    const other = button(page, said.promptOther);
    await other.focus();
    setMoment(now, '2026-11-22T23:30:00Z');
    await page.locator(`td[data-day="${monday}"][aria-current]`).waitFor();
    await shows(page, today);
    await button(page, said.previousMonth).focus();
    await shows(page, monday);
  });

  it('Today’s page does the same', async () => {
    const { page, now } = await opened('en');
    await page.keyboard.press('1');
    const section = page.getByRole('region', { name: said.page });
    await section.getByRole('button', { name: said.promptOther }).focus();
    setMoment(now, '2026-11-22T23:30:00Z');
    await page.getByRole('heading', { level: 1, name: 'Monday, November 23' }).waitFor();
    await section.getByRole('heading', { name: said.pageOf('November 22') }).waitFor();
    await section.getByRole('button', { name: said.open }).focus();
    await page.getByRole('checkbox').first().focus();
    await section.getByRole('heading', { name: said.page, exact: true }).waitFor();
  });
});

describe('A journal without a page', () => {
  it.each(languages)('says what one is for (%s)', async (language) => {
    const said = wordsOf(language).journal;
    const opening = openingOf('old', language, desktop.env);
    const journal = openJournal(join(opening.profile, 'journal.db'));
    journal.transaction(() => {
      for (const on of journal.entries.daysBetween(day('1970-01-01'), today))
        journal.entries.remove(on);
    });
    journal.close();
    const { page } = await openPilar(opening);
    await page.keyboard.press('4');
    await page.getByText(said.firstPage).waitFor();
  });
});
