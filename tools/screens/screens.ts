// `npm run screens -- <folder>`: a picture of every screen, in both languages, both themes and
// three sizes of window.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { wordsOf } from '../../shared/locales/words.ts';
import { type Language, languages } from '../../shared/settings.ts';
import { momentFile, openPilar, type Pilar } from '../drive/pilar.ts';
import { firstViews, laterViews } from '../drive/views.ts';
import { buildGallery } from '../gallery/build.ts';
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
  const words = wordsOf(language);
  await inPilar(language, screen, 'new', async (page) => {
    for await (const name of firstViews(page, words)) await picture(page, `${name}.${language}`);
  });
  await inPilar(language, screen, 'old', async (page) => {
    for await (const name of laterViews(page, words)) await picture(page, `${name}.${language}`);
  });
}
await pictureGallery(screen);
await screen.close();
console.log(`${count} pictures in ${target}`);

async function inPilar(
  language: Language,
  { environment }: Screen,
  journal: 'new' | 'old',
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'pilar-screens-'));
  let pilar: Pilar | undefined;
  try {
    if (journal === 'old') writeJournal(place, language);
    pilar = await openPilar({
      profile: place,
      environment,
      language: language === 'es' ? 'es_ES.UTF-8' : 'en_US.UTF-8',
      now: momentFile(place, pictured),
    });
    await look(pilar.page);
  } finally {
    await pilar?.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** The whole of the gallery in one picture, in both themes side by side. */
async function pictureGallery({ environment }: Screen): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'pilar-screens-'));
  const pilar = await openPilar({ profile: place, environment, build: await buildGallery(root) });
  try {
    const { page } = pilar;
    await forceStates(page);
    await page.setViewportSize(sizes.middle);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const path = join(target, 'gallery.png');
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    count += 1;
  } finally {
    await pilar.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** Shows what only a pointer or a key would: each element in the state that its mark names. */
async function forceStates(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('DOM.enable');
  await debug.send('CSS.enable');
  const { root: whole } = await debug.send('DOM.getDocument');
  for (const state of ['hover', 'focus-visible']) {
    const { nodeIds } = await debug.send('DOM.querySelectorAll', {
      nodeId: whole.nodeId,
      selector: `[data-force="${state}"]`,
    });
    for (const nodeId of nodeIds)
      await debug.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [state] });
  }
}

async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const path = join(target, `${name}.${colorScheme}.${size}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      count += 1;
    }
  }
}
