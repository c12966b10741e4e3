import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar, passWelcome, setMoment } from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { openingOf, removeProfiles } from './profiles.ts';

const words = wordsOf('en');
let desktop: Desktop;

beforeEach(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterEach(async () => {
  await endAll();
  await desktop.stop();
  removeProfiles();
});

describe('The icon of Pilar, on a desktop that shows it', () => {
  it('has the number of tasks that wait today, which follows each tick and each day', async () => {
    const opening = openingOf('new', 'en', desktop.env);
    const pilar = await openPilar(opening);
    const { page } = pilar;
    await passWelcome(page);
    const boxes = page.getByRole('checkbox');
    await boxes.first().waitFor();
    const waiting = await boxes.count();
    expect(await desktop.badge(waiting)).toEqual({
      entry: 'application://pilar.desktop',
      count: waiting,
      isVisible: true,
    });
    await boxes.first().click();
    await desktop.badge(waiting - 1);
    await page.keyboard.press('Control+z');
    await desktop.badge(waiting);
    await boxes.first().click();
    await desktop.badge(waiting - 1);

    // The sample is no part of what waits.
    const before = desktop.badges().length;
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: words.command.showPalette }).waitFor();
    await page.keyboard.type(words.command.exploreSample);
    await page.keyboard.press('Enter');
    await page.getByText(words.sample.banner).waitFor();
    await page.getByRole('checkbox').first().click();
    await page.locator('input[type=checkbox]:checked').first().waitFor();
    expect(desktop.badges().length).toBe(before);

    setMoment(opening.now ?? '', '2026-11-30T08:00:00Z');
    await expect.poll(() => desktop.badges().length, { timeout: 20_000 }).toBeGreaterThan(before);
    expect(await pilar.close()).toBe(0);
    // Nothing is left of it where a dock would go on showing it.
    expect(await desktop.badge(0)).toMatchObject({ isVisible: false });
  });
});
