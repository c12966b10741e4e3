import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Words } from '../../shared/locales/words.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings.ts';
import {
  endAll,
  momentFile,
  type Opening,
  openPilar,
  passWelcome,
  setMoment,
} from '../../tools/drive/pilar.ts';
import { until } from './desktop/until.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let desktop: Desktop;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
});
afterEach(async () => {
  await endAll();
  await desktop.stop();
  rmSync(folder, { recursive: true, force: true });
});

const localeOf = { es: 'es_ES.UTF-8', en: 'en_US.UTF-8' } as const;

/** What is asked for every day at half past nine, in one line. */
const line = { es: 'Escribir a Ana cada día 9:30', en: 'Write to Ana every day 9:30 am' } as const;
const title = { es: 'Escribir a Ana', en: 'Write to Ana' } as const;

/** Opened on Tuesday evening: the next of the action is Wednesday's, half an hour after the morning's. */
function opening(language: Language): Opening & { now: string } {
  const now = momentFile(folder, '2026-11-24T18:00:00Z');
  return {
    profile: join(folder, 'profile'),
    environment: desktop.env,
    language: localeOf[language],
    now,
  };
}

/** A new journal whose only reminder is that of an action; Today shows all, and folds nothing. */
async function withAction(page: Page, words: Words, language: Language): Promise<void> {
  await passWelcome(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: words.quickAdd.title });
  await dialog.getByLabel(words.quickAdd.line).fill(line[language]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: words.shell.settings, exact: true }).click();
  const morning = page.getByRole('group', { name: words.settings.morning });
  for (const days of [words.settings.onWeekdays, words.settings.onWeekends])
    await morning.getByRole('checkbox', { name: days }).click();
  await page.getByLabel(words.settings.dailyMinutes).selectOption(words.settings.wholeList);
  await page.getByRole('button', { name: words.shell.today, exact: true }).click();
  await page.getByRole('navigation').getByText(title[language]).waitFor();
}

async function goneFromScreen(shown: string): Promise<void> {
  await until('a notification to go', async () => {
    const titles = (await desktop.notifications()).map((one) => one.title);
    return titles.includes(shown) ? undefined : true;
  });
}

/** What the journal on disk says was done, by titles. */
function doneOnDisk(profile: string): unknown[] {
  const database = new SQLite(join(profile, 'journal.db'), { readonly: true });
  const rows = database
    .prepare(
      `SELECT title, day, count FROM completions JOIN actions ON actions.id = action_id
        WHERE title IS NOT NULL`,
    )
    .all();
  database.close();
  return rows;
}

describe.each([
  ['dunst', 'es'],
  ['xfce4-notifyd', 'en'],
] as const)('The reminder of an action, on %s', (server, language) => {
  beforeEach(async () => {
    desktop = await startDesktop({ server });
  });

  it(`comes at its time (${language}), and Done keeps it on disk and on screen`, async () => {
    const given = opening(language);
    const pilar = await openPilar(given);
    const { page } = pilar;
    const words = wordsOf(language);
    await withAction(page, words, language);
    setMoment(given.now, '2026-11-25T08:30:00Z');
    expect(await desktop.notification(() => true)).toMatchObject({
      title: title[language],
      body: `${words.pillar.brand} · 10 min`,
    });
    await desktop.press(words.reminder.done);
    await page.getByRole('checkbox', { name: title[language], checked: true }).waitFor();
    expect(doneOnDisk(given.profile)).toEqual([
      { title: title[language], day: '2026-11-25', count: 1 },
    ]);
    expect(await pilar.close()).toBe(0);
  });

  it('put off for ten minutes comes after ten minutes, also across a restart', async () => {
    const given = opening('es');
    const words = wordsOf('es');
    const first = await openPilar(given);
    await withAction(first.page, words, 'es');
    setMoment(given.now, '2026-11-25T08:30:00Z');
    await desktop.notification(() => true);
    expect(await desktop.buttons()).toEqual(
      expect.arrayContaining([words.reminder.done, words.reminder.snooze.tomorrow]),
    );
    await desktop.press(words.reminder.snooze.tenMinutes);
    await first.page.getByRole('navigation').getByText('hoy a las 09:40').waitFor();
    await first.close();

    const second = await openPilar(given);
    setMoment(given.now, '2026-11-25T08:39:59Z');
    await second.page.getByRole('navigation').getByText('hoy a las 09:40').waitFor();
    expect(await desktop.notifications()).toEqual([]);
    setMoment(given.now, '2026-11-25T08:40:00Z');
    await desktop.notification((shown) => shown.title === title.es);
    await second.page.getByRole('navigation').getByText('mañana a las 09:30').waitFor();
    await second.close();
  });

  it('is withdrawn when its task is done in the window', async () => {
    const given = opening('en');
    const words = wordsOf('en');
    const pilar = await openPilar(given);
    const { page } = pilar;
    await withAction(page, words, 'en');
    setMoment(given.now, '2026-11-25T08:30:00Z');
    await desktop.notification((shown) => shown.title === title.en);
    await page.getByRole('checkbox', { name: title.en }).click();
    await goneFromScreen(title.en);
    await pilar.close();
  });

  it('comes again from a server that died and came back, and in the window meanwhile', async () => {
    const given = opening('en');
    const words = wordsOf('en');
    const pilar = await openPilar(given);
    const { page } = pilar;
    await withAction(page, words, 'en');
    setMoment(given.now, '2026-11-25T08:30:00Z');
    await desktop.notification((shown) => shown.title === title.en);
    await desktop.killServer();
    setMoment(given.now, '2026-11-26T08:30:00Z');
    const banner = page.getByRole('region', { name: words.reminder.unshown });
    await banner.getByText(title.en).waitFor();
    await desktop.startServer();
    setMoment(given.now, '2026-11-27T08:30:00Z');
    await desktop.notification((shown) => shown.title === title.en);
    // What the window had to tell is told by the later one.
    await banner.waitFor({ state: 'detached' });
    expect(await pilar.close()).toBe(0);
  });
});

