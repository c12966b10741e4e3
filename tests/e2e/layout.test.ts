import 'temporal-polyfill/global';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openJournal } from '../../electron/store/open.ts';
import {
  largestCount,
  longestAddress,
  longestText,
  longestTitle,
  mostMinutes,
  mostTimesOfDay,
} from '../../shared/actions/action.ts';
import type { Day } from '../../shared/day.ts';
import { type Words, wordsOf } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings.ts';
import type { TimeOfDay } from '../../shared/timeOfDay.ts';
import { root } from '../../tools/check/step.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { firstViews, laterViews } from '../../tools/drive/views.ts';
import { pictured } from '../../tools/screens/journal.ts';
import { buildVariant } from '../../tools/variant.ts';
import { ownAction } from '../builders/action.ts';
import { pseudoLocale } from '../builders/pseudoLocale.ts';
import { snapshot } from '../builders/snapshot.ts';
import { cutTexts } from './cutTexts.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { openingOf, removeProfiles } from './profiles.ts';

/** The smallest window, Pilar's own size, a large screen, and 200 % in the first two. */
const sizes = [
  { width: 420, height: 600 },
  { width: 1180, height: 820 },
  { width: 2560, height: 1440 },
  { width: 590, height: 410 },
  { width: 320, height: 480 },
];

// Every view there is: a limit for when one hangs, not a measure.
vi.setConfig({ testTimeout: 360_000 });

let desktop: Desktop;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  removeProfiles();
});

/** Where words are longer or letters wider, what is cut is cut where there is least room, or usually. */
const tightSizes = sizes.filter(({ width }) => width !== 2560 && width !== 590);

async function cutAtEverySize(
  page: Page,
  view: string,
  given: readonly (typeof sizes)[number][] = sizes,
): Promise<readonly string[]> {
  const cut: string[] = [];
  for (const size of given) {
    await page.setViewportSize(size);
    await settle(page);
    for (const text of await page.evaluate(cutTexts))
      cut.push(`${view} at ${size.width} × ${size.height}: ${text}`);
  }
  return cut;
}

/**
 * As for whoever sees it: rows that are only laid out in sight are laid out, as all of them have been
 * by then, and what hangs from a button follows it, the button in sight.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = () => new Promise((next) => requestAnimationFrame(next));
    if (document.adoptedStyleSheets.length === 0) {
      const laidOut = new CSSStyleSheet();
      laidOut.replaceSync('* { content-visibility: visible !important; }');
      document.adoptedStyleSheets.push(laidOut);
    }
    document.querySelector('[data-popup-open]')?.scrollIntoView({ block: 'nearest' });
    await drawn();
    await drawn();
  });
}

async function cutInEveryView(
  words: Words,
  language: Language,
  looked: readonly (typeof sizes)[number][],
  build?: string,
) {
  const cut: string[] = [];
  for (const [kind, views] of [
    ['new', firstViews],
    ['old', laterViews],
  ] as const) {
    const opening = openingOf(kind, language, desktop.env);
    const pilar = await openPilar({ ...opening, ...(build !== undefined && { build }) });
    for await (const view of views(pilar.page, words))
      cut.push(...(await cutAtEverySize(pilar.page, view, looked)));
    await pilar.close();
  }
  return cut;
}

/** The page with the Spanish dictionary swapped for the pseudo-locale, which it does not know of. */
const pseudoSpanish: Plugin = {
  name: 'pseudo-spanish',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('shared/locales/es.ts')
      ? `import { es as spanish } from './es.ts?spanish';
         import { pseudoLocale } from '${join(root, 'tests/builders/pseudoLocale.ts')}';
         export const es = pseudoLocale(spanish);`
      : null,
};

const noFonts: Plugin = {
  name: 'no-fonts',
  enforce: 'pre',
  load: (id) => (/@fontsource.*\.css/.test(id) ? '' : null),
};

