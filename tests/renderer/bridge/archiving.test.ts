import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  askToExport,
  closeArchive,
  closeExport,
  exportEverything,
  importEverything,
  openArchive,
  unsealArchive,
  waitForArchive,
} from '../../../renderer/bridge/archiving.ts';
import { receiveFile } from '../../../renderer/bridge/capture.ts';
import { dismissNotice, useDesk } from '../../../renderer/bridge/desk.ts';
import { largestArchive } from '../../../shared/archive/archiveReading.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';

const words = wordsOf('es');
const file = () => new File(['whatever'], 'diario.pilar');
const tables = { snapshots: { added: 1, differing: 0, same: 0, missing: 0 } };
const read = { problem: null, exportedAt: '2026-11-22T18:00:00Z', isSealed: false, tables };
const ok = (value: unknown) => ({ ok: true, value });

const calls = {
  readArchive: vi.fn(),
  exportArchive: vi.fn(),
  importArchive: vi.fn(),
  cancelJob: vi.fn(),
};

beforeEach(() => {
  for (const call of Object.values(calls)) call.mockReset().mockResolvedValue(ok(undefined));
  const signals = { progress: () => () => {} };
  vi.stubGlobal('window', { pilar: { calls, signals } });
  onTestFinished(() => {
    closeArchive();
    closeExport();
    dismissNotice();
    vi.unstubAllGlobals();
  });
});

const stage = () => useDesk.getState().archiveImport;
const failure = () => {
  const now = stage();
  if (now?.stage !== 'waiting' || now.failure === null) return null;
  return now.failure.say(words, formatOf('es'));
};

describe('Everything from one file', () => {
  it('is set against the journal as soon as it is dropped', async () => {
    calls.readArchive.mockResolvedValue(ok(read));
    await receiveFile(file());
    await vi.waitFor(() => expect(stage()).toMatchObject({ stage: 'read', reading: read }));
    expect(calls.readArchive).toHaveBeenCalledWith(
      expect.objectContaining({ passphrase: null, file: expect.any(Uint8Array) }),
    );
  });

  it('asks for its passphrase until that opens it, and hands it on', async () => {
    calls.readArchive.mockResolvedValueOnce(ok({ problem: 'sealed', where: '' }));
    await openArchive(file());
    expect(stage()).toMatchObject({ stage: 'sealed', isWrong: false });
    calls.readArchive.mockResolvedValueOnce(ok({ problem: 'wrongPassphrase', where: '' }));
    await unsealArchive('not this one');
    expect(stage()).toMatchObject({ stage: 'sealed', isWrong: true });
    calls.readArchive.mockResolvedValueOnce(ok(read));
    await unsealArchive('this one');
    expect(stage()).toMatchObject({ stage: 'read', passphrase: 'this one' });

    await importEverything('update');
    const asked = { way: 'update', passphrase: 'this one' };
    expect(calls.importArchive).toHaveBeenCalledWith(expect.objectContaining(asked));
    expect(stage()).toBeNull();
  });

  it('says what keeps it from being read, and where', async () => {
    calls.readArchive.mockResolvedValue(ok({ problem: 'damaged', where: 'snapshots.csv:12' }));
    await openArchive(file());
    const { problem, where } = words.everything;
    expect(failure()).toBe(`${problem.damaged} ${where('snapshots.csv:12')}`);
    calls.readArchive.mockResolvedValue(ok({ problem: 'notAnArchive', where: '' }));
    await openArchive(file());
    expect(failure()).toBe(problem.notAnArchive);
  });

  it('is not opened where it is too large', async () => {
    const large = Object.defineProperty(file(), 'size', { value: largestArchive + 1 });
    await openArchive(large);
    expect(failure()).toBe(words.everything.problem.tooLarge);
    expect(calls.readArchive).not.toHaveBeenCalled();
  });

  it('is left where the person goes on meanwhile', async () => {
    let answer = (_: unknown) => {};
    calls.readArchive.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const opening = openArchive(file());
    await vi.waitFor(() => expect(stage()?.stage).toBe('reading'));
    waitForArchive();
    expect(calls.cancelJob).toHaveBeenCalledOnce();
    answer(ok(read));
    await opening;
    expect(stage()).toEqual({ stage: 'waiting', failure: null });
  });

  it('stays open where it could not be brought in', async () => {
    calls.readArchive.mockResolvedValue(ok(read));
    calls.importArchive.mockResolvedValue({ ok: false, error: { code: 'backupFailed' } });
    await openArchive(file());
    await importEverything('add');
    expect(stage()?.stage).toBe('read');
    expect(useDesk.getState().notice?.isFailure).toBe(true);
  });
});

describe('Everything as one file', () => {
  it.each([
    ['is told once it is saved', ok({ savedAs: 'mi diario.pilar' }), null, false],
    ['is asked about again where it is saved nowhere', ok({ savedAs: null }), 'asking', null],
    [
      'is asked about again where it fails',
      { ok: false, error: { code: 'saveFailed' } },
      'asking',
      true,
    ],
  ])('%s', async (_, answer, then, isFailure) => {
    calls.exportArchive.mockResolvedValue(answer);
    askToExport();
    await exportEverything('siete peces');
    expect(useDesk.getState().archiveExport?.stage ?? null).toBe(then);
    expect(useDesk.getState().notice?.isFailure ?? null).toBe(isFailure);
  });
});
