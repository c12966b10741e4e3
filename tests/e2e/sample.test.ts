import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings.ts';
import {
  endAll,
  momentFile,
  type Opening,
  openPilar,
  passWelcome,
} from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let desktop: Desktop;
let folder: string;

beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

function newOpening(language: Language): Opening {
  folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
  return {
    profile: join(folder, 'profile'),
    environment: desktop.env,
    language: language === 'es' ? 'es_ES.UTF-8' : 'en_GB.UTF-8',
    now: momentFile(folder, '2026-11-22T18:00:00Z'),
  };
}

const dialogNamed = (page: Page, name: string) => page.getByRole('dialog', { name }).waitFor();
const noDialog = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });
/** Goes on with Tab to the field `name`. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
  for (let presses = 0; (await focused()) !== name; presses += 1) {
    expect(presses, `presses of Tab before ${name}`).toBeLessThan(6);
    await page.keyboard.press('Tab');
  }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.each(['es', 'en'] as const)('The first run, in %s', (language) => {
  const words = wordsOf(language);

  it('leads to a noted score by keyboard alone, and comes only once', async () => {
    const opening = newOpening(language);
    const first = await openPilar(opening);
    const { page } = first;
    await dialogNamed(page, words.welcome.title);
    await page.keyboard.press('Enter');
    await dialogNamed(page, words.welcome.indexTitle);
    for (const pillar of Object.values(words.pillar))
      await page.getByRole('dialog').getByText(pillar).waitFor();
    await page.keyboard.press('Enter');
    await dialogNamed(page, words.welcome.startTitle);
    await page.keyboard.press('Enter');
    await dialogNamed(page, words.snapshot.title);
    await tabTo(page, 'brand');
    for (const typed of ['21', '6.4', '10.3', '15']) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await noDialog(page);
    await page.locator('section[data-pillar="people"]').first().waitFor();
    expect(await first.close()).toBe(0);

    const second = await openPilar(opening);
    expect(await second.page.getByRole('dialog').count()).toBe(0);
    await second.close();
  });

  it('explores a sample journal and comes back to one’s own, empty as it was', async () => {
    const opening = newOpening(language);
    const first = await openPilar(opening);
    const { page } = first;
    await dialogNamed(page, words.welcome.title);
    await page.keyboard.press('Enter');
    await dialogNamed(page, words.welcome.indexTitle);
    await page.keyboard.press('Enter');
    await dialogNamed(page, words.welcome.startTitle);
    await button(page, words.welcome.explore).click();
    const banner = page.getByRole('region', { name: words.sample.title });
    await banner.getByText(words.sample.banner).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('complementary').getByText('53', { exact: true }).waitFor();
    expect(await page.locator('section[data-pillar]').first().getAttribute('data-pillar')).toBe(
      'people',
    );
    // Unfolded, its day asks for things of three pillars; one is done already.
    await page.locator('main summary').click();
    const pillarsShown = await page
      .locator('section[data-pillar]:visible')
      .evaluateAll((sections) => sections.map((section) => section.getAttribute('data-pillar')));
    expect(new Set(pillarsShown).size).toBeGreaterThanOrEqual(3);
    const ticked = page.locator('input[type=checkbox]:checked:visible');
    expect(await ticked.count()).toBe(1);
    await page.locator('input[type=checkbox]:not(:checked)').first().click();
    await ticked.nth(1).waitFor();

    await button(page, words.sample.leave).click();
    await banner.waitFor({ state: 'detached' });
    await page.getByText(words.score.none).waitFor();
    expect(await page.locator('input[type=checkbox]:checked').count()).toBe(0);

    // Again from Settings, and a restart opens one's own.
    await button(page, words.shell.settings).click();
    await button(page, words.sample.explore).click();
    await banner.waitFor();
    await first.close();
    const second = await openPilar(opening);
    await second.page.getByText(words.score.none).waitFor();
    expect(await second.page.getByText(words.sample.banner).count()).toBe(0);
    await second.close();
  });
});

describe('Escape', () => {
  it.each([0, 1, 2])('after %d steps lands on Today with the guessed language', async (steps) => {
    const pilar = await openPilar(newOpening('en'));
    const { page } = pilar;
    const { welcome, score } = wordsOf('en');
    const titles = [welcome.title, welcome.indexTitle, welcome.startTitle];
    for (const title of titles.slice(0, steps)) {
      await dialogNamed(page, title);
      await page.keyboard.press('Enter');
    }
    await dialogNamed(page, titles[steps] ?? '');
    await passWelcome(page);
    await page.getByText(score.none).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await pilar.close();
  });
});

describe('Help', () => {
  it('explains each pillar and its actions, in the words of the catalogue', async () => {
    const pilar = await openPilar(newOpening('es'));
    const { page } = pilar;
    const words = wordsOf('es');
    await passWelcome(page);
    await button(page, words.shell.help).click();
    await page.getByRole('heading', { level: 1, name: words.help.title }).waitFor();
    for (const pillar of ['brand', 'people', 'insights', 'relationships'] as const) {
      const part = page.locator(`details[data-pillar="${pillar}"]`);
      await part.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      await part.getByText(words.help.feeds[pillar]).waitFor();
    }
    await page.getByText(words.catalogue.profileViewers.title).click();
    await page.getByText(words.catalogue.profileViewers.how).waitFor();
    await page.getByText(words.help.guardLead).waitFor();
    for (const sentence of [...words.help.limits, ...words.help.pace])
      await page.getByText(sentence, { exact: true }).waitFor();
    await pilar.close();
  });
});
