import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filesNamedIn, openedFilesOf, readOpened } from '../../electron/openedFiles.ts';
import { largestArchive } from '../../shared/archive/archiveReading.ts';
import type { OpenedFile } from '../../shared/openedFile.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilar-opened-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, contents = 'a;b') => {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
};

describe('A command line', () => {
  const named = (...words: string[]) => filesNamedIn(['/opt/pilar', ...words], '/home/ana', true);

  it('names files by their paths, also relative ones, and by their addresses', () => {
    expect(named('/tmp/a.csv')).toEqual(['/tmp/a.csv']);
    expect(named('Descargas/a.csv', '../b.pilar')).toEqual([
      '/home/ana/Descargas/a.csv',
      '/home/b.pilar',
    ]);
    expect(named('file:///tmp/a%20b%C3%B1.csv', 'FILE:///tmp/c.csv')).toEqual([
      '/tmp/a bñ.csv',
      '/tmp/c.csv',
    ]);
  });

  it('has names with spaces, letters of all kinds and percent signs', () => {
    const path = '/tmp/Año 2026 100% «mío» & más %20.csv';
    expect(named(path)).toEqual([path]);
    expect(named(pathToFileURL(path).href)).toEqual([path]);
  });

  it('names none by its switches, nor by what is empty', () => {
    expect(named()).toEqual([]);
    expect(named('--profile=/tmp/a.csv', '--hidden', '-psn_0_1', '--', '')).toEqual([]);
  });

  it('begins with the program’s own folder where that is not packaged', () => {
    const unpackaged = (...words: string[]) => filesNamedIn(['electron', ...words], '/', false);
    expect(unpackaged('.')).toEqual([]);
    expect(unpackaged('--inspect=0', '/home/ana/pilar', '--profile=/p', '/tmp/a.csv')).toEqual([
      '/tmp/a.csv',
    ]);
  });

  it('that names another computer names what will not be found', async () => {
    expect(await readOpened(named('file://elsewhere/a.csv'))).toEqual({
      name: 'a.csv',
      refusal: 'gone',
    });
  });
});

describe('A file that is opened', () => {
  const bytes = new TextEncoder().encode('a;b');

  it('is read whole, under its name alone', async () => {
    const name = 'Año 2026 100% «mío».csv';
    expect(await readOpened([file(name)])).toEqual({ name, bytes });
    expect(await readOpened([file('d.PILAR', '')])).toEqual({
      name: 'd.PILAR',
      bytes: new Uint8Array(),
    });
  });

  it('is read where a link leads to it', async () => {
    symlinkSync(file('there.csv'), join(folder, 'here.csv'));
    expect(await readOpened([join(folder, 'here.csv')])).toEqual({ name: 'here.csv', bytes });
  });

  it('is refused where it is gone, also behind a link or a file', async () => {
    symlinkSync(join(folder, 'nowhere.csv'), join(folder, 'link.csv'));
    for (const name of ['no.csv', 'link.csv'])
      expect(await readOpened([join(folder, name)])).toEqual({ name, refusal: 'gone' });
    const behind = join(file('file'), 'a.csv');
    expect(await readOpened([behind])).toEqual({ name: 'a.csv', refusal: 'gone' });
  });

  it.skipIf(process.getuid?.() === 0)('is refused where it cannot be read', async () => {
    const path = file('a.csv');
    chmodSync(path, 0);
    expect(await readOpened([path])).toEqual({ name: 'a.csv', refusal: 'unreadable' });
  });

  it('is refused where the system does not even look for it', async () => {
    symlinkSync('loop.csv', join(folder, 'loop.csv'));
    expect(await readOpened([join(folder, 'loop.csv')])).toEqual({
      name: 'loop.csv',
      refusal: 'unreadable',
    });
  });

  it('is refused where it is larger than its kind may be', async () => {
    const table = file('a.csv');
    truncateSync(table, 60_000_000);
    expect(await readOpened([table])).toEqual({ name: 'a.csv', refusal: 'tooLarge' });
    const archive = file('a.pilar');
    truncateSync(archive, largestArchive + 1);
    expect(await readOpened([archive])).toEqual({ name: 'a.pilar', refusal: 'tooLarge' });
  });

  it('is refused where it is no file, or of a kind that Pilar does not open', async () => {
    mkdirSync(join(folder, 'folder.pilar'));
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    file('foto.png');
    for (const name of ['folder.pilar', 'pipe.csv', 'foto.png'])
      expect(await readOpened([join(folder, name)])).toEqual({ name, refusal: 'unknownKind' });
  });

  it('is refused together with others', async () => {
    expect(await readOpened([file('a.csv'), file('b.csv')])).toEqual({
      name: 'a.csv',
      refusal: 'several',
    });
  });
});

