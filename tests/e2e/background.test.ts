import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import {
  endAll,
  momentFile,
  type Opening,
  openPilar,
  passWelcome,
  setMoment,
} from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';

const words = wordsOf('en');
let desktop: Desktop;
let folder: string;

beforeEach(async () => {
  desktop = await startDesktop({ tray: true });
  folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
});
afterEach(async () => {
  await endAll();
  await desktop.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Opened on Sunday evening, with three tasks. */
function opening(): Opening & { now: string } {
  const now = momentFile(folder, '2026-11-22T18:00:00Z');
  return {
    profile: join(folder, 'profile'),
    environment: desktop.env,
    language: 'en_US.UTF-8',
    now,
  };
}

/** Goes to Settings and switches something on. */
async function switchOn(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: words.shell.settings, exact: true }).click();
  const box = page.getByRole('checkbox', { name: label });
  await box.click();
  await box.and(page.locator(':checked')).waitFor();
}

describe('With its window closed, where that is wished for', () => {
  it('Pilar stays in the tray, where tasks are ticked, and goes on reminding', async () => {
    const given = opening();
    const pilar = await openPilar(given);
    const { page } = pilar;
    await passWelcome(page);
    await page.getByRole('button', { name: words.shell.settings, exact: true }).click();
    await page.getByLabel(words.settings.dailyMinutes).selectOption(words.settings.wholeList);
    await switchOn(page, words.settings.staysWhenClosed);
    const shown = await desktop.tray(({ toolTip }) => toolTip.includes(words.tray.waiting(3)));
    const labels = shown.menu.map((item) => (item === 'separator' ? '' : item.label));
    expect(labels).toContain(words.catalogue.completeProfile.title);
    expect(labels).toContain(words.tray.next('tomorrow at 09:00'));

    await page.close();
    await desktop.chooseInTray(words.catalogue.completeProfile.title);
    await desktop.tray(({ toolTip }) => toolTip.includes(words.tray.waiting(2)));
    setMoment(given.now, '2026-11-23T08:00:00Z');
    expect(await desktop.notification(() => true)).toMatchObject({
      title: words.reminder.title(4),
    });
    await desktop.chooseInTray(words.tray.quit);
    expect(await pilar.ended).toBe(0);
    expect(desktop.trays()).toEqual([]);
  });

  it('a click on a reminder opens the window at its task', async () => {
    const given = opening();
    const pilar = await openPilar(given);
    await passWelcome(pilar.page);
    await pilar.page.keyboard.press('n');
    const dialog = pilar.page.getByRole('dialog', { name: words.quickAdd.title });
    await dialog.getByLabel(words.quickAdd.line).fill('Write to Ana every day 9:30 am');
    await pilar.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await switchOn(pilar.page, words.settings.staysWhenClosed);
    await desktop.tray(() => true);
    await pilar.page.close();
    // First the morning's, by itself; then that of the action.
    setMoment(given.now, '2026-11-23T08:00:00Z');
    await desktop.notification(() => true);
    setMoment(given.now, '2026-11-23T08:30:00Z');
    await desktop.notification(({ title }) => title === 'Write to Ana');
    await desktop.click();
    const page = await pilar.nextPage();
    const box = page.getByRole('checkbox', { name: 'Write to Ana' });
    await box.and(page.locator(':focus')).waitFor();
    await desktop.chooseInTray(words.tray.quit);
    expect(await pilar.ended).toBe(0);
  });

  it('a journal that was restored goes on reminding', async () => {
    const given = opening();
    const pilar = await openPilar(given);
    await passWelcome(pilar.page);
    const restored = await pilar.page.evaluate(async () => {
      const { calls } = (globalThis as unknown as { pilar: Bridge }).pilar;
      await calls.backUpNow(undefined);
      const listed = await calls.backups(undefined);
      const name = listed.ok ? listed.value.backups[0]?.name : undefined;
      return name === undefined ? null : await calls.restoreBackup({ name });
    });
    expect(restored).toEqual({ ok: true });
    setMoment(given.now, '2026-11-23T08:00:00Z');
    expect(await desktop.notification(() => true)).toMatchObject({
      title: words.reminder.title(1),
    });
    expect(await pilar.close()).toBe(0);
  });

  it('closing the window quits where it is not', async () => {
    const pilar = await openPilar(opening());
    await passWelcome(pilar.page);
    expect(desktop.trays()).toEqual([]);
    expect(await pilar.close()).toBe(0);
  });
});

describe('Starting with the session', () => {
  it('is an autostart entry that starts Pilar without a window, and is taken away again', async () => {
    const given = opening();
    const entry = join(desktop.env.XDG_CONFIG_HOME ?? '', 'autostart', 'pilar.desktop');
    const pilar = await openPilar(given);
    const { page } = pilar;
    await passWelcome(page);
    expect(existsSync(entry)).toBe(false);
    await switchOn(page, words.settings.startsAtLogin);
    const [, exec = ''] = /^Exec=(.+)$/m.exec(readFileSync(entry, 'utf8')) ?? [];
    expect(exec).toMatch(/--hidden"$/);
    await page.getByRole('button', { name: words.shell.today, exact: true }).click();
    expect(await pilar.close()).toBe(0);

    // The session's own way to start it: the command line of the entry, by a shell.
    const hidden = spawn('sh', ['-c', exec], {
      env: { ...desktop.env, LANG: 'en_US.UTF-8', TZ: 'Europe/Madrid', PILAR_NOW: given.now },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    const ended = once(hidden, 'close');
    setMoment(given.now, '2026-11-23T08:00:00Z');
    await desktop.notification(({ title }) => title === words.reminder.title(1));
    process.kill(-(hidden.pid ?? 0), 'SIGTERM');
    await ended;

    const again = await openPilar(given);
    await again.page.getByRole('button', { name: words.shell.settings, exact: true }).click();
    await again.page.getByRole('checkbox', { name: words.settings.startsAtLogin }).click();
    await again.page
      .getByRole('checkbox', { name: words.settings.startsAtLogin, checked: false })
      .waitFor();
    expect(existsSync(entry)).toBe(false);
    expect(await again.close()).toBe(0);
  });
});
