import {
  mkdirSync,
  renameSync,
  rmdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, type Opening, openPilar, startPilar } from '../../tools/drive/pilar.ts';
import { fileDialogOn } from './desktop/fileDialog.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { openingOf, removeProfiles } from './profiles.ts';

let desktop: Desktop;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false, tray: true });
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  removeProfiles();
});

const words = wordsOf('es');
const { opened, importing, everything } = words;
const table = 'Fecha;Marca;Personas;Información;Relaciones\r\n30/10/2026;21;6,4;10,3;15\r\n';

const write = ({ profile }: Opening, name: string, contents = table) => {
  const path = join(profile, name);
  writeFileSync(path, contents);
  return path;
};

/** A double click while Pilar runs: a second one starts, hands the file on, and ends. */
async function openBeside(opening: Opening, ...files: string[]): Promise<void> {
  const second = await startPilar({ ...opening, files });
  expect(await second.ended).toBe(0);
}

const dialogNamed = (page: Page, name: string) => page.getByRole('dialog', { name });
const understood = (page: Page, name: string) =>
  dialogNamed(page, importing.title).getByText(importing.found(name)).waitFor();
const alertOf = (page: Page, text: string) => page.getByRole('alert').getByText(text).waitFor();

/** A file with everything of a journal. */
async function everythingOf(opening: Opening): Promise<string> {
  const path = join(opening.profile, 'Mi diario.pilar');
  const { page, close } = await openPilar(opening);
  await page.keyboard.press('Control+k');
  await dialogNamed(page, words.command.showPalette).waitFor();
  await page.keyboard.type(words.command.exportEverything);
  await page.keyboard.press('Enter');
  const system = fileDialogOn(desktop.env);
  await dialogNamed(page, everything.exportTitle)
    .getByRole('button', { name: everything.exportNow, exact: true })
    .click();
  await system.choose(path);
  await page.getByRole('status').getByText(words.file.saved('Mi diario.pilar')).waitFor();
  expect(await close()).toBe(0);
  return path;
}

