// `npm run screens -- <folder>`: a picture of every screen, in both languages, both themes and
// three sizes of window.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { wordsOf } from '../../shared/locales/words.ts';
import { type Language, languages } from '../../shared/settings.ts';
import { momentFile, openPilar, type Pilar } from '../drive/pilar.ts';
import { buildIfStale } from '../start/freshBuild.ts';
import { readyRuntime } from '../start/readyRuntime.ts';
import { openScreen, type Screen } from '../start/screen.ts';
import { pictured, writeJournal } from './journal.ts';

const root = resolve(import.meta.dirname, '..', '..');
const sizes = {
  narrow: { width: 420, height: 700 },
  middle: { width: 1180, height: 820 },
  wide: { width: 1920, height: 1200 },
};
const schemes = ['light', 'dark'] as const;

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Where to? npm run screens -- <folder>');
  process.exit(2);
}
const target = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
mkdirSync(target, { recursive: true });
await readyRuntime(root);
await buildIfStale(root);
const screen = await openScreen();
let count = 0;
for (const language of languages) {
  await inPilar(language, screen, 'new', async (page) => {
    const { welcome } = wordsOf(language);
    await picture(page, language, 'welcome');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: welcome.indexTitle }).waitFor();
    await picture(page, language, 'welcome-index');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: welcome.startTitle }).waitFor();
    await picture(page, language, 'welcome-start');
    await page.getByRole('button', { name: welcome.empty }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await picture(page, language, 'today-new');
    await goTo(page, language, 'progress');
    await picture(page, language, 'progress-empty');
    await goTo(page, language, 'settings');
    await page.getByRole('button', { name: wordsOf(language).sample.explore }).click();
    await page.getByRole('region', { name: wordsOf(language).sample.title }).waitFor();
    await picture(page, language, 'sample');
  });
  await inPilar(language, screen, 'old', async (page, lastNoted) => {
    const words = wordsOf(language);
    await picture(page, language, 'today');
    await page.getByRole('button', { name: words.today.how }).first().click();
    await picture(page, language, 'today-how');
    await page.getByRole('button', { name: words.score.note, exact: true }).click();
    await picture(page, language, 'snapshot');
    const dialog = page.getByRole('dialog');
    const typed = ['26', '6.4', '1.2.3', '15'];
    for (const [index, name] of Object.values(words.pillar).entries())
      await dialog.getByLabel(name).fill(typed[index] ?? '');
    await dialog.getByLabel(words.snapshot.day).fill('2026-12-24');
    await dialog.getByRole('button', { name: words.snapshot.keep, exact: true }).click();
    await picture(page, language, 'snapshot-refused');
    const better = ['21.5', '6.4', '10.3', '15'];
    for (const [index, name] of Object.values(words.pillar).entries())
      await dialog.getByLabel(name).fill(better[index] ?? '');
    await dialog.getByLabel(words.snapshot.day).fill(lastNoted);
    await dialog.getByRole('button', { name: words.snapshot.keep, exact: true }).click();
    await dialog.getByRole('button', { name: words.snapshot.replace }).waitFor();
    await picture(page, language, 'snapshot-replace');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await goTo(page, language, 'progress');
    await page.locator('canvas').waitFor();
    await picture(page, language, 'progress');
    await page.getByRole('button', { name: words.progress.asTable }).click();
    await picture(page, language, 'progress-table');
    await goTo(page, language, 'settings');
    await picture(page, language, 'settings');
    await goTo(page, language, 'help');
    await picture(page, language, 'help');
    const insights = page.locator('details[data-pillar="insights"]');
    await insights.locator('summary').first().click();
    await insights.getByText(words.catalogue.dailyUse.title).click();
    await picture(page, language, 'help-open');
  });
}
await screen.close();
console.log(`${count} pictures in ${target}`);

async function inPilar(
  language: Language,
  { environment }: Screen,
  journal: 'new' | 'old',
  look: (page: Page, lastNoted: string) => Promise<void>,
): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'pilar-screens-'));
  let pilar: Pilar | undefined;
  try {
    const lastNoted = journal === 'old' ? writeJournal(place, language) : '';
    pilar = await openPilar({
      profile: place,
      environment,
      language: language === 'es' ? 'es_ES.UTF-8' : 'en_US.UTF-8',
      now: momentFile(place, pictured),
    });
    await look(pilar.page, lastNoted);
  } finally {
    await pilar?.close();
    rmSync(place, { recursive: true, force: true });
  }
}

async function goTo(
  page: Page,
  language: Language,
  name: 'progress' | 'settings' | 'help',
): Promise<void> {
  await page.getByRole('button', { name: wordsOf(language).shell[name], exact: true }).click();
}

async function picture(page: Page, language: Language, name: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const path = join(target, `${name}.${language}.${colorScheme}.${size}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      count += 1;
    }
  }
}