describe('The reminder of an action', () => {
  beforeEach(async () => {
    desktop = await startDesktop();
  });

  it('that was due while Pilar was closed appears as one digest at the next start', async () => {
    const given = opening('en');
    const words = wordsOf('en');
    const first = await openPilar(given);
    await withAction(first.page, words, 'en');
    await first.close();
    // Wednesday's, Thursday's and Friday's: the latest stands for them all.
    setMoment(given.now, '2026-11-27T12:00:00Z');
    const second = await openPilar(given);
    expect(await desktop.notification(() => true)).toMatchObject({
      title: words.reminder.missed(1),
      body: title.en,
    });
    await second.page.getByRole('navigation').getByText('tomorrow at 09:30').waitFor();
    // The next day's comes by itself, in its place.
    setMoment(given.now, '2026-11-28T08:30:00Z');
    await desktop.notification((shown) => shown.title === title.en);
    await goneFromScreen(words.reminder.missed(1));
    expect(await desktop.notifications()).toHaveLength(1);
    await second.close();
  });

  it('leads to its very task by a click', async () => {
    const given = opening('es');
    const words = wordsOf('es');
    const pilar = await openPilar(given);
    const { page } = pilar;
    await withAction(page, words, 'es');
    await page.getByRole('button', { name: words.shell.progress, exact: true }).click();
    setMoment(given.now, '2026-11-25T08:30:00Z');
    await desktop.notification(() => true);
    await desktop.click();
    const box = page.getByRole('checkbox', { name: title.es });
    await box.and(page.locator(':focus')).waitFor();
    await pilar.close();
  });

  it('is silent once the task is done, and follows the person to another zone', async () => {
    const given = opening('es');
    const words = wordsOf('es');
    const pilar = await openPilar(given);
    const { page } = pilar;
    await withAction(page, words, 'es');
    // Wednesday at nine in Madrid; done before its time.
    setMoment(given.now, '2026-11-25T08:00:00Z');
    await page.getByRole('heading', { level: 1, name: 'Miércoles, 25 de noviembre' }).waitFor();
    await page.getByRole('checkbox', { name: title.es }).click();
    await page.getByRole('navigation').getByText('mañana a las 09:30').waitFor();
    setMoment(given.now, '2026-11-25T08:30:00Z');
    // In Tokyo it is half past nine at half past midnight UTC.
    setMoment(given.now, '2026-11-26T00:29:59Z[Asia/Tokyo]');
    await page.getByRole('navigation').getByText('hoy a las 09:30').waitFor();
    expect(await desktop.notifications()).toEqual([]);
    setMoment(given.now, '2026-11-26T00:30:00Z[Asia/Tokyo]');
    await desktop.notification((shown) => shown.title === title.es);
    await pilar.close();
  });
});

