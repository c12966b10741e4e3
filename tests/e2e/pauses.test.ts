import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings.ts';
import { endAll, momentFile, openPilar, passWelcome } from '../../tools/drive/pilar.ts';
import { day } from '../builders/day.ts';
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

/** A new Pilar on Today, in the evening of 22 November. */
async function onToday(language: Language) {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
  folders.push(folder);
  const pilar = await openPilar({
    profile: join(folder, 'profile'),
    environment: desktop.env,
    language: language === 'es' ? 'es_ES.UTF-8' : 'en_US.UTF-8',
    now: momentFile(folder, '2026-11-22T18:00:00Z'),
  });
  await passWelcome(pilar.page);
  return pilar;
}

const dialog = (page: Page) => page.getByRole('dialog');
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const status = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tasks = (page: Page) => page.locator('[data-task]');

describe.each(['es', 'en'] as const)('In %s', (language) => {
  const words = wordsOf(language);
  const format = formatOf(language);
  const today = day('2026-11-22');
  const lastDay = format.nearDay(day('2026-12-02'), today);

  /** Opens the dialog by the first letters of its command. */
  const askToPause = async (page: Page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words.command.pauseEverything.slice(0, 5));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: words.pause.title }).waitFor();
  };

  it('a holiday is told by the keyboard alone, and Today asks for nothing until it is ended', async () => {
    const { page, close } = await onToday(language);
    const before = await tasks(page).count();
    expect(before).toBeGreaterThan(0);

    await askToPause(page);
    // The start stands there already; the end is two steps on, past the calendar's button.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('from');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(language === 'es' ? '2 dic' : 'dec 2');
    const meaning = words.pause.ofEverything(
      words.pause.fromTo(...format.nearDays(today, day('2026-12-02'), today)),
    );
    await dialog(page).getByText(meaning).waitFor();
    await page.keyboard.press('Enter');
    await closed(page);
    await status(page, meaning);
    await page.getByText(words.pause.todayUntil(lastDay)).waitFor();
    expect(await tasks(page).count()).toBe(0);

    await button(page, words.pause.endThis).focus();
    await page.keyboard.press('Enter');
    await status(page, words.pause.ended(words.pause.everything));
    await tasks(page).first().waitFor();
    expect(await tasks(page).count()).toBe(before);

    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText(words.pause.todayUntil(lastDay)).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await tasks(page).first().waitFor();
    expect(await close()).toBe(0);
  });

  it('the dialog says what is wrong, keeps nothing then, and Escape closes it', async () => {
    const { page, close } = await onToday(language);
    await askToPause(page);
    await page.keyboard.type('x');
    await dialog(page).getByLabel(words.pause.until, { exact: true }).fill('2026-11-20');
    await page.keyboard.press('Enter');
    await dialog(page).getByText(words.pause.refusal.notADay).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('from');
    await dialog(page).getByLabel(words.pause.from, { exact: true }).fill('');
    await page.keyboard.press('Enter');
    await dialog(page).getByText(words.pause.refusal.endsBeforeStart).waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await tasks(page).count()).toBeGreaterThan(0);
    expect(await close()).toBe(0);
  });

  it('one pillar can be paused, for as long as one likes', async () => {
    const { page, close } = await onToday(language);
    await askToPause(page);
    const [pillar = ''] = await page
      .locator('section[data-pillar]')
      .evaluateAll((sections) => sections.map((one) => one.getAttribute('data-pillar') ?? ''));
    await dialog(page).getByLabel(words.pause.what).selectOption(pillar);
    await page.keyboard.press('Enter');
    await closed(page);
    // Among what fits today, and among the rest.
    await page.locator(`section[data-pillar="${pillar}"]`).first().waitFor({ state: 'detached' });
    expect(await page.getByText(words.pause.todayOpen).count()).toBe(0);
    expect(await close()).toBe(0);
  });

  it('the history says what each change did, and undoes and redoes', async () => {
    const { page, close } = await onToday(language);
    await page.keyboard.press('u');
    await dialog(page).getByText(words.history.empty).waitFor();
    expect(await button(page, words.history.undo).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await closed(page);

    await page.keyboard.press('x');
    const ticked = page.locator('input[type=checkbox]:checked');
    await ticked.waitFor();
    await askToPause(page);
    await page.keyboard.press('Enter');
    await closed(page);
    await button(page, words.pause.endThis).waitFor();

    await page.keyboard.press('u');
    const steps = dialog(page).getByRole('listitem');
    await steps.nth(1).waitFor();
    const paused = words.history.pauseEverything(format.shortDay(today));
    const tick = words.history.tick(words.catalogue.completeProfile.title);
    const at = format.nearMoment('2026-11-22T18:00:00Z', 'Europe/Madrid', today);
    expect(await steps.allInnerTexts()).toEqual([`${paused}\n${at}`, `${tick}\n${at}`]);

    // By its button, which has the focus, and by its key; the dialog stays and follows.
    const undoneSteps = steps.filter({ has: page.getByText(`${words.history.isUndone} ·`) });
    await page.keyboard.press('Enter');
    await undoneSteps.filter({ hasText: paused }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await undoneSteps.filter({ hasText: tick }).waitFor();
    expect(await ticked.count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await undoneSteps.nth(1).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await ticked.count()).toBe(1);
    expect(await page.getByText(words.pause.todayOpen).count()).toBe(0);
    expect(await close()).toBe(0);
  });
});

describe('Settings', () => {
  it('keep the minutes a day and the start of the week, and the time of a reminder that is off', async () => {
    const words = wordsOf('en');
    const { page, close } = await onToday('en');
    const settings = button(page, words.shell.settings);
    await settings.click();
    await page.getByLabel(words.settings.dailyMinutes).selectOption(words.settings.wholeList);
    await page.getByRole('radio', { name: words.settings.weekStarts[7] }).click();
    const morning = page.getByRole('group', { name: words.settings.morning });
    const isOn = morning.getByRole('checkbox', { name: words.settings.onWeekdays });
    const time = morning.getByLabel(`${words.settings.time}: ${words.settings.onWeekdays}`);
    await time.fill('18:30');
    await isOn.click();
    await time.waitFor({ state: 'detached' });

    await button(page, words.shell.today).click();
    await settings.click();
    const minutes = page.getByLabel(words.settings.dailyMinutes);
    expect(await minutes.locator(':checked').textContent()).toBe(words.settings.wholeList);
    expect(await page.getByRole('radio', { name: words.settings.weekStarts[7] }).isChecked()).toBe(
      true,
    );
    await isOn.click();
    expect(await time.inputValue()).toBe('18:30');
    expect(await close()).toBe(0);
  });
});
