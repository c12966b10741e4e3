import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Refusal } from '../../../electron/ipc/refusal.ts';
import type { Handlers } from '../../../electron/ipc/serve.ts';
import { beginJournal } from '../../../electron/store/begin.ts';
import { mostSteps } from '../../../electron/store/history.ts';
import { openJournal } from '../../../electron/store/open.ts';
import { hasInk } from '../../../shared/actions/action.ts';
import { actionIds } from '../../../shared/actions/catalogue.ts';
import type { Rhythm } from '../../../shared/actions/rhythm.ts';
import { dayAt } from '../../../shared/day.ts';
import { goalSubjects } from '../../../shared/insights/goal.ts';
import { type ParsedInputOf, type StepName, steps } from '../../../shared/ipc/contract.ts';
import { initialReminderRules } from '../../../shared/reminders/reminderRules.ts';
import { focusRules } from '../../../shared/ssi/focus.ts';
import { indicators } from '../../../shared/ssi/indicators.ts';
import { pillars, sumOf } from '../../../shared/ssi/pillar.ts';
import { snapshotSources } from '../../../shared/ssi/snapshot.ts';
import type { TimeOfDay } from '../../../shared/timeOfDay.ts';
import { wishes } from '../../builders/action.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { countedIds, temporaryFolder } from '../../builders/journal.ts';
import { handlersOver, readerOf } from '../../builders/pilar.ts';
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
    industryTotal: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    networkTotal: fc.constantFrom(null, 36, 33.5),
    industryMeans: fc.option(fourScores),
    networkMeans: fc.option(fourScores),
    note: words,
    source: fc.constantFrom(...snapshotSources),
  })
  .map(({ disagreement, ...given }) => {
    const total = Math.min(100, Math.max(0, sumOf(given.scores) + disagreement));
    return { ...given, total };
  });
const indicatorValues = fc.dictionary(
  fc.constantFrom(...indicators),
  fc.option(fc.constantFrom(0, 1, 100)),
  { maxKeys: 4, noNullPrototype: true },
);
// Those of the catalogue, and those that a sequence may have made meanwhile.
const actions = fc.constantFrom(...actionIds.slice(0, 4), 'id-1', 'id-2', 'id-3', 'id-4');
const someDay = days.map(day);
const ticks = fc.record({ action: actions, day: someDay });
const pages = fc.constantFrom(null, 'https://example.org/?q=ñ', 'https://www.linkedin.com/in/me/');
const rhythms = fc.constantFrom<Rhythm>(
  { kind: 'once' },
  { kind: 'once', by: day('2026-12-01'), reviewAfterMonths: 2 },
  { kind: 'days', every: 3 },
  { kind: 'weeks', every: 2, on: [1, 5] },
  { kind: 'months', every: 1, on: 31 },
  { kind: 'quota', times: 3, per: 'week' },
);
const titles = words.map((text) => text.replaceAll('\0', '').trim()).filter(hasInk);
const ownWishes = fc.record({
  title: titles,
  how: fc.option(words),
  page: pages,
  pillar: fc.constantFrom(...pillars),
  rhythm: rhythms,
  minutes: fc.option(fc.integer({ min: 1, max: 1_440 })),
  start: someDay,
  end: fc.constantFrom(null, day('2026-12-24')),
  times: fc.constantFrom([], ['09:00' as TimeOfDay, '18:45' as TimeOfDay]),
  target: fc.constantFrom(1, 5),
});
const anyWishes = ownWishes.chain((whole) =>
  fc.record({
    ...Object.fromEntries(Object.entries(whole).map(([name, said]) => [name, fc.constant(said)])),
    title: fc.constantFrom(null, whole.title),
    pillar: fc.constantFrom(null, whole.pillar),
    rhythm: fc.constantFrom(null, whole.rhythm),
  }),
);
const pauses = fc.record({
  scope: fc.oneof(
    fc.constant({ of: 'everything' }),
    fc.record({ of: fc.constant('pillar'), pillar: fc.constantFrom(...pillars) }),
    fc.record({ of: fc.constant('action'), action: actions }),
  ),
  from: someDay,
  until: fc.constantFrom(null, day('2026-11-30')),
});
const changes = fc.record(
  {
    language: fc.constantFrom('es', 'en'),
    theme: fc.constantFrom('system', 'light', 'dark'),
    reminders: fc.constantFrom(initialReminderRules, { ...initialReminderRules, ofActions: false }),
    staysWhenClosed: fc.boolean(),
    singleKeys: fc.boolean(),
    weekStart: fc.constantFrom(1, 7),
    dailyMinutes: fc.constantFrom(null, 5, 480),
    focusRule: fc.constantFrom(...focusRules),
  },
  { requiredKeys: [] },
);
const one = fc.record({ action: actions });
/** What each command is given; one that is missing does not compile. */
const subjects: Readonly<Record<StepName, fc.Arbitrary<object>>> = {
  tick: ticks,
  addOne: ticks,
  untick: ticks,
  markDay: fc.record({
    action: actions,
    day: someDay,
    count: fc.constantFrom(1, 2, 9_999),
    note: words,
    page: pages,
  }),
  skip: ticks,
  addAction: fc.record({ wishes: ownWishes }),
  changeAction: fc.record({ action: actions, wishes: anyWishes }),
  archiveAction: one,
  restoreAction: one,
  duplicateAction: one,
  placeAction: fc.record({
    action: actions,
    pillar: fc.constantFrom(...pillars),
    before: fc.option(actions),
  }),
  pause: pauses,
  endPause: fc.record({ pause: fc.constantFrom('id-1', 'id-2', 'id-3', 'id-4') }),
  noteSnapshot: fc.record({ snapshot: snapshots, replaces: fc.boolean() }),
  changeSnapshot: fc.record({ day: someDay, snapshot: snapshots, replaces: fc.boolean() }),
  removeSnapshot: fc.record({ day: someDay }),
  importHistory: fc.record({
    snapshots: fc.uniqueArray(snapshots, { maxLength: 4, selector: (one) => one.day }),
    indicators: fc.uniqueArray(fc.record({ day: someDay, values: indicatorValues }), {
      maxLength: 3,
      selector: (one) => one.day,
    }),
    replaces: fc.boolean(),
  }),
  noteIndicators: fc.record({ day: someDay, values: indicatorValues }),
  setGoal: fc.record({
    goal: fc.option(
      fc.record({
        of: fc.constantFrom(...goalSubjects),
        score: fc.constantFrom(0.1, 20, 25),
        by: someDay,
      }),
    ),
  }),
  changeSettings: changes,
};
const asked = fc.oneof(
  ...Object.entries(subjects).map(([command, subject]) =>
    fc.record({ command: fc.constant(command), subject }),
  ),
) as fc.Arbitrary<Asked>;

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