describe('Where there is no notification server', () => {
  beforeEach(async () => {
    desktop = await startDesktop({ notifications: false });
  });

  it('the window tells the reminder and takes its answers', async () => {
    const given = opening('es');
    const words = wordsOf('es');
    const pilar = await openPilar(given);
    const { page } = pilar;
    await withAction(page, words, 'es');
    setMoment(given.now, '2026-11-25T08:30:00Z');
    const banner = page.getByRole('region', { name: words.reminder.unshown });
    await banner.getByText(title.es).waitFor();
    await banner.getByRole('button', { name: words.reminder.snooze.tenMinutes }).click();
    await banner.waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByText('hoy a las 09:40').waitFor();

    setMoment(given.now, '2026-11-25T08:40:00Z');
    await banner.getByRole('button', { name: words.reminder.done }).click();
    await banner.waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: title.es, checked: true }).waitFor();
    expect(doneOnDisk(given.profile)).toHaveLength(1);

    setMoment(given.now, '2026-11-26T08:30:00Z');
    await banner.getByText(title.es).waitFor();
    // It waits for the person, also over a restart, and leads to its task.
    await pilar.close();
    const again = await openPilar(given);
    const later = again.page.getByRole('region', { name: words.reminder.unshown });
    await later.getByRole('button', { name: words.reminder.see }).click();
    const box = again.page.getByRole('checkbox', { name: title.es });
    await box.and(again.page.locator(':focus')).waitFor();
    await later.waitFor({ state: 'detached' });
    await again.close();
  });

  it('a test reminder says so in one plain sentence', async () => {
    const given = opening('en');
    const words = wordsOf('en');
    const pilar = await openPilar(given);
    const { page } = pilar;
    await passWelcome(page);
    await page.getByRole('button', { name: words.shell.settings, exact: true }).click();
    await page.getByRole('button', { name: words.settings.sendTest }).click();
    await page.getByRole('alert').getByText(words.error.notShown).waitFor();
    expect(await pilar.close()).toBe(0);
  });
});

describe('Settings', () => {
  beforeEach(async () => {
    desktop = await startDesktop();
  });

  it('tell what was shown last, and show a notification to try', async () => {
    const given = opening('en');
    const words = wordsOf('en');
    const pilar = await openPilar(given);
    const { page } = pilar;
    await withAction(page, words, 'en');
    await page.getByRole('button', { name: words.shell.settings, exact: true }).click();
    const main = page.getByRole('main');
    await main.getByText(words.reminder.never).waitFor();
    // Two changes in one moment: neither takes the other back.
    const evening = page.getByRole('group', { name: words.settings.evening });
    for (const checked of [true, false]) {
      await evening.getByRole('checkbox').evaluateAll((boxes) => {
        for (const box of boxes) (box as HTMLElement).click();
      });
      for (const name of [words.settings.onWeekdays, words.settings.onWeekends])
        await evening.getByRole('checkbox', { name, checked }).waitFor();
    }
    await page.getByRole('button', { name: words.settings.sendTest }).click();
    await desktop.notification((shown) => shown.title === words.reminder.testTitle);
    await page.getByRole('status').getByText(words.reminder.testSent).waitFor();
    setMoment(given.now, '2026-11-25T08:30:00Z');
    await main.getByText('today at 09:30').waitFor();
    await main.getByText('tomorrow at 09:30').waitFor();
    await pilar.close();
  });

  it('silence reminders for an hour, and what came meanwhile comes after it', async () => {
    const given = opening('en');
    const words = wordsOf('en');
    const pilar = await openPilar(given);
    const { page } = pilar;
    await withAction(page, words, 'en');
    setMoment(given.now, '2026-11-25T08:10:00Z');
    await page.getByRole('button', { name: words.shell.settings, exact: true }).click();
    await page.getByRole('button', { name: words.reminder.pauseHour }).click();
    const side = page.getByRole('navigation');
    await side.getByText(words.reminder.paused('today at 10:10')).waitFor();
    setMoment(given.now, '2026-11-25T08:30:00Z');
    setMoment(given.now, '2026-11-25T09:09:59Z');
    const next = side.locator('p', { hasText: words.reminder.next });
    await next.filter({ hasText: 'today at 10:10' }).waitFor();
    expect(await desktop.notifications()).toEqual([]);
    setMoment(given.now, '2026-11-25T09:10:00Z');
    await desktop.notification((shown) => shown.title === title.en);
    await side.getByText(words.reminder.paused('today at 10:10')).waitFor({ state: 'detached' });
    await pilar.close();
  });
});