describe('A file that is opened by a double click', () => {
  it('is a table that Pilar starts with, and another that it is given while it runs', async () => {
    const opening = openingOf('old', 'es', desktop.env);
    const first = write(opening, 'Año 2026 100% «mío».csv');
    const { page } = await openPilar({ ...opening, files: [first] });
    await understood(page, 'Año 2026 100% «mío».csv');
    await page.keyboard.press('Escape');
    await dialogNamed(page, importing.title).waitFor({ state: 'detached' });
    const second = write(opening, 'otro año.csv');
    symlinkSync(second, join(opening.profile, 'enlace.csv'));
    await openBeside(opening, join(opening.profile, 'enlace.csv'));
    await understood(page, 'enlace.csv');
    await page.keyboard.press('Escape');
    await dialogNamed(page, importing.title).waitFor({ state: 'detached' });
    // Some desktops name it by its address.
    await openBeside(opening, pathToFileURL(second).href);
    await understood(page, 'otro año.csv');
  });

  it('says why it cannot be opened, and opens nothing', async () => {
    const opening = openingOf('old', 'es', desktop.env);
    const { page } = await openPilar(opening);
    const refused = async (refusal: keyof typeof opened.refusal, ...files: string[]) => {
      await openBeside(opening, ...files);
      await alertOf(page, opened.refusal[refusal](files[0]?.split('/').at(-1) ?? ''));
    };
    await refused('gone', join(opening.profile, 'nada.csv'));
    const large = write(opening, 'grande.csv');
    truncateSync(large, 60_000_000);
    await refused('tooLarge', large);
    await refused('unknownKind', write(opening, 'foto.png'));
    const folder = join(opening.profile, 'carpeta.pilar');
    mkdirSync(folder);
    await refused('unknownKind', folder);
    const loop = join(opening.profile, 'bucle.csv');
    symlinkSync('bucle.csv', loop);
    await refused('unreadable', loop);
    await refused('several', write(opening, 'a.csv'), write(opening, 'b.csv'));
    expect(await page.getByRole('dialog').count()).toBe(0);
    await openBeside(opening, write(opening, 'no.pilar', 'Querido diario'));
    await alertOf(page, everything.problem.notAnArchive);
  });

  it('waits while something else is being written, which stays as it is', async () => {
    const opening = openingOf('old', 'es', desktop.env);
    const { page } = await openPilar(opening);
    await page.keyboard.press('n');
    const dialog = dialogNamed(page, words.quickAdd.title);
    await dialog.getByLabel(words.quickAdd.line).fill('Escribir a Ana');
    await openBeside(opening, write(opening, 'antes.csv'));
    await dialog.getByText(opened.waits('antes.csv')).waitFor();
    await openBeside(opening, write(opening, 'ssi.csv'));
    await dialog.getByText(opened.waits('ssi.csv')).waitFor();
    expect(await dialog.getByLabel(words.quickAdd.line).inputValue()).toBe('Escribir a Ana');
    await page.keyboard.press('Escape');
    await understood(page, 'ssi.csv');
    await page.keyboard.press('Escape');
    await dialogNamed(page, importing.title).waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('comes into the dialog that waits for one', async () => {
    const opening = openingOf('old', 'es', desktop.env);
    const { page } = await openPilar(opening);
    await openBeside(opening, write(opening, 'vacía.csv', ''));
    await dialogNamed(page, importing.title)
      .getByRole('button', { name: importing.chooseAnother })
      .waitFor();
    await openBeside(opening, write(opening, 'ssi.csv'));
    await understood(page, 'ssi.csv');
  });

  it('brings everything into a new Pilar on another computer, once its language is chosen', async () => {
    const path = await everythingOf(openingOf('old', 'es', desktop.env));
    const { page } = await openPilar({ ...openingOf('new', 'es', desktop.env), files: [path] });
    const welcome = dialogNamed(page, words.welcome.title);
    await welcome.getByText(opened.waits('Mi diario.pilar')).waitFor();
    await welcome.getByRole('button', { name: 'Español' }).click();
    const dialog = dialogNamed(page, everything.importTitle);
    await dialog.getByRole('table', { name: everything.caption }).waitFor();
    await dialog.getByRole('button', { name: everything.importNow, exact: true }).click();
    await page.getByRole('status').getByText(everything.imported).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('53', { exact: true }).first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('waits until the journal can be opened, and says so', async () => {
    const opening = openingOf('old', 'es', desktop.env);
    const journal = join(opening.profile, 'journal.db');
    renameSync(journal, `${journal}.away`);
    mkdirSync(journal);
    const { page } = await openPilar({ ...opening, files: [write(opening, 'ssi.csv')] });
    await page.getByText(opened.waitsForJournal('ssi.csv')).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    rmdirSync(journal);
    renameSync(`${journal}.away`, journal);
    await page.getByRole('button', { name: words.shell.tryAgain }).click();
    await understood(page, 'ssi.csv');
  });

  it('concerns the sample as far as what is chosen in the window does', async () => {
    const from = openingOf('old', 'es', desktop.env);
    const path = await everythingOf(from);
    const { page } = await openPilar(from);
    await page.keyboard.press('Control+k');
    await dialogNamed(page, words.command.showPalette).waitFor();
    await page.keyboard.type(words.command.exploreSample);
    await page.keyboard.press('Enter');
    await page.getByText(words.sample.banner).waitFor();
    await openBeside(from, path);
    await page.getByRole('status').getByText(words.safety.ofOwn).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('opens the window of a Pilar that stays in the tray', async () => {
    const opening = openingOf('old', 'es', desktop.env);
    const pilar = await openPilar(opening);
    await pilar.page.getByRole('button', { name: words.shell.settings, exact: true }).click();
    const stays = pilar.page.getByRole('checkbox', { name: words.settings.staysWhenClosed });
    await stays.click();
    await stays.and(pilar.page.locator(':checked')).waitFor();
    await desktop.tray();
    await pilar.page.close();
    await openBeside(opening, write(opening, 'ssi.csv'));
    await understood(await pilar.nextPage(), 'ssi.csv');
    await desktop.chooseInTray(words.tray.quit);
    expect(await pilar.ended).toBe(0);
  });
});
