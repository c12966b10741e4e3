import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar, setMoment } from '../../tools/drive/pilar.ts';
import { fileDialogOn } from './desktop/fileDialog.ts';
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

const words = wordsOf('es');
const said = words.safety;

/** Has a command performed by its name, as whoever never touches a pointer does. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: words.command.showPalette }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

describe('A backup', () => {
  it('is made when it is asked for, listed, and gone back to, by keyboard alone', async () => {
    const opening = openingOf('old', 'es', desktop.env);
    const { page, close } = await openPilar(opening);
    const list = page.getByRole('list', { name: said.list });
    await page.keyboard.press(',');
    await list.getByRole('listitem').filter({ hasText: said.reason.daily }).waitFor();

    if (opening.now !== undefined) setMoment(opening.now, '2026-11-22T18:30:00Z');
    await command(page, words.command.backUpNow);
    const asked = list.getByRole('listitem').filter({ hasText: said.reason.asked });
    await asked.getByText('19:30').first().waitFor();

    // What is done after it is not in it.
    await page.keyboard.press('1');
    await page.keyboard.press('x');
    await page.locator('main input[type=checkbox]:checked').first().waitFor();
    const ticked = await page.locator('main input[type=checkbox]:checked').count();
    await page.keyboard.press(',');
    await asked.getByRole('button').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    // The present is what an unthinking Enter keeps.
    await dialog.getByRole('button', { name: said.cancel }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await list.getByRole('listitem').filter({ hasText: said.reason.restore }).waitFor();
    await page.keyboard.press('1');
    // Today shows what it showed last until it is asked anew.
    const ticks = page.locator('main input[type=checkbox]:checked');
    await expect.poll(() => ticks.count()).toBe(ticked - 1);

    expect(readdirSync(join(opening.profile, 'backups')).length).toBe(3);
    expect(await close()).toBe(0);
  });

  it('has a second copy in a folder that the person chooses in the system’s own dialog', async () => {
    const { page } = await openPilar(openingOf('old', 'es', desktop.env));
    const folder = join(String(desktop.env.HOME), 'nube');
    mkdirSync(folder);
    await page.keyboard.press(',');
    await page.getByRole('button', { name: words.copies.choose, exact: true }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: words.copies.keep }).press('Enter');
    const dialog = fileDialogOn(desktop.env);
    expect(await dialog.shown()).toBe(words.file.copiesTitle);
    await dialog.choose(folder);
    await page.locator('main').getByText(folder).waitFor();
    expect(readdirSync(folder)).toEqual([
      expect.stringMatching(/^pilar-2026.*-asked-\w{8}\.pilar$/),
    ]);
  });

  it('is not offered of one’s own journal while the sample is open', async () => {
    const { page } = await openPilar(openingOf('old', 'es', desktop.env));
    await command(page, words.command.exploreSample);
    await page.getByRole('region', { name: words.sample.title }).waitFor();
    await command(page, words.command.backUpNow);
    await page.getByRole('status').getByText(said.ofOwn).waitFor();
    await page.keyboard.press(',');
    await page.locator('main').getByText(said.ofOwn).waitFor();
    expect(await page.getByRole('button', { name: said.make }).count()).toBe(0);
  });
});
