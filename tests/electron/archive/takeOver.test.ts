import { rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readArchive } from '../../../electron/archive/readArchive.ts';
import { writeArchive } from '../../../electron/archive/writeArchive.ts';
import type { ArchivedRow, ArchivedTable } from '../../../shared/archive/archivedTable.ts';
import { archivedTables } from '../../../shared/archive/archivedTables.ts';
import { type ImportWay, importWays } from '../../../shared/archive/archiveReading.ts';
import { anyJournal, type JournalRows, putRows, rowsIn } from '../../builders/anyJournal.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';

// A limit for when it hangs, not a measure.
vi.setConfig({ testTimeout: 120_000 });

const clock = handClock('2026-11-22T11:00:00Z');
const exported = { seal: null, exportedAt: '2026-11-22T11:00:00Z', appVersion: '1.2.3' } as const;

/** Two journals, and a way to bring the first into the second. */
function twoJournals() {
  const folder = temporaryFolder();
  const [here, there] = [join(folder, 'here.db'), join(folder, 'there.db')];
  begunJournal(clock, here);
  const journal = begunJournal(clock, there);
  const draft = join(folder, 'draft.db');
  const read = async () => {
    rmSync(draft, { force: true });
    const file = await writeArchive({ journal: here, ...exported });
    return readArchive({ file, passphrase: null, journal: there, draft });
  };
  return { folder, here, there, journal, draft, read };
}

const keyIn = ({ key }: ArchivedTable, row: ArchivedRow) => JSON.stringify(key.map((k) => row[k]));

/** What a row says, whatever its number. */
const saidIn = ({ columns, counter }: ArchivedTable, row: ArchivedRow) =>
  JSON.stringify(
    Object.keys(columns)
      .filter((name) => name !== counter?.column)
      .map((name) => row[name]),
  );

/** The same, table by table, in a few lines. */
function modelOf(kept: JournalRows, given: JournalRows, way: ImportWay) {
  return Object.fromEntries(
    archivedTables.map((table) => {
      const [before, archived] = [kept, given].map(
        (rows) =>
          new Map((rows[table.name] ?? []).map((row) => [keyIn(table, row), saidIn(table, row)])),
      ) as [Map<string, string>, Map<string, string>];
      const merged = {
        add: new Map([...archived, ...before]),
        update: new Map([...before, ...archived]),
        replace: archived,
      }[way];
      return [table.name, [...merged.values()].sort()];
    }),
  );
}

/** What each table of the archive means to the journal, counted row by row. */
function countsOf(kept: JournalRows, given: JournalRows) {
  return Object.fromEntries(
    archivedTables.map((table) => {
      const [before, archived] = [kept[table.name] ?? [], given[table.name] ?? []];
      const twins = archived.flatMap((row) =>
        before
          .filter((other) => keyIn(table, other) === keyIn(table, row))
          .map((twin) => saidIn(table, twin) === saidIn(table, row)),
      );
      const same = twins.filter(Boolean).length;
      return [
        table.name,
        {
          ...{ added: archived.length - twins.length, differing: twins.length - same, same },
          missing: before.length - twins.length,
        },
      ];
    }),
  );
}

describe('Taking an archive over', () => {
  it.each(importWays)(
    'does what the simplest model does: %s',
    async (way) => {
      const { here, there, journal, draft, read } = twoJournals();
      await fc.assert(
        fc.asyncProperty(anyJournal, anyJournal, async (given, kept) => {
          putRows(here, given);
          putRows(there, kept);
          const reading = await read();
          journal.takeOver(draft, way);
          const left = rowsIn(there);
          const said = Object.fromEntries(
            archivedTables.map((table) => [
              table.name,
              (left[table.name] ?? []).map((row) => saidIn(table, row)).sort(),
            ]),
          );
          expect(said).toEqual(modelOf(kept, given, way));
          expect(reading.problem === null && reading.tables).toEqual(countsOf(kept, given));
        }),
        { numRuns: 15 },
      );
    },
    60_000,
  );

  it('counts the reminders of both by when they were dealt with', async () => {
    const { here, there, journal, draft, read } = twoJournals();
    const reminder = (id: string, claimed_at: string, sequence: number) => ({
      ...{ sequence, id, subject: 'morning', at: '2026-11-22T09:00', asked_on: '2026-11-22' },
      ...{ claimed_at, outcome: 'shown' },
    });
    putRows(here, {
      ...rowsIn(here),
      reminders: [
        reminder('a', '2026-11-20T08:00:00Z', 1),
        reminder('c', '2026-11-22T08:00:00Z', 2),
      ],
    });
    putRows(there, {
      ...rowsIn(there),
      reminders: [
        reminder('b', '2026-11-21T08:00:00Z', 1),
        reminder('d', '2026-11-23T08:00:00Z', 7),
      ],
    });
    await read();
    journal.takeOver(draft, 'add');
    expect(rowsIn(there).reminders?.map(({ sequence, id }) => [sequence, id])).toEqual([
      ...[[1, 'a'] as const, [2, 'b'] as const, [3, 'c'] as const, [4, 'd'] as const],
    ]);
  });

  it('begins the history anew', async () => {
    const { there, journal, draft, read } = twoJournals();
    journal.history.record(
      { command: 'setGoal', subject: {}, takenAt: clock.now(), zone: 'UTC' },
      () => journal.goal.keep({ of: 'total', score: 60, by: day('2027-01-01') }),
    );
    await read();
    journal.takeOver(draft, 'add');
    expect(journal.history.last(10)).toEqual([]);
    expect(rowsIn(there).goal).toHaveLength(1);
  });

  it.each(importWays)('leaves everything as it was where it fails: %s', async (way) => {
    const { there, journal, draft, read } = twoJournals();
    journal.history.record(
      { command: 'setGoal', subject: {}, takenAt: clock.now(), zone: 'UTC' },
      () => journal.goal.keep({ of: 'total', score: 60, by: day('2027-01-01') }),
    );
    await read();
    const before = rowsIn(there);
    const spoilt = new SQLite(draft);
    // The last table of all: everything else has been taken over by then.
    spoilt.exec('DROP TABLE reminder_pause');
    spoilt.close();
    expect(() => journal.takeOver(draft, way)).toThrow();
    expect(rowsIn(there)).toEqual(before);
    expect(journal.history.last(10)).toHaveLength(1);
    const failing = () => {
      throw new Error('later');
    };
    await read();
    expect(() =>
      journal.takeOver(draft, way, (bring) => {
        bring();
        failing();
      }),
    ).toThrow('later');
    expect(rowsIn(there)).toEqual(before);
    // Nothing hangs on: the next one goes well.
    journal.takeOver(draft, way);
  });

  it('refuses what belongs to nothing', async () => {
    const { there, journal, draft, read } = twoJournals();
    await read();
    const before = rowsIn(there);
    const spoilt = new SQLite(draft);
    spoilt.pragma('foreign_keys = OFF');
    spoilt.exec(`INSERT INTO pauses VALUES ('p', NULL, 'nobody', '2026-11-22', NULL)`);
    spoilt.close();
    expect(() => journal.takeOver(draft, 'update')).toThrow('FOREIGN KEY');
    expect(rowsIn(there)).toEqual(before);
  });
});
