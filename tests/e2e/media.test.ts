import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Words, wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { firstViews, laterViews } from '../../tools/drive/views.ts';
import { contrast } from './colours.ts';
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

/** Every shown text with its colour and the ground it is painted on, as Chromium settled them. */
function textsOnTheirGround(page: Page) {
  return page.evaluate(() => {
    const channels = (colour: string) =>
      (colour.match(/[\d.]+/g) ?? []).map(Number) as [number, number, number, number?];
    const texts: {
      text: string;
      ink: [number, number, number];
      ground: [number, number, number];
    }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder === null || node.textContent?.trim() === '' || !holder.checkVisibility()) continue;
      if (holder.closest('.visually-hidden') !== null) continue;
      let ground: Element | null = holder;
      const groundOf = (element: Element) => channels(getComputedStyle(element).backgroundColor);
      while (ground.parentElement !== null && groundOf(ground)[3] === 0)
        ground = ground.parentElement;
      const [red, green, blue] = channels(getComputedStyle(holder).color);
      const [groundRed, groundGreen, groundBlue, opacity] = groundOf(ground);
      const isPaper = opacity === 0;
      texts.push({
        text: node.textContent?.trim() ?? '',
        ink: [red, green, blue],
        ground: isPaper ? [255, 255, 255] : [groundRed, groundGreen, groundBlue],
      });
    }
    return texts;
  });
}

describe('In forced colours', () => {
  it('every text keeps apart from its ground, and every choice from the others', async () => {
    const words = wordsOf('en');
    for (const [kind, views] of [
      ['new', firstViews],
      ['old', laterViews],
    ] as const) {
      const { page, close } = await openPilar(openingOf(kind, 'en', desktop.env));
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      for await (const view of views(page, words)) {
        const texts = await textsOnTheirGround(page);
        expect(texts.length, view).toBeGreaterThan(5);
        const lost = texts.filter(({ ink, ground }) => contrast(ink, ground) < 4.5);
        expect(lost, view).toEqual([]);
        if (view === 'settings') expect(await groundsOfChoices(page, words)).toHaveLength(2);
        if (view === 'today') expect(await currentStands(page)).toBe(true);
      }
      await close();
    }
  });
});

/** The different grounds of the choices of the appearance: the chosen one has its own. */
function groundsOfChoices(page: Page, words: Words) {
  return page
    .getByRole('group', { name: words.settings.theme })
    .locator('label')
    .evaluateAll((labels) => [
      ...new Set(labels.map((label) => getComputedStyle(label).backgroundColor)),
    ]);
}

/** Whether the screen one is on is told apart by more than a colour that is taken away. */
function currentStands(page: Page) {
  return page.evaluate(() => {
    const [current, other] = [
      document.querySelector('nav [aria-current=page]'),
      document.querySelector('nav button:not([aria-current])'),
    ].map((element) => (element === null ? null : getComputedStyle(element)));
    return current?.fontWeight !== other?.fontWeight;
  });
}

describe('With reduced motion', () => {
  it('nothing moves, on any view', async () => {
    const { page, close } = await openPilar(openingOf('old', 'es', desktop.env));
    const movingNow = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .flatMap((style) => [style.transitionDuration, style.animationDuration])
          .filter((durations) => durations.split(', ').some((one) => Number.parseFloat(one) > 0)),
      );
    expect((await movingNow()).length).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for await (const view of laterViews(page, wordsOf('es')))
      expect(await movingNow(), view).toEqual([]);
    await close();
  });
});

/** Goes on with Tab, `steps` times, and answers what had the focus on the way, each with its ring. */
async function ringsOf(page: Page, steps: number): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { ring: `${outlineStyle} ${outlineWidth}`, name: element.outerHTML.slice(0, 160) };
    });
    if (focused === null) continue;
    expect(focused.ring, focused.name).toBe('solid 2px');
    seen.add(focused.name);
  }
  return seen;
}

describe('The keyboard', () => {
  it('always shows where it is: a ring around whatever has the focus', async () => {
    const words = wordsOf('es');
    const { page, close } = await openPilar(openingOf('old', 'es', desktop.env));
    await page.locator('main summary').click();
    expect((await ringsOf(page, 30)).size).toBeGreaterThan(10);
    await page.keyboard.press('2');
    await page.getByRole('main').getByRole('button', { name: words.pillar.brand }).click();
    await page.locator('html[data-drawn="pillar"]').waitFor();
    expect((await ringsOf(page, 50)).size).toBeGreaterThan(20);
    await close();
  });

  it('steps through the whole numbers of a field, and stays within its range', async () => {
    const words = wordsOf('es');
    const { page, close } = await openPilar(openingOf('old', 'es', desktop.env));
    await page.getByRole('button', { name: words.score.note, exact: true }).click();
    const field = page.getByRole('dialog').getByLabel(words.pillar.brand);
    await field.fill('23,5');
    const after: string[] = [];
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
      await field.press(key);
      after.push(await field.inputValue());
    }
    expect(after).toEqual(['24', '25', '25', '24']);
    await close();
  });

  it('sees what a control without words does, and Escape takes that away', async () => {
    const words = wordsOf('es').today;
    const { page, close } = await openPilar(openingOf('old', 'es', desktop.env));
    const tooltip = page.locator('[popover=hint]');
    const how = page.getByRole('button', { name: words.how }).first();
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('Tab');
    expect(await how.evaluate((element) => element === document.activeElement)).toBe(true);
    await tooltip.filter({ hasText: words.how }).waitFor();
    await page.keyboard.press('Escape');
    await tooltip.waitFor({ state: 'detached' });
    await how.hover();
    await tooltip.filter({ hasText: words.how }).waitFor();
    // The pointer may go over to read it.
    await tooltip.hover();
    expect(await tooltip.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await tooltip.waitFor({ state: 'detached' });
    await close();
  });
});
