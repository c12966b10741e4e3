import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar, passWelcome } from '../../tools/drive/pilar.ts';
import { fileDialogOn } from './desktop/fileDialog.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { chooseFile } from './hands.ts';
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

// Days that could be either, a pillar whose name nobody knows, and a row that is out of range.
const table = [
  'Fecha;Mi marca;Búsqueda;Información;Relaciones;SSI',
  '03/10/2026;21;6,4;10,3;15;53',
  '04/10/2026;21;6,5;10,3;15;53',
  '05/10/2026;26;6,5;10,3;15;53',
].join('\r\n');

describe('A table', () => {
  const words = wordsOf('es');
  const said = words.importing;

  it('is shown as it was understood, corrected, imported by keyboard, exported, and taken back', async () => {
    const opening = openingOf('new', 'es', desktop.env);
    const { page } = await openPilar(opening);
    const dialog = page.getByRole('dialog', { name: said.title });
    const file = (name: string, contents: string) => {
      const path = join(opening.profile, name);
      writeFileSync(path, contents);
      return path;
    };
    const choose = (path: string, button: string) =>
      chooseFile(page, path, async () => {
        await dialog.getByRole('button', { name: button }).focus();
        await page.keyboard.press('Enter');
      });
    const onDisk = () => {
      const reader = new SQLite(join(opening.profile, 'journal.db'), { readonly: true });
      try {
        return reader
          .prepare<[], object>('SELECT day, people, source FROM snapshots ORDER BY day')
          .all();
      } finally {
        reader.close();
      }
    };
    const command = async (name: string) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: words.command.showPalette }).waitFor();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    };
    await passWelcome(page);
    await command(words.command.importHistory);

    // What is no table says so, and another file can be chosen.
    await choose(file('foto.csv', '\0\x01\x02\x03'), said.choose);
    await dialog.getByRole('alert').getByText(words.table.problem.binary()).waitFor();
    await choose(file('ssi.csv', table), said.chooseAnother);

    // Nothing is guessed: the order of the days is asked, and a column without a known name too.
    const summary = (text: string) => dialog.getByRole('status').getByText(text).waitFor();
    await summary(said.lacking(words.table.columns.people));
    await dialog.getByLabel(said.means('Búsqueda')).selectOption('people');
    await summary(said.isAsked);
    await dialog.getByRole('button', { name: said.importNothing, exact: true }).focus();
    await page.keyboard.press('Enter');
    const order = dialog.getByLabel(said.dayOrder);
    expect(await order.evaluate((select) => select === document.activeElement)).toBe(true);
    await order.selectOption('dayFirst');
    await summary(said.brings(2, '3 oct 2026', '4 oct 2026'));
    await dialog.getByText(said.refused(1)).click();
    await dialog.getByText(`${said.line('4')}: Marca: va de 0 a 25.`).waitFor();
    expect(onDisk()).toEqual([]);

    await dialog.getByRole('button', { name: said.import(2) }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(onDisk()).toEqual([
      { day: '2026-10-03', people: 6.4, source: 'table' },
      { day: '2026-10-04', people: 6.5, source: 'table' },
    ]);
    const notice = page.getByRole('status').filter({ hasText: said.done(2) });
    await notice.getByRole('button', { name: words.history.undo }).waitFor();

    await command(words.command.exportHistory);
    const exported = join(opening.profile, 'todo.csv');
    await fileDialogOn(desktop.env).choose(exported);
    await page.getByRole('status').getByText(words.file.saved('todo.csv')).waitFor();
    expect(readFileSync(exported, 'utf8').split('\r\n').slice(1)).toEqual([
      expect.stringMatching(/^2026-10-03;21;6,4;10,3;15;53;/),
      expect.stringMatching(/^2026-10-04;21;6,5;10,3;15;53;/),
      '',
    ]);

    await page.keyboard.press('Control+z');
    const undone = words.history.undone(words.history.importHistory(2));
    await page.getByRole('status').getByText(undone).waitFor();
    expect(onDisk()).toEqual([]);
  });
});
