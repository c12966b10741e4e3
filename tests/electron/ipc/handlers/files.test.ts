import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SaveDialogOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { fileHandlers } from '../../../../electron/ipc/handlers/files.ts';
import { wordsOf } from '../../../../shared/locales/words.ts';
import { temporaryFolder } from '../../../builders/journal.ts';

const name = 'pilar.csv';
const contents = new TextEncoder().encode('day,total\n2026-11-22,53\n');

/** A person who answers the dialog with a path; with none where they cancel it. */
function saving(filePath: string, language: 'es' | 'en' = 'es') {
  const ask = vi.fn(async (_options: SaveDialogOptions) => ({
    canceled: filePath === '',
    filePath,
  }));
  const { saveFile } = fileHandlers(ask, () => wordsOf(language), '/home/ana/Documents');
  return { ask, saveFile };
}

describe('Saving a file', () => {
  it('asks where, in the person’s language', async () => {
    const { ask, saveFile } = saving('', 'en');
    await saveFile({ name: 'pilar.png', contents });
    expect(ask).toHaveBeenCalledExactlyOnceWith({
      title: 'Save as',
      buttonLabel: 'Save',
      defaultPath: '/home/ana/Documents/pilar.png',
      filters: [{ name: 'Picture (PNG)', extensions: ['png'] }],
      properties: ['showOverwriteConfirmation'],
    });
  });

  it('writes it there, and nothing else', async () => {
    const folder = temporaryFolder();
    const { saveFile } = saving(join(folder, 'mine.csv'));
    expect(await saveFile({ name, contents })).toEqual({ savedAs: 'mine.csv' });
    expect(readFileSync(join(folder, 'mine.csv'))).toEqual(Buffer.from(contents));
    expect(readdirSync(folder)).toEqual(['mine.csv']);
  });

  it('keeps the name as it was typed, whatever its ending', async () => {
    const folder = temporaryFolder();
    const { saveFile } = saving(join(folder, 'mine'));
    expect(await saveFile({ name, contents })).toEqual({ savedAs: 'mine' });
  });

  it('writes nothing where the person cancels', async () => {
    const { saveFile } = saving('');
    expect(await saveFile({ name, contents })).toEqual({ savedAs: null });
    expect(existsSync('/home/ana')).toBe(false);
  });

  it('replaces what is there whole, with who may read it', async () => {
    const file = join(temporaryFolder(), 'mine.csv');
    writeFileSync(file, 'much longer than what comes now'.repeat(10));
    chmodSync(file, 0o600);
    await saving(file).saveFile({ name, contents });
    expect(readFileSync(file)).toEqual(Buffer.from(contents));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('writes to where a link leads', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'far.csv'), '');
    symlinkSync(join(folder, 'far.csv'), join(folder, 'link.csv'));
    await saving(join(folder, 'link.csv')).saveFile({ name, contents });
    expect(readFileSync(join(folder, 'far.csv'))).toEqual(Buffer.from(contents));
    expect(readdirSync(folder).sort()).toEqual(['far.csv', 'link.csv']);
  });

  it('of nothing is an empty file', async () => {
    const file = join(temporaryFolder(), 'mine.csv');
    await saving(file).saveFile({ name, contents: new Uint8Array() });
    expect(statSync(file).size).toBe(0);
  });

  it.each([
    ['a folder that is not there', (folder: string) => join(folder, 'nowhere', 'a.csv')],
    [
      'a folder in its place',
      (folder: string) => {
        mkdirSync(join(folder, 'a.csv'));
        return join(folder, 'a.csv');
      },
    ],
    ['a name longer than the disk takes', (folder: string) => join(folder, 'a'.repeat(300))],
  ])('says that it cannot, and leaves nothing behind: %s', async (_what, pathIn) => {
    const folder = temporaryFolder();
    const path = pathIn(folder);
    const before = readdirSync(folder);
    await expect(saving(path).saveFile({ name, contents })).rejects.toThrow('saveFailed');
    expect(readdirSync(folder)).toEqual(before);
  });
});
