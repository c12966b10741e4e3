import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar, passWelcome } from '../../tools/drive/pilar.ts';
import { fileDialogOn } from './desktop/fileDialog.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { chooseFile, dropFiles } from './hands.ts';
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
const said = words.everything;
const passphrase = 'siete peces azules';

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: words.command.showPalette }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** How many snapshots and completions a journal has. */
function countsIn(profile: string): unknown {
  const reader = new SQLite(join(profile, 'journal.db'), { readonly: true });
  try {
    const count = 'SELECT (SELECT count(*) FROM snapshots) a, (SELECT count(*) FROM completions) b';
    return reader.prepare(count).get();
  } finally {
    reader.close();
  }
}

describe('Everything', () => {
  it('goes out as one sealed file, and into another journal, by keyboard alone', async () => {
    const from = openingOf('old', 'es', desktop.env);
    const path = join(from.profile, 'todo.pilar');
    const first = await openPilar(from);
    await command(first.page, words.command.exportEverything);
    const asked = first.page.getByRole('dialog', { name: said.exportTitle });
    await asked.getByLabel(words.passphrase.seal).focus();
    await first.page.keyboard.press('Space');
    await first.page.keyboard.press('Tab');
    await first.page.keyboard.type(passphrase);
    await first.page.keyboard.press('Enter');
    // What is typed only once is asked for again.
    await asked.getByText(words.passphrase.refusal.differs).waitFor();
    await first.page.keyboard.type(passphrase);
    const system = fileDialogOn(desktop.env);
    await first.page.keyboard.press('Enter');
    await system.choose(path);
    await first.page.getByRole('status').getByText(words.file.saved('todo.pilar')).waitFor();
    expect(await first.close()).toBe(0);
    // Nothing of it can be read without the passphrase.
    expect(readFileSync(path).includes('snapshots')).toBe(false);

    const to = openingOf('new', 'es', desktop.env);
    const { page, close } = await openPilar(to);
    await passWelcome(page);
    await command(page, words.command.importEverything);
    const dialog = page.getByRole('dialog', { name: said.importTitle });
    await chooseFile(page, path, async () => {
      await dialog.getByRole('button', { name: words.importing.choose }).press('Enter');
    });
    const field = dialog.getByLabel(words.passphrase.one, { exact: true });
    await field.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('ocho peces azules');
    await page.keyboard.press('Enter');
    await dialog.getByText(said.wrong).waitFor();
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await dialog.getByRole('table', { name: said.caption }).waitFor();
    await dialog.getByRole('radio', { name: said.way.add }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await dialog.getByText(said.wayMeans.replace).waitFor();
    await dialog.getByRole('button', { name: said.importNow, exact: true }).press('Enter');
    await page.getByRole('status').getByText(said.imported).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('53', { exact: true }).first().waitFor();
    expect(await close()).toBe(0);
    expect(countsIn(to.profile)).toEqual(countsIn(from.profile));
  });

  it('says of a file that is dropped why it cannot come in, and lets it be', async () => {
    const { page } = await openPilar(openingOf('old', 'es', desktop.env));
    const profile = openingOf('new', 'es', desktop.env);
    const path = join(profile.profile, 'no.pilar');
    writeFileSync(path, 'Querido diario');
    await dropFiles(page, page.locator('main'), [path]);
    const dialog = page.getByRole('dialog', { name: said.importTitle });
    await dialog.getByRole('alert').getByText(said.problem.notAnArchive).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
