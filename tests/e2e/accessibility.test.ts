import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { languages } from '../../shared/settings.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { root } from '../../tools/check/step.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { firstViews, laterViews } from '../../tools/drive/views.ts';
import { buildGallery } from '../../tools/gallery/build.ts';
import { contrast, tokensIn } from './colours.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { openingOf, removeProfiles } from './profiles.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const schemes = ['light', 'dark'] as const;
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

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

/** Every view there is, as they are written down: those of a first opening, and those of a journal. */
const [first = [], later = []] = readFileSync(join(root, 'tools/drive/views.ts'), 'utf8')
  .split('export async function* laterViews')
  .map((part) => [...part.matchAll(/yield '([\w-]+)'/g)].map(([, name]) => name));

/** What axe-core finds, one line a node. The debugger may bring it in; the page's own CSP may not. */
async function findings(page: Page, asked: RunOptions = rules): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async (options): Promise<AxeResults> => {
    const { axe } = window as unknown as {
      axe: { run: (context: Document | Element, options: RunOptions) => Promise<AxeResults> };
    };
    // What lies behind a dialog is asked about when nothing lies over it.
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    return axe.run(dialog ?? document, options);
  }, asked);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** Themes differ in their colours alone, so the dark one is asked about nothing else. */
const asked: Readonly<Record<(typeof schemes)[number], RunOptions>> = {
  light: rules,
  dark: { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] },
};

async function inBothThemes(page: Page, view: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    // Without motion no colour is caught on its way to another.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const finding of await findings(page, asked[colorScheme]))
      found.push(`${view}, ${colorScheme}: ${finding}`);
  }
  return found;
}

it('axe-core is at work: it finds what is wrong', async () => {
  const { page, close } = await openPilar(openingOf('old', 'es', desktop.env));
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.style.cssText = 'inline-size: 10px; block-size: 10px; color: #aaa; background: #bbb';
    document.querySelector('main')?.append(button);
  });
  expect((await findings(page)).map((line) => line.split(':')[0])).toContain('button-name');
  await close();
});

describe.each(languages)('In %s', (language) => {
  const words = wordsOf(language);

  it('axe-core finds nothing on a first opening', async () => {
    const pilar = await openPilar(openingOf('new', language, desktop.env));
    const found: string[] = [];
    const seen: string[] = [];
    for await (const view of firstViews(pilar.page, words)) {
      found.push(...(await inBothThemes(pilar.page, view)));
      seen.push(view);
    }
    expect(found).toEqual([]);
    expect(seen).toEqual(first);
    await pilar.close();
  });

  it('axe-core finds nothing on any view of a journal, and no pillar is told by its hue alone', async () => {
    const pilar = await openPilar(openingOf('old', language, desktop.env));
    const found: string[] = [];
    const hued = new Set<string>();
    const seen: string[] = [];
    for await (const view of laterViews(pilar.page, words)) {
      found.push(...(await inBothThemes(pilar.page, view)));
      const { alone, count } = await huesWithoutShape(pilar.page);
      found.push(...alone.map((html) => `${view}: a hue without its shape: ${html}`));
      if (count > 0) hued.add(view);
      seen.push(view);
    }
    expect(found).toEqual([]);
    expect(seen.toSorted()).toEqual(later.toSorted());
    expect(seen.length).toBeGreaterThanOrEqual(44);
    expect([...hued]).toEqual(expect.arrayContaining(['today', 'snapshot', 'progress']));
    await pilar.close();
  });
});

it('axe-core finds nothing in the gallery of the design system', async () => {
  const build = await buildGallery(root);
  // It keeps nothing and answers nobody: the clock has to go on, until its window closes all the same.
  const { now: _, ...opening } = openingOf('new', 'en', desktop.env);
  const pilar = await openPilar({ ...opening, build });
  const { page } = pilar;
  expect(await inBothThemes(page, 'gallery')).toEqual([]);
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem').first().waitFor();
  expect(await inBothThemes(page, 'menu')).toEqual([]);
  await pilar.close();
});

describe('Colours', () => {
  it('tell text from paper by 4.5 and controls from it by 3, in both themes', async () => {
    const pilar = await openPilar(openingOf('new', 'es', desktop.env));
    const grounds = ['paper', 'margin', 'sheet'];
    const texts = ['ink', 'ink-second', 'accent', 'wrong', ...pillars.map((name) => `${name}-ink`)];
    const outlines = ['outline', 'ink', 'accent', 'wrong', ...pillars];
    const weak: string[] = [];
    for (const colorScheme of schemes) {
      await pilar.page.emulateMedia({ colorScheme });
      const colour = await tokensIn(pilar.page, [...grounds, ...texts, ...outlines]);
      const compare = (names: readonly string[], ground: string, least: number) => {
        for (const name of names) {
          const ratio = contrast(colour(name), colour(ground));
          if (ratio < least) weak.push(`${colorScheme}: ${name} on ${ground} ${ratio.toFixed(2)}`);
        }
      };
      for (const ground of grounds) {
        compare(texts, ground, 4.5);
        compare(outlines, ground, 3);
      }
      // What is written on ink, and on a failure.
      compare(['paper'], 'ink', 4.5);
      compare(['paper'], 'wrong', 4.5);
      // The tick within its box.
      for (const pillar of pillars) compare(['paper'], pillar, 3);
    }
    expect(weak).toEqual([]);
    await pilar.close();
  });
});

/** What is painted in a pillar's hue, in a list, a legend or a form, where its shape is not near. */
function huesWithoutShape(page: Page) {
  return page.evaluate((names) => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const hues = names.map((name) => {
      probe.style.color = `var(--${name})`;
      return { name, colour: getComputedStyle(probe).color };
    });
    probe.remove();
    const alone: string[] = [];
    let count = 0;
    for (const element of document.querySelectorAll('main *, dialog *')) {
      if (!element.checkVisibility()) continue;
      const { color, backgroundColor, borderBlockEndColor, fill } = getComputedStyle(element);
      for (const { name, colour } of hues) {
        if (![color, backgroundColor, borderBlockEndColor, fill].includes(colour)) continue;
        const group =
          // A column, or a page, of one pillar bears its shape at its head.
          element.closest('[data-pillar]') ??
          element.closest('li, dd, label, th, summary, [role=option], [role=img] > div');
        count += 1;
        if (group?.querySelector(`path[fill="var(--${name})"]`)) continue;
        alone.push(element.outerHTML.slice(0, 120));
      }
    }
    return { alone, count };
  }, pillars);
}
