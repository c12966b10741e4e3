import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { endAll, openPilar, passWelcome } from '../../tools/drive/pilar.ts';
import { fileDialogOn } from './desktop/fileDialog.ts';
import { dragFileOnto } from './desktop/fileDrag.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { chooseFile, dropFiles, holdPrinting, pastePicture, pasteText, printed } from './hands.ts';
import { openingOf, removeProfiles } from './profiles.ts';

let desktop: Desktop;
let page: Page;
let folder: string;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
  ({ page } = await openPilar(openingOf('new', 'en', desktop.env)));
  await passWelcome(page);
  folder = String(desktop.env.HOME);
  writeFileSync(join(folder, 'read.csv'), 'day,total');
});
afterAll(async () => {
  await endAll();
  await desktop.stop();
  removeProfiles();
});

/** What the page has heard of files and the clipboard. */
interface Heard {
  readonly event: string;
  readonly text: string;
  readonly files: readonly (readonly [name: string, type: string, start: string])[];
}

beforeEach(async () => {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    const note = async (event: string, data: DataTransfer | null) => {
      const text = data?.getData('text') ?? '';
      const files = await Promise.all(
        [...(data?.files ?? [])].map(async (file) => {
          const start = String.fromCharCode(
            ...new Uint8Array(await file.slice(0, 9).arrayBuffer()),
          );
          return [file.name, file.type, start];
        }),
      );
      heard.push({ event, text, files });
    };
    document.onpaste = (event) => void note('paste', event.clipboardData);
    document.ondrop = (event) => void note('drop', event.dataTransfer);
  });
});

async function heard(): Promise<Heard> {
  const given = await page.waitForFunction(
    () => (window as unknown as { heard: Heard[] }).heard[0],
  );
  return given.evaluate((one) => one as Heard);
}

describe('A file dropped onto the page', () => {
  it('is there to be read where the page takes it', async () => {
    await page.evaluate(() => {
      document.ondragover = (event) => event.preventDefault();
    });
    await dropFiles(page, page.locator('main'), [join(folder, 'read.csv')]);
    expect(await heard()).toEqual({
      event: 'drop',
      text: '',
      files: [['read.csv', 'text/csv', 'day,total']],
    });
  });

  it('takes nobody away from the page where it does not, by a real mouse too', async () => {
    const before = page.url();
    await page.evaluate(() => {
      document.ondragover = () => Object.assign(window, { isOver: true });
      Object.assign(window, { isStill: true });
    });
    const path = join(folder, 'read.csv');
    await dropFiles(page, page.locator('main'), [path]);
    await page.evaluate(() => Object.assign(window, { isOver: false }).isOver);
    await dragFileOnto(desktop.env, path, { title: 'Pilar', place: { x: 600, y: 500 } }, () =>
      page.evaluate(() => (window as unknown as { isOver: boolean }).isOver),
    );
    await page.getByRole('button', { name: 'Pillars' }).first().click();
    await page.locator('html[data-drawn="pillars"]').waitFor();
    expect(await page.evaluate(() => 'isStill' in window)).toBe(true);
    expect(page.url()).toBe(before);
    expect(page.context().pages()).toEqual([page]);
  });
});

it('A file is chosen where the page asks for one', async () => {
  const name = await page.evaluateHandle(() => {
    const field = Object.assign(document.createElement('input'), { type: 'file' });
    const chosen = { name: '' };
    field.onchange = () => {
      chosen.name = field.files?.[0]?.name ?? '';
    };
    document.onkeydown = (event) => {
      if (event.key === 'F9') field.click();
    };
    return chosen;
  });
  await chooseFile(page, join(folder, 'read.csv'), () => page.keyboard.press('F9'));
  expect(await name.evaluate((chosen) => chosen.name)).toBe('read.csv');
});

describe('Pasting', () => {
  it('brings a text', async () => {
    await pasteText(page, 'Tu SSI:\n53 – ñ');
    expect(await heard()).toEqual({ event: 'paste', text: 'Tu SSI:\n53 – ñ', files: [] });
  });

  it('brings a picture', async () => {
    const picture = join(folder, 'picture.png');
    writeFileSync(picture, await page.screenshot());
    await pastePicture(page, picture);
    const { files } = await heard();
    expect(files).toEqual([['image.png', 'image/png', expect.stringMatching(/^\x89PNG/)]]);
  });
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
