import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SaveDialogOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { unseal } from '../../../../electron/archive/seal.ts';
import type { Background } from '../../../../electron/background/background.ts';
import { type OurWorks, works } from '../../../../electron/background/works.ts';
import { archiveHandlers } from '../../../../electron/ipc/handlers/archive.ts';
import { Refusal } from '../../../../electron/ipc/refusal.ts';
import { wordsOf } from '../../../../shared/locales/words.ts';
import { initialSettings } from '../../../../shared/settings.ts';
import { rowsIn } from '../../../builders/anyJournal.ts';
import { archiveFrom, archiveOf, textsIn } from '../../../builders/archive.ts';
import { handClock } from '../../../builders/clock.ts';
import { begunJournal, countedIds, temporaryFolder } from '../../../builders/journal.ts';
import { handlersOver } from '../../../builders/pilar.ts';
import { snapshot } from '../../../builders/snapshot.ts';

// A limit for when it hangs, not a measure: a key takes as long as the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const job = '01900000-0000-7000-8000-000000000000';

/** The background's works, done at once. */
const atOnce = {
  run: (name: keyof typeof works, _job: string, input: never) =>
    (works[name] as (input: never) => unknown)(input),
  cancel: () => {},
  end: () => {},
} as unknown as Background<OurWorks>;

/** A journal with its archive handlers, and a person who saves where `saveAs` says. */
function archiving(saveAs = 'mine.pilar') {
  const folder = temporaryFolder();
  const journalFile = join(folder, 'journal.db');
  const clock = handClock('2026-11-22T11:00:00.123Z');
  const journal = begunJournal(clock, journalFile);
  const draftFolder = join(folder, 'drafts');
  const ask = vi.fn(async (_options: SaveDialogOptions) => ({
    canceled: saveAs === '',
    filePath: saveAs && join(folder, saveAs),
  }));
  const backUp = vi.fn(async () => {});
  const handlers = archiveHandlers({
    ...{ journal, journalFile, background: atOnce, clock, newId: countedIds(), ask, backUp },
    ...{ words: () => wordsOf('es'), documentsFolder: '/home/ana/Documents', draftFolder },
    appVersion: '1.2.3',
  });
  const pilar = handlersOver(journal, clock, countedIds());
  return { ...handlers, pilar, folder, journal, journalFile, clock, draftFolder, ask, backUp };
}

const noted = (total = 53) => ({ snapshot: snapshot({ total }), replaces: true });
const refusedFor = (code: string) => ({ reason: { code } });

describe('Exporting everything', () => {
  it('asks where, in the person’s language, by the day it is', async () => {
    const { exportArchive, ask, clock } = archiving('');
    clock.moveTo('2026-11-22T23:30:00Z');
    expect(await exportArchive({ job, passphrase: null })).toEqual({ savedAs: null });
    expect(ask).toHaveBeenCalledExactlyOnceWith({
      title: 'Guardar como',
      buttonLabel: 'Guardar',
      defaultPath: '/home/ana/Documents/pilar-2026-11-23.pilar',
      filters: [{ name: 'Todo lo de Pilar (.pilar)', extensions: ['pilar'] }],
      properties: ['showOverwriteConfirmation'],
    });
  });

  it('writes it there, with the moment it was', async () => {
    const { exportArchive, pilar, folder } = archiving();
    pilar.noteSnapshot(noted());
    expect(await exportArchive({ job, passphrase: null })).toEqual({ savedAs: 'mine.pilar' });
    const texts = await textsIn(new Uint8Array(readFileSync(join(folder, 'mine.pilar'))));
    expect(JSON.parse(texts['manifest.json'] ?? '')).toMatchObject({
      ...{ app: '1.2.3', exportedAt: '2026-11-22T11:00:00Z' },
    });
    expect(texts['snapshots.csv']).toContain('\r\n2026-11-22,21,6.4,10.3,15,53,9,11,,');
  });

  it('seals it where a passphrase is given', async () => {
    const { exportArchive, folder, journalFile } = archiving();
    await exportArchive({ job, passphrase: 'una palabra' });
    const opened = await unseal(readFileSync(join(folder, 'mine.pilar')), 'una palabra');
    expect(await textsIn(opened)).toEqual(await textsIn(await archiveOf(journalFile)));
  });

  it('says that it cannot be saved there', async () => {
    const { exportArchive } = archiving('nowhere/mine.pilar');
    await expect(exportArchive({ job, passphrase: null })).rejects.toMatchObject(
      refusedFor('saveFailed'),
    );
  });
});

describe('Reading an archive', () => {
  it('sets it against the journal and changes nothing', async () => {
    const { readArchive, pilar, journalFile, draftFolder } = archiving();
    pilar.noteSnapshot(noted());
    const file = await archiveOf(journalFile);
    pilar.noteSnapshot(noted(52.5));
    const before = rowsIn(journalFile);
    const reading = await readArchive({ job, file, passphrase: null });
    expect(reading).toMatchObject({
      ...{ problem: null, exportedAt: '2026-11-22T11:00:00Z', isSealed: false },
      tables: {
        actions: { added: 0, differing: 0, same: 18, missing: 0 },
        snapshots: { added: 0, differing: 1, same: 0, missing: 0 },
      },
    });
    expect(rowsIn(journalFile)).toEqual(before);
    expect(existsSync(draftFolder)).toBe(false);
  });

  it('tells what keeps it from being read', async () => {
    const { readArchive } = archiving();
    expect(await readArchive({ job, file: new Uint8Array(), passphrase: null })).toEqual({
      ...{ problem: 'notAnArchive', where: '' },
    });
  });
});

