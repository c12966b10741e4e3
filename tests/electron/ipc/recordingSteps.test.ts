import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Refusal } from '../../../electron/ipc/refusal.ts';
import type { Handlers } from '../../../electron/ipc/serve.ts';
import { beginJournal } from '../../../electron/store/begin.ts';
import { mostSteps } from '../../../electron/store/history.ts';
import { openJournal } from '../../../electron/store/open.ts';
import { dayAt } from '../../../shared/day.ts';
import { steps } from '../../../shared/ipc/contract.ts';
import { wishes } from '../../builders/action.ts';
import { type Asked, anyStep, stepSubjects } from '../../builders/anyStep.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { countedIds, temporaryFolder } from '../../builders/journal.ts';
import { handlersOver, readerOf } from '../../builders/pilar.ts';
import { snapshot } from '../../builders/snapshot.ts';

// Many journals on a real disk: a limit for when one hangs, not a measure.
const whenItHangs = 120_000;

/** A journal on disk behind the same handlers that Pilar serves, its language already chosen. */
function opened({ isWelcomed = true, failing = {} as Partial<Handlers> } = {}) {
  const clock = handClock('2026-11-22T11:00Z');
  const file = join(temporaryFolder(), 'journal.db');
  const newId = countedIds();
  const open = () => {
    const journal = openJournal(file);
    beginJournal(journal, dayAt(clock.now(), clock.zone()));
    return { journal, handlers: handlersOver(journal, clock, newId, failing) };
  };
  let current = open();
  onTestFinished(() => current.journal.close());
  const { reader, dump } = readerOf(file);
  const pilar = {
    clock,
    reader,
    get handlers() {
      return current.handlers;
    },
    get journal() {
      return current.journal;
    },
    dump,
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

const asTheCatalogue = { title: null, catalogueId: 'portfolio' };
const tick = { command: 'tick', subject: { action: 'portfolio', day: day('2026-11-22') } } as const;
const untick = { ...tick, command: 'untick' } as const;
const note = (replaces: boolean, given = snapshot()) =>
  ({ command: 'noteSnapshot', subject: { snapshot: given, replaces } }) as const;

/** A journal's first weeks, in which every command changes something. */
const everyCommand: readonly Asked[] = [
  { command: 'addAction', subject: { wishes: wishes({ target: 3 }) } },
  { command: 'addOne', subject: { action: 'id-1', day: day('2026-11-20') } },
  { command: 'addOne', subject: { action: 'id-1', day: day('2026-11-20') } },
  {
    command: 'markDay',
    subject: { action: 'id-1', day: day('2026-11-20'), count: 5, note: 'ñ', page: null },
  },
  { command: 'tick', subject: { action: 'id-1', day: day('2026-11-21') } },
  { command: 'skip', subject: { action: 'id-1', day: day('2026-11-22') } },
  { command: 'untick', subject: { action: 'id-1', day: day('2026-11-22') } },
  {
    command: 'changeAction',
    subject: { action: 'portfolio', wishes: wishes({ title: null, pillar: null }) },
  },
  { command: 'placeAction', subject: { action: 'id-1', pillar: 'brand', before: 'portfolio' } },
  { command: 'duplicateAction', subject: { action: 'portfolio' } },
  { command: 'archiveAction', subject: { action: 'id-1' } },
  { command: 'restoreAction', subject: { action: 'id-1' } },
  {
    command: 'pause',
    subject: { scope: { of: 'action', action: 'id-1' }, from: day('2026-11-20'), until: null },
  },
  {
    command: 'pause',
    subject: { scope: { of: 'everything' }, from: day('2026-12-03'), until: day('2026-12-10') },
  },
  { command: 'noteSnapshot', subject: { snapshot: snapshot(), replaces: false } },
  {
    command: 'changeSnapshot',
    subject: {
      day: day('2026-11-22'),
      snapshot: snapshot({ day: day('2026-11-21'), source: 'text' }),
      replaces: false,
    },
  },
  {
    command: 'importHistory',
    subject: {
      snapshots: [snapshot({ day: day('2026-11-08'), source: 'table', industryTotal: 34 })],
      indicators: [{ day: day('2026-11-08'), values: { followers: 840, posts: 2 } }],
      replaces: true,
    },
  },
  {
    command: 'noteIndicators',
    subject: { day: day('2026-11-08'), values: { followers: 841, posts: null } },
  },
  { command: 'removeSnapshot', subject: { day: day('2026-11-21') } },
  {
    command: 'setGoal',
    subject: { goal: { of: 'people', score: 10.5, by: day('2027-03-01') } },
  },
  { command: 'setGoal', subject: { goal: null } },
  {
    command: 'keepEntry',
    subject: {
      ...{ day: day('2026-11-22'), text: 'Domingo.', before: null },
      revision: '01989dbc-7c00-7000-8000-000000000001',
      isSample: false,
    },
  },
  {
    command: 'keepReview',
    subject: {
      ...{ week: day('2026-11-16'), step: 'actions', wentWell: 'Una charla.' },
      ...{ focus: 'people', focusReason: 'ñ', actions: ['portfolio'], isSample: false },
    },
  },
  { command: 'finishReview', subject: { week: day('2026-11-16') } },
  { command: 'skipReview', subject: { week: day('2026-11-09') } },
  { command: 'changeSettings', subject: { weekStart: 7, dailyMinutes: null } },
];

describe('Every command', () => {
  it('is a step of its own: undone one by one, each gives back the dump before it', () => {
    const pilar = opened();
    const dumps = [pilar.dump()];
    const take = (step: Asked) => {
      expect(pilar.take(step), step.command).toBeNull();
      dumps.push(pilar.dump());
    };
    everyCommand.forEach(take);
    // Pauses are named by ids that only the journal knows: one is cut short, the other taken away.
    for (const { id } of pilar.journal.pauses.all())
      take({ command: 'endPause', subject: { pause: id } });
    const { steps: taken } = pilar.history();
    expect(new Set(taken.map(({ command }) => command))).toEqual(new Set(Object.keys(steps)));
    expect(taken).toHaveLength(dumps.length - 1);
    for (const dump of dumps.slice(0, -1).reverse()) {
      expect(pilar.undo()).toBeNull();
      expect(pilar.dump()).toEqual(dump);
    }
    for (const dump of dumps.slice(1)) {
      expect(pilar.redo()).toBeNull();
      expect(pilar.dump()).toEqual(dump);
    }
  });

  it('that says what is so already is no step', () => {
    const pilar = opened();
    everyCommand.slice(0, 5).forEach(pilar.take);
    const before = pilar.history().steps.length;
    pilar.take({ command: 'tick', subject: { action: 'id-1', day: day('2026-11-21') } });
    pilar.take({ command: 'markDay', subject: everyCommand[3]?.subject as never });
    pilar.take({
      command: 'changeAction',
      subject: { action: 'id-1', wishes: wishes({ target: 3 }) },
    });
    pilar.take({ command: 'restoreAction', subject: { action: 'id-1' } });
    pilar.take({ command: 'endPause', subject: { pause: 'nothing' } });
    pilar.take({ command: 'untick', subject: { action: 'id-1', day: day('2026-11-19') } });
    expect(pilar.history().steps.length).toBe(before);
  });
});

describe('Any sequence of commands', () => {
  it('may hold every step of the contract', () => {
    expect(Object.keys(stepSubjects).toSorted()).toEqual(Object.keys(steps).toSorted());
  });

  it(
    'all undone, gives back the first dump; all redone, the last',
    () => {
      fc.assert(
        fc.property(fc.array(anyStep, { maxLength: 30 }), (sequence) => {
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
        { weight: 4, arbitrary: anyStep },
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
              const [last] = pilar.history().steps;
              const isRefused = pilar.take(next) !== null;
              const after = pilar.dump();
              if (!isRefused) expected = after;
              if (JSON.stringify(after) !== JSON.stringify(before)) {
                const [step] = pilar.history().steps;
                // What goes on with a step leads from where that began, and may lead back there.
                if (last === undefined || (step?.id ?? 0) > last.id) past.push(before);
                else if (step?.id !== last.id) past.pop();
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
        action: null,
        id: 2,
        isUndone: false,
        moment: '2026-11-22T11:00:03Z',
        zone: 'Europe/Madrid',
      },
      {
        ...tick,
        action: asTheCatalogue,
        id: 1,
        isUndone: false,
        moment: '2026-11-22T11:00:02Z',
        zone: 'Europe/Madrid',
      },
    ]);
    expect(toUndo).toEqual(steps[0]);
    expect(toRedo).toBeNull();
    pilar.undo();
    expect(pilar.history().toRedo).toEqual({ ...steps[0], isUndone: true });
  });

  it('names its action as it is called now, and none that is gone', () => {
    const pilar = opened();
    const named = () => pilar.history().steps.map(({ action }) => action?.title ?? null);
    pilar.take({ command: 'addAction', subject: { wishes: wishes({ title: 'Ana' }) } });
    pilar.take({ command: 'tick', subject: { action: 'id-1', day: day('2026-11-22') } });
    pilar.take({
      command: 'pause',
      subject: { scope: { of: 'action', action: 'id-1' }, from: day('2026-11-22'), until: null },
    });
    pilar.take({
      command: 'changeAction',
      subject: { action: 'id-1', wishes: wishes({ title: 'Bea' }) },
    });
    pilar.take({ command: 'archiveAction', subject: { action: 'id-1' } });
    expect(named()).toEqual(['Bea', 'Bea', 'Bea', 'Bea', null]);
    for (let count = 0; count < 5; count += 1) pilar.undo();
    expect(named()).toEqual([null, null, null, null, null]);
    expect(pilar.history().toRedo).toMatchObject({ command: 'addAction', action: null });
    pilar.redo();
    expect(named()).toEqual(['Ana', 'Ana', 'Ana', 'Ana', null]);
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

/** Pages as a window keeps them: each names the revision that was kept before it. */
function writer(pilar: ReturnType<typeof opened>, on = '2026-11-22') {
  let revision: string | null = null;
  let count = 0;
  return (text: string): string | null => {
    count += 1;
    const next = `${on}-${count}`;
    const subject = {
      ...{ day: day(on), text, before: revision, revision: next },
      isSample: false,
    };
    const refusal = pilar.take({ command: 'keepEntry', subject });
    if (refusal === null) revision = text.trim() === '' ? null : next;
    return refusal;
  };
}

describe('What is kept again and again while it is written', () => {
  const pages = (pilar: ReturnType<typeof opened>) =>
    pilar.reader.prepare<[], string>('SELECT text FROM entries ORDER BY day').pluck().all();

  it('is one step, whose rows do not grow with each time', () => {
    const pilar = opened();
    const write = writer(pilar);
    write('H');
    const sizes = ['Ho', 'Hoy', 'Hoy no', 'Hoy'].map((text) => {
      expect(write(text)).toBeNull();
      return rowsOf(pilar.reader, 'history_rows');
    });
    expect(sizes).toEqual([1, 1, 1, 1]);
    expect(pilar.history().steps).toHaveLength(1);
    pilar.undo();
    expect(pages(pilar)).toEqual([]);
    pilar.redo();
    expect(pages(pilar)).toEqual(['Hoy']);
  });

  it('begins anew with another day, after another step, after an undo', () => {
    const pilar = opened();
    const [today, yesterday] = [writer(pilar), writer(pilar, '2026-11-21')];
    today('a');
    yesterday('b');
    today('aa');
    pilar.take(tick);
    today('aaa');
    expect(pilar.history().steps).toHaveLength(5);
    pilar.undo();
    pilar.undo();
    expect(pages(pilar)).toEqual(['b', 'aa']);
    const subject = {
      ...{ day: day('2026-11-22'), text: 'x', before: '2026-11-22-2', revision: 'r' },
      isSample: false,
    };
    expect(pilar.take({ command: 'keepEntry', subject })).toBeNull();
    expect(pilar.history().steps).toHaveLength(4);
    pilar.undo();
    expect(pages(pilar)).toEqual(['b', 'aa']);
  });

  it('begins anew ten minutes after the step began, and where the clock was put back', () => {
    const pilar = opened();
    const write = writer(pilar);
    write('1');
    pilar.clock.moveTo('2026-11-22T11:10:00Z');
    write('12');
    expect(pilar.history().steps).toHaveLength(1);
    write('123');
    expect(pilar.history().steps).toHaveLength(2);
    pilar.clock.moveTo('2026-11-22T11:05:00Z');
    write('1234');
    expect(pilar.history().steps).toHaveLength(3);
  });

  it('is gone where it comes to nothing', () => {
    const pilar = opened();
    pilar.take(tick);
    const write = writer(pilar);
    write('a');
    write('');
    expect(pilar.history().steps.map(({ command }) => command)).toEqual(['tick']);
    expect(rowsOf(pilar.reader, 'history_rows')).toBe(1);
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
