import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { historyHandlers } from '../../../electron/ipc/handlers/history.ts';
import { settingsHandlers } from '../../../electron/ipc/handlers/settings.ts';
import { ssiHandlers } from '../../../electron/ipc/handlers/ssi.ts';
import { todayHandlers } from '../../../electron/ipc/handlers/today.ts';
import { recordingSteps } from '../../../electron/ipc/recordingSteps.ts';
import { Refusal } from '../../../electron/ipc/refusal.ts';
import type { DirectHandlers, Handlers } from '../../../electron/ipc/serve.ts';
import { beginJournal } from '../../../electron/store/begin.ts';
import { mostSteps } from '../../../electron/store/history.ts';
import { openJournal } from '../../../electron/store/open.ts';
import { recordedTables } from '../../../electron/store/recordedRows.ts';
import { actionIds } from '../../../shared/actions/catalogue.ts';
import { dayAt } from '../../../shared/day.ts';
import type { ParsedInputOf, StepName } from '../../../shared/ipc/contract.ts';
import { sumOf } from '../../../shared/ssi/pillar.ts';
import type { TimeOfDay } from '../../../shared/timeOfDay.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { countedIds, temporaryFolder } from '../../builders/journal.ts';
import { snapshot } from '../../builders/snapshot.ts';

// Many journals on a real disk: a limit for when one hangs, not a measure.
const whenItHangs = 120_000;

/** A step as it is asked for. */
type Asked = {
  [Name in StepName]: { readonly command: Name; readonly subject: ParsedInputOf<Name> };
}[StepName];

/** A journal on disk behind the same handlers that Pilar serves, its language already chosen. */
function opened({ isWelcomed = true, failing = {} as Partial<Handlers> } = {}) {
  const clock = handClock('2026-11-22T11:00Z');
  const file = join(temporaryFolder(), 'journal.db');
  const newId = countedIds();
  const installation = {
    guessedLanguage: 'es',
    dataFolder: '/',
    version: '1',
    isSample: false,
  } as const;
  const open = () => {
    const journal = openJournal(file);
    beginJournal(journal, dayAt(clock.now(), clock.zone()), clock.now());
    const handlers = recordingSteps(journal, clock, {
      ...todayHandlers(journal, clock, newId),
      ...ssiHandlers(journal, clock),
      ...settingsHandlers(journal, clock, installation),
      ...historyHandlers(journal),
      ...failing,
    } as Handlers) as DirectHandlers;
    return { journal, handlers };
  };
  let current = open();
  const reader = new SQLite(file, { readonly: true });
  onTestFinished(() => {
    reader.close();
    current.journal.close();
  });
  const tables = recordedTables(reader);
  const pilar = {
    clock,
    reader,
    get handlers() {
      return current.handlers;
    },
    get journal() {
      return current.journal;
    },
    /** Everything the person has put into the journal, as another reader of the file sees it. */
    dump: () =>
      tables.map((table) => [table, reader.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]),
    reopen: () => {
      current.journal.close();
      current = open();
    },
    /** Answers the code of a refusal, null where there is none. */
    take: ({ command, subject }: Asked): string | null => {
      clock.moveTo(clock.now().add({ seconds: 1 }).toString());
      return codeOf(() => (current.handlers[command] as (input: unknown) => void)(subject));
    },
    undo: () => codeOf(() => current.handlers.undo(undefined)),
    redo: () => codeOf(() => current.handlers.redo(undefined)),
    history: () => current.handlers.history(undefined),
  };
  if (isWelcomed) pilar.take({ command: 'changeSettings', subject: { language: 'es' } });
  return pilar;
}

function codeOf(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason.code;
    throw error;
  }
}

const tick = { command: 'tick', subject: { action: 'portfolio', day: day('2026-11-22') } } as const;
const untick = { ...tick, command: 'untick' } as const;
const note = (replaces: boolean, given = snapshot()) =>
  ({ command: 'noteSnapshot', subject: { snapshot: given, replaces } }) as const;

