import { rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readArchive } from '../../../electron/archive/readArchive.ts';
import { writeArchive } from '../../../electron/archive/writeArchive.ts';
import { backUp } from '../../../electron/background/backUp.ts';
import { Refusal } from '../../../electron/ipc/refusal.ts';
import { schemaVersion } from '../../../electron/store/migrate.ts';
import { openJournal } from '../../../electron/store/open.ts';
import { searchQueries } from '../../../electron/store/search.ts';
import { importWays } from '../../../shared/archive/archiveReading.ts';
import { anyJournal, putRows } from '../../builders/anyJournal.ts';
import { type Asked, anyStep } from '../../builders/anyStep.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal, countedIds, temporaryFolder } from '../../builders/journal.ts';
import { isKept, writeOldJournal } from '../../builders/oldJournal.ts';
import { handlersOver } from '../../builders/pilar.ts';
import { expectIndexFollows } from '../../builders/searchIndex.ts';

// A limit for when it hangs, not a measure.
vi.setConfig({ testTimeout: 120_000 });

function opened(file: string): Database {
  const database = new SQLite(file);
  onTestFinished(() => void database.close());
  return database;
}

function pilar() {
  const clock = handClock('2026-11-22T11:00Z');
  const file = join(temporaryFolder(), 'journal.db');
  const journal = begunJournal(clock, file);
  const handlers = handlersOver(journal, clock, countedIds());
  const isDone = (act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };
  const take = ({ command, subject }: Asked) =>
    isDone(() => (handlers[command] as (input: unknown) => void)(subject));
  return {
    ...{ journal, file, clock, take, database: opened(file) },
    undo: () => isDone(() => handlers.undo(undefined)),
    redo: () => isDone(() => handlers.redo(undefined)),
  };
}

const asked = {
  ...{ match: '"ana"*', also: null, actions: null, opening: '[', closing: ']' },
  ...{ first: 0, last: Number.MAX_SAFE_INTEGER },
};

describe('The index of what was written', () => {
  it('follows any sequence of steps, and their undoing and redoing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 3, arbitrary: anyStep }, fc.constantFrom('undo', 'redo')), {
          maxLength: 40,
        }),
        (turns) => {
          const { take, undo, redo, database } = pilar();
          for (const turn of turns) {
            if (turn === 'undo') undo();
            else if (turn === 'redo') redo();
            else take(turn as Asked);
          }
          expectIndexFollows(database);
          while (undo());
          expectIndexFollows(database);
          while (redo());
          expectIndexFollows(database);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(importWays)('follows an archive that is imported: %s', async (way) => {
    const clock = handClock('2026-11-22T11:00Z');
    const folder = temporaryFolder();
    const [here, there, draft] = ['here', 'there', 'draft'].map((name) =>
      join(folder, `${name}.db`),
    ) as [string, string, string];
    const given = begunJournal(clock, here);
    const journal = begunJournal(clock, there);
    const database = opened(there);
    const write = (on: typeof journal, text: string, revision: string) =>
      on.entries.keep({ day: day('2026-11-20'), text, revision }, { at: clock.now(), zone: 'UTC' });
    await fc.assert(
      fc.asyncProperty(anyJournal, anyJournal, async (archived, kept) => {
        putRows(here, archived);
        putRows(there, kept);
        write(given, 'una página', 'a');
        write(journal, 'otra', 'b');
        expectIndexFollows(database);
        rmSync(draft, { force: true });
        const file = await writeArchive({
          ...{ journal: here, seal: null, appVersion: '1.2.3' },
          exportedAt: '2026-11-22T11:00:00Z',
        });
        await readArchive({ file, passphrase: null, journal: there, draft });
        journal.takeOver(draft, way);
        expectIndexFollows(database);
      }),
      { numRuns: 10 },
    );
  });

  it('is in a backup as it was', async () => {
    const { journal, file, clock } = pilar();
    journal.entries.keep(
      { day: day('2026-11-20'), text: 'Ana', revision: 'a' },
      { at: clock.now(), zone: 'UTC' },
    );
    const copy = join(temporaryFolder(), 'copy.db');
    expect(await backUp({ journal: file, draft: copy })).toMatchObject({ problem: null });
    const restored = opened(copy);
    expectIndexFollows(restored);
    expect(restored.prepare("SELECT count(*) FROM search ('ana')").pluck().get()).toBe(1);
  });

  it.each(Array.from({ length: schemaVersion - 1 }, (_, index) => index + 1).filter(isKept))(
    'is made of a journal of version %i',
    (version) => {
      const file = join(temporaryFolder(), 'journal.db');
      writeOldJournal(file, version);
      openJournal(file).close();
      const database = opened(file);
      expectIndexFollows(database);
      expect(
        database.prepare("SELECT count(*) FROM search ('nota comillas')").pluck().get(),
      ).toBeGreaterThan(0);
    },
  );

  it('has nothing of what says nothing: a tick costs it no row', () => {
    const { take, database } = pilar();
    const rows = () => database.prepare('SELECT count(*) FROM search_data').pluck().get();
    const before = rows();
    take({ command: 'tick', subject: { action: 'dailyUse', day: day('2026-11-22') } });
    take({ command: 'untick', subject: { action: 'dailyUse', day: day('2026-11-22') } });
    expect(rows()).toBe(before);
  });

  it.each(Object.entries(searchQueries))(
    'is asked without reading it through: %s',
    (_name, sql) => {
      const { database } = pilar();
      const plan = database
        .prepare<object, { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(asked)
        .map(({ detail }) => detail);
      // A virtual table is always said to be scanned: what counts is that it is by match and by rowid.
      const throughIndex = /^SCAN search VIRTUAL TABLE INDEX \d+:.*M|^SCAN json_each/;
      const other = plan.filter((step) => !throughIndex.test(step));
      expect(other.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
      expect(plan.some((step) => /SEARCH place USING INTEGER PRIMARY KEY/.test(step))).toBe(true);
    },
  );
});
