import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, momentFile, openPilar, passWelcome } from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let desktop: Desktop;
const folders: string[] = [];

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A Pilar whose language is confirmed, on Today. */
async function onToday(language: 'es' | 'en') {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
  folders.push(folder);
  const pilar = await openPilar({
    profile: join(folder, 'profile'),
    environment: desktop.env,
    language: language === 'es' ? 'es_ES.UTF-8' : 'en_US.UTF-8',
    now: momentFile(folder, '2026-11-22T18:00:00Z'),
  });
  await passWelcome(pilar.page);
  const { page } = pilar;
  const heading = (name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  return { ...pilar, heading, words: wordsOf(language) };
}

const ticked = 'input[type=checkbox]:checked';

describe.each(['es', 'en'] as const)('By keyboard alone, in %s', (language) => {
  it('one key ticks the first due task on a fresh opening', async () => {
    const { page, close } = await onToday(language);
    await page.keyboard.press('x');
    await page.locator(`[data-task="completeProfile"] ${ticked}`).waitFor();
    // The next press takes the next, out of the fold; J and K choose another, Space unticks it.
    await page.keyboard.press('x');
    await page.locator(`[data-task="portfolio"] ${ticked}`).waitFor();
    expect(await page.locator('[data-task]:visible').count()).toBe(3);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Space');
    await page.locator(ticked).nth(1).waitFor({ state: 'detached' });
    expect(await page.locator(ticked).count()).toBe(1);
    await close();
  });

  it('a snapshot takes at most six presses beyond its numbers', async () => {
    const { page, close } = await onToday(language);
    let presses = 0;
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    await press('s');
    await page.getByRole('dialog').waitFor();
    for (const [index, number] of ['21', '6.4', '10.3', '15'].entries()) {
      if (index > 0) await press('Tab');
      await page.keyboard.type(number);
    }
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('53', { exact: true }).waitFor();
    expect(presses).toBeLessThanOrEqual(6);
    await close();
  });

  it('the palette finds a command by three letters and shows its key', async () => {
    const { page, close, heading, words } = await onToday(language);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: words.command.showPalette });
    await palette.waitFor();
    const option = palette.getByRole('option', { name: words.command.noteSnapshot });
    expect(await option.locator('kbd').textContent()).toBe('S');
    await page.keyboard.type(words.command.showSettings.slice(0, 3).toUpperCase());
    await page.keyboard.press('Enter');
    await palette.waitFor({ state: 'detached' });
    await heading(words.shell.settings);
    // A letter typed in the palette was never a command of its own.
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });

  it('the palette follows a pointer that moves, and not one that rests where it comes up', async () => {
    const { page, close, words } = await onToday(language);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: words.command.showPalette });
    const chosen = palette.getByRole('option', { selected: true });
    const under = palette.getByRole('option', { name: words.command.undo });
    // What Chromium makes up for a pointer at rest has no movement in it.
    await under.dispatchEvent('pointermove', { bubbles: true, movementX: 0, movementY: 0 });
    expect(await chosen.textContent()).toContain(words.command.showToday);
    await under.dispatchEvent('pointermove', { bubbles: true, movementX: 0, movementY: 2 });
    expect(await chosen.textContent()).toContain(words.command.undo);
    await close();
  });

  it('keys go to every screen, and ? tells them all', async () => {
    const { page, close, heading, words } = await onToday(language);
    await page.keyboard.press('2');
    await heading(words.pillars.title);
    await page.keyboard.press('3');
    await heading(words.progress.emptyTitle);
    await page.keyboard.press(',');
    await heading(words.shell.settings);
    await page.keyboard.press('1');
    await heading(/22/);
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: words.command.showKeys });
    await keys.getByText(words.command.tickNext).waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    await close();
  });

  it('one setting turns single keys off, and those held with Ctrl stay', async () => {
    const { page, close, heading, words } = await onToday(language);
    await page.keyboard.press(',');
    await page.getByRole('checkbox', { name: words.settings.singleKeys }).click();
    await page.locator('kbd').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: words.shell.today, exact: true }).click();
    await heading(/22/);
    await page.keyboard.press('s');
    await page.keyboard.press('2');
    await page.keyboard.press('Control+,');
    await heading(words.shell.settings);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });
});