const score = fc.oneof(
  fc.constantFrom(0, 25, 21, 6.4, 0.29999998, 13.118002, 0.1 + 0.2),
  fc.double({ min: 0, max: 25, noNaN: true }),
);
const rank = fc.option(fc.integer({ min: 1, max: 100 }));
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', 'ñ «á» 👩🏽‍💻', 'مرحبا', "'; DROP TABLE snapshots; --", 'a\0b', '"\\u0000"'),
);
// The last of them has not come yet and is refused.
const days = fc.constantFrom('2026-10-31', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23');
const fourScores = fc.record({
  brand: score,
  people: score,
  insights: score,
  relationships: score,
});
const snapshots = fc
  .record({
    day: days.map(day),
    scores: fourScores,
    disagreement: fc.double({ min: -0.9, max: 0.9, noNaN: true }),
    industryRank: rank,
    networkRank: rank,
    industryMeans: fc.option(fourScores),
    networkMeans: fc.option(fourScores),
    note: words,
  })
  .map(({ disagreement, ...given }) => {
    const total = Math.min(100, Math.max(0, sumOf(given.scores) + disagreement));
    return { ...given, total };
  });
const ticks = fc.record({ action: fc.constantFrom(...actionIds.slice(0, 4)), day: days.map(day) });
const changes = fc.record(
  {
    language: fc.constantFrom('es', 'en'),
    theme: fc.constantFrom('system', 'light', 'dark'),
    focusRule: fc.constantFrom('lowest', 'furthestBehind'),
    reminderTime: fc.constantFrom(null, '09:00' as TimeOfDay, '18:45' as TimeOfDay),
  },
  { requiredKeys: [] },
);
const asked = fc.oneof(
  fc.record({ command: fc.constant('tick'), subject: ticks }),
  fc.record({ command: fc.constant('untick'), subject: ticks }),
  fc.record({
    command: fc.constant('noteSnapshot'),
    subject: fc.record({ snapshot: snapshots, replaces: fc.boolean() }),
  }),
  fc.record({ command: fc.constant('changeSettings'), subject: changes }),
) as fc.Arbitrary<Asked>;

describe('Any sequence of commands', () => {
  it(
    'all undone, gives back the first dump; all redone, the last',
    () => {
      fc.assert(
        fc.property(fc.array(asked, { maxLength: 30 }), (sequence) => {
          const pilar = opened();
          const first = pilar.dump();
          sequence.forEach(pilar.take);
          const last = pilar.dump();
          while (pilar.undo() === null);
          expect(pilar.dump()).toEqual(first);
          while (pilar.redo() === null);
          expect(pilar.dump()).toEqual(last);
        }),
        { numRuns: 40 },
      );
    },
    whenItHangs,
  );

  it(
    'mixed with undo, redo and reopening, agrees with a stack of dumps',
    () => {
      const turn = fc.oneof(
        { weight: 4, arbitrary: asked },
        { weight: 3, arbitrary: fc.constant('undo' as const) },
        { weight: 2, arbitrary: fc.constant('redo' as const) },
        { weight: 1, arbitrary: fc.constant('reopen' as const) },
      );
      fc.assert(
        fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
          const pilar = opened();
          const past: unknown[] = [];
          let future: unknown[] = [];
          for (const next of turns) {
            const before = pilar.dump();
            let expected: unknown = before;
            if (next === 'undo') {
              expect(pilar.undo()).toBe(past.length === 0 ? 'nothingToUndo' : null);
              if (past.length > 0) {
                expected = past.pop();
                future.push(before);
              }
            } else if (next === 'redo') {
              expect(pilar.redo()).toBe(future.length === 0 ? 'nothingToRedo' : null);
              if (future.length > 0) {
                expected = future.pop();
                past.push(before);
              }
            } else if (next === 'reopen') pilar.reopen();
            else {
              const isRefused = pilar.take(next) !== null;
              const after = pilar.dump();
              if (!isRefused) expected = after;
              if (JSON.stringify(after) !== JSON.stringify(before)) {
                past.push(before);
                future = [];
              }
            }
            expect(pilar.dump()).toEqual(expected);
            const { canUndo, canRedo, steps } = pilar.history();
            expect([canUndo, canRedo]).toEqual([past.length > 0, future.length > 0]);
            expect(steps.map(({ isUndone }) => isUndone)).toEqual([
              ...future.map(() => true),
              ...past.map(() => false),
            ]);
          }
        }),
        { numRuns: 40 },
      );
    },
    whenItHangs,
  );
});

