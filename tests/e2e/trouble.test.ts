import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar, type Pilar, passWelcome, startPilar } from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let desktop: Desktop;
let folder: string;
let file: string;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
  file = join(folder, 'journal.db');
});
afterEach(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

const open = (profile = folder, language = 'es_ES.UTF-8') =>
  openPilar({ profile, environment: desktop.env, language });

/** A journal in the folder, with one task done and a backup. */
async function lived(): Promise<void> {
  const pilar = await open();
  await passWelcome(pilar.page);
  await pilar.page.getByRole('checkbox').first().click();
  await pilar.page.locator('input[type=checkbox]:checked').waitFor();
  expect(await call(pilar, 'backUpNow')).toMatchObject({ ok: true });
  expect(await pilar.close()).toBe(0);
}

/** A call of the window's own. */
const call = ({ page }: Pilar, name: 'backUpNow' | 'today') =>
  page.evaluate((wanted) => {
    const { calls } = (globalThis as unknown as { pilar: Bridge }).pilar;
    return (calls[wanted] as () => Promise<unknown>)();
  }, name);
const title = ({ page }: Pilar) => page.getByRole('heading', { level: 1 }).textContent();
const remedies = ({ page }: Pilar) => page.getByRole('main').getByRole('button').allTextContents();
const isDone = async ({ page }: Pilar) => {
  await page.locator('input[type=checkbox]').first().waitFor();
  return (await page.locator('input[type=checkbox]:checked').count()) > 0;
};

const spanish = wordsOf('es').opening;
const restoreLabel = new RegExp(spanish.restoreNewest(''));
const english = wordsOf('en').opening;

describe('Where no journal can be opened, a window says why and what can be done', () => {
  it('of a folder that cannot be written, in the person’s language', async () => {
    writeFileSync(join(folder, 'file'), '');
    const impossible = join(folder, 'file', 'profile');
    const inSpanish = await open(impossible);
    expect(await title(inSpanish)).toBe(spanish.trouble.profileNotWritable.title);
    expect(await inSpanish.page.getByRole('main').textContent()).toContain(impossible);
    expect(await inSpanish.close()).toBe(0);
    const inEnglish = await open(impossible, 'en_US.UTF-8');
    expect(await title(inEnglish)).toBe(english.trouble.profileNotWritable.title);
    // Nothing else answers meanwhile.
    expect(await call(inEnglish, 'today')).toEqual({ ok: false, error: { code: 'notOpen' } });
    // It quits by its own button.
    await inEnglish.page.getByRole('button', { name: english.quit }).click();
    expect(await inEnglish.ended).toBe(0);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('of a file that is no journal, left as it was, until one begins anew', async () => {
    writeFileSync(file, 'Querido diario');
    const pilar = await open();
    expect(await title(pilar)).toBe(spanish.trouble.notAJournal.title);
    expect(readFileSync(file, 'utf8')).toBe('Querido diario');
    await pilar.page.getByRole('button', { name: spanish.beginAnew }).press('Enter');
    await pilar.page.getByRole('button', { name: spanish.beginAnewNow }).press('Enter');
    // The same window goes on to the first opening.
    await passWelcome(pilar.page);
    expect(await isDone(pilar)).toBe(false);
    const [aside = ''] = readdirSync(join(folder, 'set-aside'));
    expect(readFileSync(join(folder, 'set-aside', aside, 'journal.db'), 'utf8')).toBe(
      'Querido diario',
    );
  });

  it('of a newer Pilar’s journal, of which nothing is changed', async () => {
    await lived();
    const database = new SQLite(file);
    database.pragma('user_version = 1000');
    database.close();
    const before = readFileSync(file);
    const pilar = await open();
    expect(await title(pilar)).toBe(spanish.trouble.newerJournal.title);
    expect(await remedies(pilar)).not.toContain(spanish.beginAnew);
    expect(await pilar.close()).toBe(0);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('journal'))).toEqual([
      'journal.db',
    ]);
  });

  it('of a journal that another program holds, until it lets go', async () => {
    mkdirSync(folder, { recursive: true });
    const other = new SQLite(file);
    other.exec('BEGIN EXCLUSIVE');
    const pilar = await open();
    expect(await title(pilar)).toBe(spanish.trouble.journalBusy.title);
    await pilar.page.getByRole('button', { name: wordsOf('es').shell.tryAgain }).click();
    await pilar.page.getByText(spanish.stillSo).waitFor();
    other.close();
    await pilar.page.getByRole('button', { name: wordsOf('es').shell.tryAgain }).click();
    await passWelcome(pilar.page);
    expect(await pilar.close()).toBe(0);
  });

  it('of a journal that was here and is gone, with its newest backup', async () => {
    await lived();
    rmSync(file);
    const pilar = await open();
    expect(await title(pilar)).toBe(spanish.trouble.journalMissing.title);
    await pilar.page.getByRole('button', { name: restoreLabel }).click();
    expect(await isDone(pilar)).toBe(true);
  });

  it('of a drive that is gone, until it is back', async () => {
    await lived();
    renameSync(folder, `${folder}-away`);
    const pilar = await open();
    expect(await title(pilar)).toBe(spanish.trouble.profileMissing.title);
    renameSync(`${folder}-away`, folder);
    await pilar.page.getByRole('button', { name: wordsOf('es').shell.tryAgain }).click();
    expect(await isDone(pilar)).toBe(true);
    expect(await pilar.close()).toBe(0);
  });
});

describe('A damaged journal', () => {
  it('gives way to its newest backup by itself, which the window tells', async () => {
    await lived();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4_096, bytes.length);
    writeFileSync(file, bytes);
    const pilar = await open();
    await pilar.page.getByRole('button', { name: spanish.understood }).waitFor();
    expect(await isDone(pilar)).toBe(true);
    await pilar.page.getByRole('button', { name: spanish.understood }).click();
    await pilar.page.getByRole('button', { name: spanish.understood }).waitFor({
      state: 'detached',
    });
    const [aside = ''] = readdirSync(join(folder, 'set-aside'));
    expect(
      readFileSync(join(folder, 'set-aside', aside, 'journal.db')).includes(
        bytes.subarray(4_096, 8_192),
      ),
    ).toBe(true);
    expect(await pilar.close()).toBe(0);
  });
});

describe('A second Pilar on the same profile', () => {
  it('says so on the terminal and brings the first to the front', async () => {
    const first = await open();
    const { ended, terminal } = await startPilar({ profile: folder, environment: desktop.env });
    expect(await ended).toBe(0);
    expect(terminal()).toContain(wordsOf('es').start.alreadyOpen(folder));
    // The first goes on, unharmed.
    await passWelcome(first.page);
    await first.page.getByRole('checkbox').first().click();
    await first.page.locator('input[type=checkbox]:checked').waitFor();
    expect(await first.close()).toBe(0);
  });
});
