import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { endAll, openPilar, passWelcome } from '../../tools/drive/pilar.ts';
import { fileDialogOn } from './desktop/fileDialog.ts';
import { dragFileOnto } from './desktop/fileDrag.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { holdPrinting, printed } from './hands.ts';
import { openingOf, removeProfiles } from './profiles.ts';

let desktop: Desktop;
let page: Page;
let folder: string;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
  ({ page } = await openPilar(openingOf('new', 'en', desktop.env)));
  await passWelcome(page);
  folder = String(desktop.env.HOME);
  writeFileSync(join(folder, 'read.txt'), 'no index');
});
afterAll(async () => {
  await endAll();
  await desktop.stop();
  removeProfiles();
});

it('A file dropped by a real mouse is taken, and leads nobody away from the page', async () => {
  const before = page.url();
  await page.evaluate(() => {
    Object.assign(window, { isOver: false, isStill: true });
    document.addEventListener('dragover', () => Object.assign(window, { isOver: true }));
  });
  const path = join(folder, 'read.txt');
  await dragFileOnto(desktop.env, path, { title: 'Pilar', place: { x: 600, y: 500 } }, () =>
    page.evaluate(() => (window as unknown as { isOver: boolean }).isOver),
  );
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => 'isStill' in window)).toBe(true);
  expect(page.url()).toBe(before);
  expect(page.context().pages()).toEqual([page]);
});

describe('Printing', () => {
  it('can be held, and seen as a PDF', async () => {
    const count = await holdPrinting(page);
    await page.evaluate(() => window.print());
    expect(await count()).toBe(1);
    expect(String(await printed(page)).slice(0, 5)).toBe('%PDF-');
  });
});

describe('Saving a file', () => {
  /** Asks for a file of so many bytes to be saved; its answer comes later. */
  const save = (size: number) =>
    page.evaluate((length) => {
      const { calls } = (window as unknown as { pilar: Bridge }).pilar;
      return calls.saveFile({ name: 'points.csv', contents: new Uint8Array(length).fill(65) });
    }, size);
  const dialog = () => fileDialogOn(desktop.env);

  it('asks where, before its window, and writes it there', async () => {
    const answer = save(3_000_000);
    expect(await dialog().shown()).toBe('Save as');
    expect(await dialog().parent()).toBe('Pilar');
    const path = join(folder, 'mine.csv');
    await dialog().choose(path);
    expect(await answer).toEqual({ ok: true, value: { savedAs: 'mine.csv' } });
    expect(readFileSync(path, 'latin1')).toBe('A'.repeat(3_000_000));
  });

  it('saves nothing where that is cancelled', async () => {
    const answer = save(3);
    await dialog().cancel();
    expect(await answer).toEqual({ ok: true, value: { savedAs: null } });
    expect(existsSync(join(folder, 'Documents', 'points.csv'))).toBe(false);
  });

  it('says where it cannot be', async () => {
    const answer = save(3);
    await dialog().choose('/proc/points.csv');
    expect(await answer).toEqual({ ok: false, error: { code: 'saveFailed' } });
  });
});