describe('A step', () => {
  it('is told with its command, its input and its moment', () => {
    const pilar = opened();
    pilar.take(tick);
    pilar.take(note(false));
    const { steps, toUndo, toRedo } = pilar.history();
    expect(steps).toEqual([
      {
        ...note(false),
        id: 2,
        isUndone: false,
        moment: '2026-11-22T11:00:03Z',
        zone: 'Europe/Madrid',
      },
      { ...tick, id: 1, isUndone: false, moment: '2026-11-22T11:00:02Z', zone: 'Europe/Madrid' },
    ]);
    expect(toUndo).toEqual(steps[0]);
    expect(toRedo).toBeNull();
    pilar.undo();
    expect(pilar.history().toRedo).toEqual({ ...steps[0], isUndone: true });
  });

  it('is none where the command changed nothing, and what was undone can still be redone', () => {
    const pilar = opened();
    pilar.take(tick);
    pilar.take(tick);
    expect(pilar.history().steps).toHaveLength(1);
    pilar.undo();
    pilar.take(untick);
    pilar.take({ command: 'changeSettings', subject: { theme: 'system' } });
    expect(pilar.history()).toMatchObject({ canUndo: false, canRedo: true });
  });

  it('is none where the command was refused', () => {
    const pilar = opened();
    pilar.take(note(false));
    expect(pilar.take(note(false, snapshot({ note: 'otra' })))).toBe('alreadyNoted');
    expect(pilar.history().steps).toHaveLength(1);
  });

  it('is none where the command fails halfway, and nothing of it stays', () => {
    const pilar = opened({
      failing: {
        untick: () => {
          pilar.journal.snapshots.keep(snapshot(), { notedAt: pilar.clock.now(), zone: 'UTC' });
          throw new TypeError('a mistake of ours');
        },
      },
    });
    const before = pilar.dump();
    expect(() => pilar.take(untick)).toThrow('a mistake of ours');
    expect(pilar.dump()).toEqual(before);
    expect(pilar.history().steps).toEqual([]);
    // The next is recorded as ever.
    pilar.take(tick);
    expect(pilar.history().steps).toHaveLength(1);
  });

  it('is none where the first language is chosen, so that no undo brings the welcome back', () => {
    const pilar = opened({ isWelcomed: false });
    pilar.take({ command: 'changeSettings', subject: { theme: 'dark' } });
    pilar.take({ command: 'changeSettings', subject: { language: 'en' } });
    expect(pilar.undo()).toBe('nothingToUndo');
    pilar.take({ command: 'changeSettings', subject: { language: 'es' } });
    expect(pilar.undo()).toBeNull();
    expect(pilar.journal.settings.current()).toMatchObject({ language: 'en', theme: 'dark' });
  });

  it('taken after an undo drops what was undone', () => {
    const pilar = opened();
    pilar.take(tick);
    pilar.undo();
    pilar.take(note(false));
    expect(pilar.redo()).toBe('nothingToRedo');
    expect(pilar.history().steps.map(({ command }) => command)).toEqual(['noteSnapshot']);
    expect(rowsOf(pilar.reader, 'history_rows WHERE step = 1')).toBe(0);
  });

  it('of an action no longer known to this Pilar is undone, unnamed', () => {
    const pilar = opened();
    pilar.journal.history.record(
      { command: 'paint', subject: {}, takenAt: pilar.clock.now(), zone: 'UTC' },
      () => pilar.journal.snapshots.keep(snapshot(), { notedAt: pilar.clock.now(), zone: 'UTC' }),
    );
    expect(pilar.history()).toMatchObject({ steps: [], canUndo: true, toUndo: null });
    expect(pilar.undo()).toBeNull();
    expect(pilar.journal.snapshots.all()).toEqual([]);
  });
});

describe('The history', () => {
  it('is there after a crash, which closes nothing', () => {
    const pilar = opened();
    const before = pilar.dump();
    pilar.take(tick);
    pilar.take(note(false));
    // Another process opens the file while the first has never closed it.
    const other = openJournal(pilar.reader.name);
    onTestFinished(() => other.close());
    expect([other.history.undo(), other.history.undo(), other.history.undo()]).toEqual([
      true,
      true,
      false,
    ]);
    expect(pilar.dump()).toEqual(before);
  });

  it(
    'keeps only so many steps, and every row of those',
    () => {
      const pilar = opened();
      for (let count = 0; count < mostSteps + 7; count += 1) pilar.take(count % 2 ? untick : tick);
      const kept = rowsOf(pilar.reader, 'history_steps');
      expect(kept).toBeLessThanOrEqual(mostSteps);
      expect(kept).toBeGreaterThan(mostSteps * 0.8);
      expect(rowsOf(pilar.reader, 'history_rows')).toBe(kept);
      let undone = 0;
      while (pilar.undo() === null) undone += 1;
      expect(undone).toBe(kept);
    },
    whenItHangs,
  );
});

function rowsOf(reader: SQLite.Database, what: string): number {
  return reader.prepare<[], number>(`SELECT count(*) FROM ${what}`).pluck().get() ?? 0;
}
