import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { beginJournal } from '../../electron/store/begin.ts';
import { openJournal } from '../../electron/store/open.ts';
import type { Day } from '../../shared/day.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { initialSettings, type Language } from '../../shared/settings.ts';
import { endAll, momentFile, openPilar } from '../../tools/drive/pilar.ts';
import { day } from '../builders/day.ts';
import { snapshot } from '../builders/snapshot.ts';
import { type Desktop, startDesktop } from './desktop.ts';

const now = '2026-11-22T18:00:00Z';

let desktop: Desktop;
let folder: string;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

/** A journal with a few words in it, laid open on Today. */
async function opened(language: Language) {
  folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  write(profile, language);
  const { page } = await openPilar({
    profile,
    environment: desktop.env,
    language: language === 'es' ? 'es_ES.UTF-8' : 'en_US.UTF-8',
    now: momentFile(folder, now),
  });
  const words = wordsOf(language);
  const dialog = page.getByRole('dialog', { name: words.command.search });
  const options = dialog.getByRole('option');
  return {
    ...{ page, words, dialog, options },
    input: dialog.getByRole('combobox'),
    /** Opens the search by its key and types, once it has the focus. */
    seek: async (text: string) => {
      await page.keyboard.press('/');
      await dialog.waitFor();
      await page.keyboard.type(text);
    },
  };
}

function write(profile: string, language: Language): void {
  const journal = openJournal(join(profile, 'journal.db'));
  const at = Temporal.Instant.from(now);
  const written = { at, zone: 'Europe/Madrid' };
  beginJournal(journal, day('2026-10-01'));
  journal.transaction(() => {
    journal.settings.keep({ ...initialSettings, language });
    journal.entries.keep(
      { day: day('2026-10-03'), text: 'Un café con Zoe, y qué tarde.', revision: 'a' },
      written,
    );
    journal.entries.keep(
      { day: day('2026-11-20'), text: 'La Zoe de #insights llamó.', revision: 'b' },
      written,
    );
    journal.completions.keep({
      ...{ id: 'a', action: 'portfolio', day: day('2026-11-10'), count: 1, page: null },
      ...{ note: 'Zoe lo vio', completedAt: at, zone: 'Europe/Madrid' },
    });
    journal.snapshots.keep(snapshot({ day: day('2026-11-15'), note: 'zoe también' }), {
      notedAt: at,
      zone: 'Europe/Madrid',
    });
  });
  journal.close();
}

const daysOf = (page: Page) =>
  page
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((option) => option.querySelector('time')?.getAttribute('datetime') ?? null),
    );
const marksOf = (page: Page) => page.getByRole('option').locator('mark').allTextContents();

describe.each(['es', 'en'] as const)('Searching, in %s', (language) => {
  it('finds what was written as one types, marked, and opens it by keys alone', async () => {
    const { page, words, seek, dialog, options, input } = await opened(language);
    await seek('zo');
    await options.nth(3).waitFor();
    expect(await daysOf(page)).toEqual(['2026-11-20', '2026-11-15', '2026-11-10', '2026-10-03']);
    expect(await marksOf(page)).toEqual(['Zoe', 'zoe', 'Zoe', 'Zoe']);
    await page.keyboard.type('e CAFE');
    await options.nth(1).waitFor({ state: 'detached' });
    expect(await marksOf(page)).toEqual(['café', 'Zoe']);
    expect(await input.getAttribute('aria-activedescendant')).toBe(
      await options.first().getAttribute('id'),
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // What was sought is there the next time, and gives way to the first key.
    await page.keyboard.press('Control+f');
    await options.first().waitFor();
    expect(await input.inputValue()).toBe('zoe CAFE');
    await page.keyboard.type('zoe');
    await options.nth(3).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await options.nth(2).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(
      await page.getByRole('button', { name: words.shell.journal }).getAttribute('aria-current'),
    ).toBe('page');
  });

  it('opens an action on its page', async () => {
    const { page, words, seek, options, dialog } = await opened(language);
    const { title } = words.catalogue.portfolio;
    await seek(`${language === 'es' ? 'es:acción' : 'is:action'} "${title}"`);
    await options.first().waitFor();
    expect((await marksOf(page)).join(' ')).toContain(title.split(' ')[0]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  it('knows filters, teaches them, and says what it does not know', async () => {
    const { page, words, seek, options, dialog } = await opened(language);
    await seek('');
    const [first] = words.search.examples;
    await dialog.getByRole('button', { name: first?.typed ?? '', exact: true }).click();
    await options.filter({ has: page.locator('[datetime="2026-11-20"]') }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(language === 'es' ? 'es:nota 2026-11' : 'is:note 2026-11');
    await dialog.getByText(words.search.count(1)).waitFor({ state: 'attached' });
    expect(await daysOf(page)).toEqual(['2026-11-10']);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('pillar:xyz ');
    await dialog.getByText(words.search.unknownFilter('pillar:xyz')).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('"zzz(*');
    await dialog.getByText(words.search.nothing('"zzz(*')).waitFor();
  });

  it('finds in the palette too, below its commands', async () => {
    const { page, words } = await opened(language);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: words.command.showPalette });
    await palette.waitFor();
    await page.keyboard.type('zoe');
    const group = palette.getByRole('group', { name: words.search.inJournal });
    await group.getByRole('option').nth(3).waitFor();
    expect(await group.locator('mark').allTextContents()).toEqual(['Zoe', 'zoe', 'Zoe', 'Zoe']);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await palette.waitFor({ state: 'detached' });
    expect(
      await page.getByRole('button', { name: words.shell.journal }).getAttribute('aria-current'),
    ).toBe('page');
  });
});

describe('Whoever types on at once', () => {
  it('loses no letter, also right after Pilar was opened', async () => {
    const { page, dialog, input } = await opened('es');
    await page.keyboard.press('/');
    await page.keyboard.type('Zoe');
    await dialog.waitFor();
    expect(await input.inputValue()).toBe('Zoe');
  });
});

describe('What is found only after the arrows were pressed', () => {
  it.each(['search', 'showPalette'] as const)('is chosen from its first (%s)', async (over) => {
    const { page, words } = await opened('es');
    await page.keyboard.press(over === 'search' ? '/' : 'Control+k');
    const dialog = page.getByRole('dialog', { name: words.command[over] });
    await dialog.waitFor();
    await page.keyboard.type('qzxv');
    await dialog.getByRole('status').filter({ hasText: /./ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    // Another hand writes it meanwhile.
    await page.evaluate(async () => {
      const { calls } = (globalThis as unknown as { pilar: Bridge }).pilar;
      const on = '2026-11-01' as Day;
      const revision = crypto.randomUUID();
      await calls.keepEntry({ day: on, text: 'qzxv', before: null, revision, isSample: false });
    });
    const option = dialog.getByRole('option');
    await option.waitFor();
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.locator('main [data-day="2026-11-01"] h1').waitFor();
  });
});

describe('While the sample is open', () => {
  it('the sample is searched, and what was sought in the own journal waits there', async () => {
    const { page, words, seek, options, dialog, input } = await opened('es');
    await seek('zoe');
    await options.nth(3).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words.command.exploreSample);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: words.sample.title }).waitFor();
    await seek('zoe');
    await dialog.getByText(words.search.nothing('zoe')).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('is:action');
    await options.first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.sample.leave }).click();
    await page.getByRole('region', { name: words.sample.title }).waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await options.nth(3).waitFor();
    expect(await input.inputValue()).toBe('zoe');
  });
});