describe('What the system has Pilar open', () => {
  const openedBy = (...words: string[]) => {
    const app = new EventEmitter();
    const opened = openedFilesOf(
      Object.assign(app, { isPackaged: true }) as unknown as App,
      ['pilar', ...words],
      folder,
    );
    const told: string[] = [];
    const tell = ({ name, ...rest }: OpenedFile) =>
      told.push('refusal' in rest ? `${name}: ${rest.refusal}` : name);
    const event = { preventDefault: vi.fn() };
    const onMac = (path: string) => app.emit('open-file', event, path);
    const bySecond = (data: unknown) => app.emit('second-instance', {}, [], '/', data);
    return { opened, told, tell, event, onMac, bySecond };
  };

  it('is what its command line names, which is also handed on to a Pilar that runs', async () => {
    file('a.csv');
    const { opened, told, tell } = openedBy('a.csv');
    expect(opened.handedOn).toEqual({ files: [join(folder, 'a.csv')] });
    opened.follow(tell);
    await vi.waitFor(() => expect(told).toEqual(['a.csv']));
  });

  it('waits until there is somebody to tell', async () => {
    const { opened, told, tell, event, onMac } = openedBy();
    onMac(file('a.csv'));
    expect(event.preventDefault).toHaveBeenCalledOnce();
    await new Promise(setImmediate);
    expect(told).toEqual([]);
    opened.follow(tell);
    await vi.waitFor(() => expect(told).toEqual(['a.csv']));
  });

  it('comes together where a Mac tells of several, one after the other', async () => {
    const { opened, told, tell, onMac } = openedBy();
    opened.follow(tell);
    onMac(file('a.csv'));
    onMac(file('b.csv'));
    await vi.waitFor(() => expect(told).toEqual(['a.csv: several']));
  });

  it('is one file where it is asked for again before it is told', async () => {
    const { opened, told, tell, bySecond } = openedBy('a.csv');
    bySecond({ files: [file('a.csv')] });
    bySecond({ files: [join(folder, 'a.csv')] });
    opened.follow(tell);
    await vi.waitFor(() => expect(told).toEqual(['a.csv']));
  });

  it('comes from a second Pilar, in the order it was asked for', async () => {
    const { opened, told, tell, bySecond } = openedBy();
    opened.follow(tell);
    bySecond({ files: [file('large.pilar', 'x'.repeat(5_000_000))] });
    await new Promise(setImmediate);
    bySecond({ files: [join(folder, 'none.csv')] });
    await vi.waitFor(() => expect(told).toEqual(['large.pilar', 'none.csv: gone']));
  });

  it.each([[undefined], [null], [{ files: 'a.csv' }], [{ files: [1] }], [{ files: [] }]])(
    'is nothing where a second one hands on %j',
    async (data) => {
      const { opened, told, tell, bySecond } = openedBy();
      opened.follow(tell);
      bySecond(data);
      bySecond({ files: [join(folder, 'none.csv')] });
      await vi.waitFor(() => expect(told).toEqual(['none.csv: gone']));
    },
  );
});