describe('Importing an archive', () => {
  it('brings back what was there, after a backup, and leaves no draft', async () => {
    const { importArchive, pilar, journalFile, draftFolder, backUp } = archiving();
    pilar.noteSnapshot(noted());
    const file = await archiveOf(journalFile);
    const was = rowsIn(journalFile);
    pilar.noteSnapshot(noted(52.5));
    backUp.mockImplementation(async () => {
      // The backup holds what is about to be replaced.
      expect(rowsIn(journalFile).snapshots).toMatchObject([{ total: 52.5 }]);
    });
    await importArchive({ file, passphrase: null, way: 'replace' });
    expect(rowsIn(journalFile)).toEqual(was);
    expect(backUp).toHaveBeenCalledOnce();
    expect(readdirSync(draftFolder)).toEqual([]);
    expect(pilar.history(undefined)).toMatchObject({ steps: [], canUndo: false });
  });

  it('backs up what is noted while that is done, too', async () => {
    const { importArchive, pilar, journalFile, backUp } = archiving();
    const file = await archiveOf(journalFile);
    // From a notification, say: the window itself is busy with the import.
    backUp.mockImplementationOnce(async () => void pilar.noteSnapshot(noted()));
    backUp.mockImplementationOnce(async () => {
      expect(rowsIn(journalFile).snapshots).toMatchObject([{ total: 53 }]);
    });
    await importArchive({ file, passphrase: null, way: 'replace' });
    expect(backUp).toHaveBeenCalledTimes(2);
    expect(rowsIn(journalFile).snapshots).toEqual([]);
  });

  it.each([
    ['add', 52.5],
    ['update', 53],
  ] as const)('lets who is to win win: %s', async (way, total) => {
    const { importArchive, pilar, journalFile } = archiving();
    pilar.noteSnapshot(noted());
    const file = await archiveOf(journalFile);
    pilar.noteSnapshot(noted(52.5));
    await importArchive({ file, passphrase: null, way });
    expect(rowsIn(journalFile).snapshots).toMatchObject([{ total }]);
  });

  it('gives a journal of an older catalogue, and one without settings, what it lacks', async () => {
    const { importArchive, journal, journalFile } = archiving();
    const texts = await textsIn(await archiveOf(journalFile));
    const file = await archiveFrom(
      { ...texts, 'actions.json': '[]', 'settings.json': '[]' },
      { 'actions.json': 0, 'settings.json': 0 },
    );
    await importArchive({ file, passphrase: null, way: 'replace' });
    expect(journal.actions.all()).toHaveLength(18);
    expect(journal.settings.current()).toEqual(initialSettings);
  });

  it('rings for nothing that would have come before', async () => {
    const { importArchive, journal, journalFile, clock, pilar } = archiving();
    const rules = { morning: { weekends: { isOn: true, time: '08:00' } } } as never;
    pilar.changeSettings({ language: 'es' });
    pilar.changeSettings({ reminders: rules });
    const file = await archiveOf(journalFile);
    pilar.changeSettings({ reminders: { morning: { weekends: { isOn: false } } } });
    clock.moveTo('2026-11-29T11:00:00Z');
    await importArchive({ file, passphrase: null, way: 'replace' });
    expect(journal.reminders.has('morning@2026-11-29T08:00')).toBe(true);
    expect(journal.reminders.open('failed')).toEqual([]);
  });

  it.each([
    ['it cannot be read', 'archiveRefused', new Uint8Array(7), async () => {}],
    [
      'no backup can be made',
      'backupFailed',
      null,
      async () => {
        throw new Refusal({ code: 'backupFailed' });
      },
    ],
    [
      'there is no room',
      'diskFull',
      null,
      async () => {
        throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      },
    ],
  ])('changes nothing where %s', async (_what, code, given, failing) => {
    const { importArchive, pilar, journalFile, draftFolder, backUp } = archiving();
    const file = given ?? (await archiveOf(journalFile));
    pilar.noteSnapshot(noted());
    const before = rowsIn(journalFile);
    backUp.mockImplementation(failing);
    const importing = importArchive({ file, passphrase: null, way: 'replace' });
    await expect(importing).rejects.toMatchObject(refusedFor(code));
    expect(rowsIn(journalFile)).toEqual(before);
    expect(readdirSync(draftFolder)).toEqual([]);
    expect(backUp).toHaveBeenCalledTimes(code === 'archiveRefused' ? 0 : 1);
    expect(pilar.history(undefined).canUndo).toBe(true);
  });

  it('says that there is nowhere to read it', async () => {
    const { importArchive, journalFile, draftFolder } = archiving();
    writeFileSync(draftFolder, '');
    const file = await archiveOf(journalFile);
    const importing = importArchive({ file, passphrase: null, way: 'add' });
    await expect(importing).rejects.toMatchObject(refusedFor('storeFailed'));
  });
});
