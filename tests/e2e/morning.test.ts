import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Words, wordsOf } from '../../shared/locales/words.ts';
import {
  endAll,
  momentFile,
  type Opening,
  openPilar,
  passWelcome,
  setMoment,
} from '../../tools/drive/pilar.ts';
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

/** Opened on Sunday evening: the first reminder is Monday's at nine. */
function opening(language: string): Opening & { now: string } {
  const now = momentFile(folder, '2026-11-22T18:00:00Z');
  return { profile: join(folder, 'profile'), environment: desktop.env, language, now };
}

/** Goes to Settings and wishes for all that is due each day, not what fits into some minutes. */
async function wishForAll(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words.shell.settings, exact: true }).click();
  const minutes = page.getByLabel(words.settings.dailyMinutes);
  await minutes.selectOption(words.settings.wholeList);
  await minutes.and(page.locator(':has(option:last-child:checked)')).waitFor();
}

describe.each([
  ['dunst', 'en', '5 tasks are waiting for you today', 'Bring your profile to 100% and 4 more'],
  ['xfce4-notifyd', 'es', 'Hoy te esperan 5 tareas', 'Completar tu perfil al 100 % y 4 más'],
] as const)('The reminder of the morning, shown by %s', (server, language, title, body) => {
  beforeEach(async () => {
    desktop = await startDesktop({ server });
  });

  it(`comes at nine with the right words (${language}), and its click shows Today`, async () => {
    const given = opening(language === 'es' ? 'es_ES.UTF-8' : 'en_US.UTF-8');
    const pilar = await openPilar(given);
    await passWelcome(pilar.page);
    await wishForAll(pilar.page, wordsOf(language));
    setMoment(given.now, '2026-11-23T08:00:00Z');
    expect(await desktop.notification(() => true)).toMatchObject({ title, body });
    await desktop.click();
    const monday = language === 'es' ? 'Lunes, 23 de noviembre' : 'Monday, November 23';
    await pilar.page.getByRole('heading', { level: 1, name: monday }).waitFor();
    await pilar.close();
  });
});

describe('The reminder of the morning', () => {
  beforeEach(async () => {
    desktop = await startDesktop();
  });

  it('tells of what fits into the minutes of a day', async () => {
    const given = opening('es_ES.UTF-8');
    const pilar = await openPilar(given);
    await passWelcome(pilar.page);
    setMoment(given.now, '2026-11-23T08:00:00Z');
    expect(await desktop.notification(() => true)).toMatchObject({
      title: 'Hoy te espera una tarea',
      body: 'Completar tu perfil al 100 %',
    });
    await pilar.close();
  });

  it('comes once a day, also across restarts', async () => {
    const given = opening('es_ES.UTF-8');
    const first = await openPilar(given);
    await passWelcome(first.page);
    await wishForAll(first.page, wordsOf('es'));
    setMoment(given.now, '2026-11-23T08:00:00Z');
    await desktop.notification(() => true);
    await first.page.getByRole('navigation').getByText('hoy a las 10:00').waitFor();
    await first.close();
    setMoment(given.now, '2026-11-23T08:30:00Z');
    const second = await openPilar(given);
    await second.page.getByRole('navigation').getByText('hoy a las 10:00').waitFor();
    // The week's snapshot comes between; it is not what is asked here.
    setMoment(given.now, '2026-11-23T09:00:00Z');
    await desktop.notification(({ title }) => title === 'Anota tu puntuación');
    // The next day's comes, and by then only one of the day before has.
    setMoment(given.now, '2026-11-24T08:00:00Z');
    await desktop.notification(({ title }) => title === 'Hoy te esperan 7 tareas');
    expect((await desktop.notifications()).map(({ title }) => title)).toEqual([
      'Hoy te esperan 5 tareas',
      'Anota tu puntuación',
      'Hoy te esperan 7 tareas',
    ]);
    await second.close();
  });

  it('comes while the sample is open, and its click leads back to one’s own', async () => {
    const given = opening('es_ES.UTF-8');
    const pilar = await openPilar(given);
    const { page } = pilar;
    const words = wordsOf('es');
    await passWelcome(page);
    await wishForAll(page, words);
    await page.getByRole('button', { name: words.sample.explore }).click();
    const banner = page.getByText(words.sample.banner);
    await banner.waitFor();
    await page.getByText('mañana a las 09:00').waitFor();
    setMoment(given.now, '2026-11-23T08:00:00Z');
    // What waits in one's own journal, and not in the sample.
    expect(await desktop.notification(() => true)).toMatchObject({
      title: 'Hoy te esperan 5 tareas',
    });
    await desktop.click();
    await banner.waitFor({ state: 'detached' });
    await page.getByText(words.score.none).waitFor();
    await pilar.close();
  });

  it('stays silent where nothing waits, and where it is off', async () => {
    const given = opening('es_ES.UTF-8');
    const pilar = await openPilar(given);
    const { page } = pilar;
    const words = wordsOf('es');
    await passWelcome(page);
    await page.getByRole('navigation').getByText('mañana a las 09:00').waitFor();
    // Monday, an hour before the reminder: what fits into the day is done, and the rest can wait.
    setMoment(given.now, '2026-11-23T07:00:00Z');
    await page.getByRole('navigation').getByText('hoy a las 09:00').waitFor();
    const boxes = page.getByRole('checkbox');
    await page.getByRole('heading', { level: 1, name: 'Lunes, 23 de noviembre' }).waitFor();
    await page.getByText(words.today.folded(4, '1 h 55 min')).waitFor();
    await boxes.click();
    await page.getByText(words.today.allDone).waitFor();
    setMoment(given.now, '2026-11-23T08:00:00Z');
    await page.getByRole('navigation').getByText('hoy a las 10:00').waitFor();
    // The week's snapshot is asked for all the same, unless that is off.
    await page.getByRole('button', { name: words.shell.settings, exact: true }).click();
    await page
      .getByRole('group', { name: words.settings.snapshotReminder })
      .getByRole('checkbox')
      .click();
    await page.getByRole('navigation').getByText('mañana a las 09:00').waitFor();
    // Tuesday it is off, and Wednesday on again: only Wednesday's has been shown by then.
    const morning = page.getByRole('group', { name: words.settings.morning });
    const isOn = morning.getByRole('checkbox', { name: words.settings.onWeekdays });
    await isOn.click();
    await page.getByRole('navigation').getByText('sáb, 28 nov a las 09:00').waitFor();
    setMoment(given.now, '2026-11-24T08:00:00Z');
    setMoment(given.now, '2026-11-24T12:00:00Z');
    await isOn.click();
    await page.getByRole('navigation').getByText('mañana a las 09:00').waitFor();
    setMoment(given.now, '2026-11-25T08:00:00Z');
    await desktop.notification(() => true);
    expect((await desktop.notifications()).length).toBe(1);
    await pilar.close();
  });
});
