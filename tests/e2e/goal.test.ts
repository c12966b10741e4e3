import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { day } from '../builders/day.ts';
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

const [words, format] = [wordsOf('es'), formatOf('es')];
const part = (page: Page) => page.getByRole('region', { name: words.goal.title });
const status = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();
const ofTotal = (score: string, by: string) => words.goal.ofTotal(score, format.fullDay(day(by)));

/** Presses Enter on a button that has the focus. */
async function press(page: Page, name: string): Promise<void> {
  const button = part(page).getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
}

/** Fills the form from its first field on, by the keyboard alone. */
async function typeGoal(page: Page, score: string, by: string): Promise<void> {
  await page.getByRole('dialog', { name: words.goal.title }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('of');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(score);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(by);
  await page.keyboard.press('Enter');
}

it('What was done, what followed, and a goal by the keyboard alone', async () => {
  const { page, close } = await openPilar(openingOf('old', 'es', desktop.env));
  await page.keyboard.press('3');

  // What followed, of each pillar in words, and how that is known.
  for (const pillar of pillars) {
    const card = page.locator(`[data-insight="${pillar}"]`);
    await card.getByRole('heading', { name: words.pillar[pillar] }).waitFor();
    await card.getByText(words.insights.noClearRelation).waitFor();
  }
  const people = page.locator('[data-insight="people"]');
  await people.locator('summary').focus();
  await page.keyboard.press('Enter');
  await people.getByText(words.insights.notWhy).waitFor();
  await people.getByText('98,75 %').waitFor();
  await people.getByRole('img').waitFor();

  // The calendar, from today back.
  const days = page.getByRole('grid', { name: words.effort.calendar });
  await days.locator('[tabindex="0"]').focus();
  const told = () => page.evaluate(() => document.activeElement?.ariaLabel ?? '');
  expect(await told()).toContain(format.weekdayAndDay(day('2026-11-22')));
  await page.keyboard.press('ArrowLeft');
  expect(await told()).toContain(format.weekdayAndDay(day('2026-11-15')));
  await page.keyboard.press('ArrowUp');
  expect(await told()).toContain(format.weekdayAndDay(day('2026-11-14')));
  await page.keyboard.press('Home');
  expect(await told()).toContain(format.weekdayAndDay(day('2025-11-17')));

  // The goal of the sample is dropped, brought back, and dropped again.
  await press(page, words.goal.drop);
  await status(page, words.goal.dropped(ofTotal('60', '2027-04-22')));
  await part(page).getByText(words.goal.inviteLead).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await part(page).getByText(ofTotal('60', '2027-04-22')).waitFor();
  await press(page, words.goal.drop);
  await part(page).getByText(words.goal.inviteLead).waitFor();

  // Set by the palette: what cannot be is said, and kept once it can.
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words.command.setGoal);
  await page.keyboard.press('Enter');
  await typeGoal(page, '101', '31 mar 2027');
  await page.getByText(words.goal.refusal.outOfRange(100)).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('score');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('55,5');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await status(page, words.goal.kept(ofTotal('55,5', '2027-03-31')));
  await part(page).getByText(ofTotal('55,5', '2027-03-31')).waitFor();
  await part(page)
    .getByText(/^Si todo sigue así, llegarías /)
    .waitFor();

  // Changed to one that is reached already, and back.
  await press(page, words.goal.change);
  await typeGoal(page, '50', '31 mar 2027');
  await part(page)
    .getByText(/^Ya estás ahí/)
    .waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  const suggested = part(page).getByRole('listitem').first().getByRole('button');
  const title = (await suggested.textContent()) ?? '';

  // What is suggested is a step away: its task on Today has the focus.
  await press(page, title);
  await page.locator('[data-task]').first().waitFor();
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[data-task]')?.textContent ?? ''),
    )
    .toContain(title);
  expect(await close()).toBe(0);
});
