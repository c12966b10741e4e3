import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readArchive } from '../../../electron/archive/readArchive.ts';
import { writeArchive } from '../../../electron/archive/writeArchive.ts';
import { writeJournal } from '../../../tools/screens/journal.ts';
import { anyJournal, putRows, rowsIn } from '../../builders/anyJournal.ts';
import { handClock } from '../../builders/clock.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';

// A limit for when it hangs, not a measure.
vi.setConfig({ testTimeout: 120_000 });

const clock = handClock('2026-11-22T11:00:00Z');
const exported = { seal: null, exportedAt: '2026-11-22T11:00:00Z', appVersion: '1.2.3' } as const;

it('what is brought into an empty journal is exported as the same bytes, whatever it is', async () => {
  const folder = temporaryFolder();
  const [here, there] = [join(folder, 'here.db'), join(folder, 'there.db')];
  begunJournal(clock, here);
  const journal = begunJournal(clock, there);
  const emptied = rowsIn(there);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(anyJournal, async (rows) => {
      putRows(here, rows);
      putRows(there, emptied);
      const archive = await writeArchive({ journal: here, ...exported });
      run += 1;
      const draft = join(folder, `draft-${run}.db`);
      const order = { file: archive, passphrase: null, journal: there, draft };
      expect(await readArchive(order)).toMatchObject({ problem: null, isSealed: false });
      journal.takeOver(draft, 'replace');
      expect(rowsIn(there)).toEqual(rowsIn(here));
      expect(await writeArchive({ journal: there, ...exported })).toEqual(archive);
    }),
    { numRuns: 40 },
  );
});

it.each(['es', 'en'] as const)(
  'so is a whole year, as the sample tells it: %s',
  async (language) => {
    const folder = temporaryFolder();
    const there = join(folder, 'there.db');
    const lastDay = writeJournal(folder, language);
    const journal = begunJournal(clock, there);
    const here = join(folder, 'journal.db');
    const archive = await writeArchive({ journal: here, ...exported });
    const draft = join(folder, 'draft.db');
    const order = { file: archive, passphrase: null, journal: there, draft };
    const reading = await readArchive(order);
    expect(reading.problem === null && reading.tables.snapshots?.added).toBeGreaterThan(40);
    journal.takeOver(draft, 'replace');
    expect(journal.snapshots.on(lastDay)).not.toBe(null);
    expect(await writeArchive({ journal: there, ...exported })).toEqual(archive);
  },
);
