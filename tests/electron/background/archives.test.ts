import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { backgroundOf } from '../../../electron/background/background.ts';
import type { OurWorks } from '../../../electron/background/works.ts';
import type { Progress } from '../../../shared/ipc/contract.ts';
import { buildIfStale } from '../../../tools/start/freshBuild.ts';
import { rowsIn } from '../../builders/anyJournal.ts';
import { handClock } from '../../builders/clock.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';
import { snapshot } from '../../builders/snapshot.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
beforeAll(() => buildIfStale(root));
// The thread stands back for all others: a limit for when it hangs, not a measure.
vi.setConfig({ testTimeout: 120_000 });

const clock = handClock('2026-11-22T11:00:00Z');

/** The background as it was built, whose thread the network is kept from, beside an open journal. */
function archiving(onProgress: (progress: Progress) => void = () => {}) {
  const file = join(import.meta.dirname, 'offlineThread.ts');
  const background = backgroundOf<OurWorks>(file, clock, onProgress);
  onTestFinished(background.end);
  const folder = temporaryFolder();
  const journalFile = join(folder, 'journal.db');
  const journal = begunJournal(clock, journalFile);
  const noted = { notedAt: clock.now(), zone: 'Europe/Madrid' };
  journal.snapshots.keep(snapshot({ note: 'Sí, «mañana»\n' }), noted);
  const order = { journal: journalFile, exportedAt: '2026-11-22T11:00:00Z', appVersion: '1' };
  return { background, folder, journalFile, journal, order };
}

describe('Archives in the background', () => {
  it('are written and read while the journal is open, sealed too', async () => {
    const told: number[] = [];
    const { background, folder, journalFile, journal, order } = archiving(({ share }) =>
      told.push(share),
    );
    const seal = { passphrase: 'una palabra' };
    const file = await background.run('writeArchive', 'write', { ...order, seal });
    expect(told.length).toBeGreaterThan(3);
    const draft = join(folder, 'draft.db');
    const read = { file, journal: journalFile, draft };
    expect(await background.run('readArchive', 'none', { ...read, passphrase: null })).toEqual({
      ...{ problem: 'sealed', where: '' },
    });
    expect(await background.run('readArchive', 'wrong', { ...read, passphrase: 'otra' })).toEqual({
      ...{ problem: 'wrongPassphrase', where: '' },
    });
    const was = rowsIn(journalFile);
    journal.snapshots.remove(snapshot().day);
    const passphrase = 'una palabra';
    const reading = await background.run('readArchive', 'read', { ...read, passphrase });
    expect(reading).toMatchObject({ problem: null, isSealed: true });
    expect(reading.problem === null && reading.tables.snapshots?.added).toBe(1);
    journal.takeOver(draft, 'add');
    expect(rowsIn(journalFile)).toEqual(was);
  });

  it('say that a journal is not there, or is none', async () => {
    const { background, folder, order } = archiving();
    for (const journal of [join(folder, 'nowhere.db'), import.meta.filename]) {
      const written = background.run('writeArchive', 'write', { ...order, journal, seal: null });
      await expect(written).rejects.toMatchObject({
        reason: { code: expect.stringMatching(/^(storeFailed|journalDamaged)$/) },
      });
    }
  });
});