describe('Nothing is cut, and no page scrolls sideways', () => {
  it.each(['es', 'en'] as const)('in %s', async (language) => {
    expect(await cutInEveryView(wordsOf(language), language, sizes)).toEqual([]);
  });

  it('in a language with longer words', async () => {
    const build = await buildVariant(root, 'pseudo', { plugins: [pseudoSpanish] });
    expect(await cutInEveryView(pseudoLocale(wordsOf('es')), 'es', tightSizes, build)).toEqual([]);
  });

  it('where the fonts are missing', async () => {
    const build = await buildVariant(root, 'no-fonts', { plugins: [noFonts] });
    expect(await cutInEveryView(wordsOf('es'), 'es', tightSizes, build)).toEqual([]);
  });

  it('with notes that are long, from right to left, without a break or in pictures', async () => {
    const opening = openingOf('old', 'en', desktop.env);
    const notes = [
      'تحدثت مع ثلاثة أشخاص هذا الأسبوع، وكان الحديث مفيدًا.',
      '🏛️👩🏽‍💻🇪🇸 '.repeat(40),
      'x'.repeat(10_000),
      'One sentence of a note that goes on and on. '.repeat(227),
    ];
    const journal = openJournal(join(opening.profile, 'journal.db'));
    journal.transaction(() => {
      for (const [index, note] of notes.entries())
        journal.snapshots.keep(
          snapshot({ day: `2026-11-1${index}` as Day, note: note.slice(0, 10_000) }),
          { notedAt: Temporal.Instant.from(pictured), zone: 'Europe/Madrid' },
        );
    });
    journal.close();
    const words = wordsOf('en');
    const pilar = await openPilar(opening);
    const { page } = pilar;
    await page.getByRole('button', { name: words.shell.progress, exact: true }).click();
    await page.getByRole('button', { name: words.progress.asTable, exact: true }).click();
    expect(await cutAtEverySize(page, 'table')).toEqual([]);
    // Each can be read whole, by scrolling at most; and from the side its letters begin at.
    for (const note of notes) {
      const shown = page.getByText(note.slice(0, 10_000).trim(), { exact: true });
      expect(await shown.count()).toBe(1);
    }
    const arabic = page.getByText(notes[0] ?? '');
    expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    // A question about such a day shows both notes whole.
    await page.getByRole('button', { name: words.shell.today, exact: true }).click();
    await page.getByRole('button', { name: words.score.note, exact: true }).click();
    const dialog = page.getByRole('dialog');
    for (const name of Object.values(words.pillar)) await dialog.getByLabel(name).fill('10');
    await dialog.getByLabel(words.snapshot.day).fill('2026-11-12');
    await dialog.getByLabel(words.snapshot.note, { exact: true }).fill('y'.repeat(10_000));
    expect(await cutAtEverySize(page, 'form')).toEqual([]);
    await dialog.getByRole('button', { name: words.snapshot.keep, exact: true }).click();
    await dialog.getByRole('button', { name: words.snapshot.replace }).waitFor();
    expect(await cutAtEverySize(page, 'question')).toEqual([]);
    await pilar.close();
  });

  it.each([
    ['without a break', 'x'.repeat(longestTitle), 'x'.repeat(longestText)],
    ['from right to left', 'تحدثت مع ثلاثة أشخاص هذا الأسبوع', 'وكان الحديث مفيدًا. '.repeat(50)],
  ])('with an action that is long in everything, %s', async (_, title, text) => {
    const opening = openingOf('old', 'en', desktop.env);
    const journal = openJournal(join(opening.profile, 'journal.db'));
    const today = '2026-11-22' as Day;
    const page = `https://example.org/${'x'.repeat(longestAddress - 20)}`;
    const hours = Array.from({ length: mostTimesOfDay }, (__, index) => index + 10);
    journal.transaction(() => {
      journal.actions.keep(
        ownAction({
          ...{ id: 'long', title, how: text, page, position: 0, target: largestCount },
          ...{ minutes: mostMinutes, times: hours.map((hour) => `${hour}:30` as TimeOfDay) },
        }),
      );
      journal.completions.keep({
        ...{ id: 'one', action: 'long', day: today, count: 1, note: text, page },
        ...{ completedAt: Temporal.Instant.from(pictured), zone: 'Europe/Madrid' },
      });
    });
    journal.close();
    const words = wordsOf('en');
    const pilar = await openPilar(opening);
    const { page: shown } = pilar;
    const cut: string[] = [];
    const look = async (view: string) => cut.push(...(await cutAtEverySize(shown, view)));
    const row = shown.locator('[data-task="long"]');
    const drawn = (screen: string) => shown.locator(`html[data-drawn="${screen}"]`).waitFor();
    await shown.locator('main summary').click();
    await row.getByRole('button', { name: words.today.howOf(title) }).click();
    await look('today');
    await row.getByRole('button', { name: words.today.changeAction }).click();
    await shown.getByRole('dialog').waitFor();
    await look('form');
    await shown.keyboard.press('Escape');
    await shown.getByRole('dialog').waitFor({ state: 'detached' });
    await shown.keyboard.press('2');
    await drawn('pillars');
    await look('pillars');
    await shown.getByRole('button', { name: words.pillar.people, exact: true }).click();
    await drawn('pillar');
    await look('pillar');
    await shown.keyboard.press('t');
    await shown.getByRole('table').waitFor();
    await look('table');
    await shown.getByRole('button', { name: title, exact: true }).click();
    await drawn('action');
    await look('action');
    await shown.locator('td[data-state]').last().click();
    await shown.getByRole('dialog').waitFor();
    // An address longer than its field is moved along in it, and read whole before it is opened.
    await shown.getByLabel(words.dayDialog.page).fill('https://example.org/');
    await look('day');
    await shown.getByRole('button', { name: words.dayDialog.skip, exact: true }).click();
    await shown.getByRole('dialog').waitFor({ state: 'detached' });
    await look('notice');
    await shown.keyboard.press('u');
    await shown.getByRole('dialog').waitFor();
    await look('history');
    expect(cut).toEqual([]);
    await pilar.close();
  });
});
