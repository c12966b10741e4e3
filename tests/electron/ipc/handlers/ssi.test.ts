import { describe, expect, it } from 'vitest';
import { ssiHandlers } from '../../../../electron/ipc/handlers/ssi.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal } from '../../../builders/journal.ts';
import { snapshot } from '../../../builders/snapshot.ts';

function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  return { clock, journal, handlers: ssiHandlers(journal, clock) };
}

const reasonOf = (act: () => unknown) => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { reason?: unknown }).reason;
  }
};

describe('Noting a snapshot', () => {
  it('keeps it', () => {
    const { handlers, journal } = opened();
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    expect(journal.snapshots.all()).toEqual([snapshot()]);
  });

  it('shows what is kept before it replaces it', () => {
    const { handlers, journal } = opened();
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    const wished = snapshot({ total: 52.7, note: 'otra vez' });
    const note = (replaces: boolean) => handlers.noteSnapshot({ snapshot: wished, replaces });
    expect(reasonOf(() => note(false))).toEqual({ code: 'alreadyNoted', kept: snapshot() });
    expect(journal.snapshots.all()).toEqual([snapshot()]);
    note(true);
    expect(journal.snapshots.all()).toEqual([wished]);
  });

  it('refuses a day that has not come', () => {
    const { handlers, journal } = opened();
    const tomorrow = snapshot({ day: day('2026-11-23') });
    const act = () => handlers.noteSnapshot({ snapshot: tomorrow, replaces: true });
    expect(reasonOf(act)).toEqual({ code: 'inTheFuture' });
    expect(journal.snapshots.all()).toEqual([]);
  });

  it('lays the plan out anew only for the first', () => {
    const { handlers, journal, clock } = opened();
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    const plan = journal.actions.all();
    clock.moveTo('2026-11-23T11:00Z');
    const scores = { brand: 1, people: 25, insights: 25, relationships: 25 };
    const other = snapshot({ day: day('2026-11-23'), scores, total: 76 });
    handlers.noteSnapshot({ snapshot: other, replaces: false });
    expect(journal.actions.all()).toEqual(plan);
  });
});

describe('Changing a snapshot', () => {
  const other = snapshot({ day: day('2026-11-15'), total: 52.5 });
  const twoNoted = () => {
    const { handlers, journal } = opened();
    for (const each of [other, snapshot()])
      handlers.noteSnapshot({ snapshot: each, replaces: false });
    return { handlers, journal };
  };

  it('keeps it on its day', () => {
    const { handlers, journal } = twoNoted();
    const wished = snapshot({ note: 'corregida' });
    handlers.changeSnapshot({ day: wished.day, snapshot: wished, replaces: false });
    expect(journal.snapshots.all()).toEqual([other, wished]);
  });

  it('moves it to another day, and over the snapshot of that day only when told to', () => {
    const { handlers, journal } = twoNoted();
    const moved = snapshot({ day: day('2026-11-20') });
    handlers.changeSnapshot({ day: day('2026-11-22'), snapshot: moved, replaces: false });
    expect(journal.snapshots.all()).toEqual([other, moved]);
    const over = snapshot({ day: other.day });
    const move = (replaces: boolean) =>
      handlers.changeSnapshot({ day: moved.day, snapshot: over, replaces });
    expect(reasonOf(() => move(false))).toEqual({ code: 'alreadyNoted', kept: other });
    expect(journal.snapshots.all()).toEqual([other, moved]);
    move(true);
    expect(journal.snapshots.all()).toEqual([over]);
  });

  it('leaves the plan as it is, also where it is the only one that moves', () => {
    const { handlers, journal } = opened();
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    const plan = journal.actions.all();
    const scores = { brand: 25, people: 25, insights: 25, relationships: 1 };
    const moved = snapshot({ day: day('2026-11-20'), scores, total: 76 });
    handlers.changeSnapshot({ day: day('2026-11-22'), snapshot: moved, replaces: false });
    expect(journal.snapshots.all()).toEqual([moved]);
    expect(journal.actions.all()).toEqual(plan);
  });

  it('refuses one that is not there, and a day that has not come', () => {
    const { handlers, journal } = twoNoted();
    const change = (from: string, to: string) => () =>
      handlers.changeSnapshot({
        day: day(from),
        snapshot: snapshot({ day: day(to) }),
        replaces: true,
      });
    expect(reasonOf(change('2026-11-01', '2026-11-02'))).toEqual({ code: 'unknownSnapshot' });
    expect(reasonOf(change('2026-11-22', '2026-11-23'))).toEqual({ code: 'inTheFuture' });
    const remove = () => handlers.removeSnapshot({ day: day('2026-11-01') });
    expect(reasonOf(remove)).toEqual({ code: 'unknownSnapshot' });
    expect(journal.snapshots.all()).toEqual([other, snapshot()]);
  });

  it('takes it away', () => {
    const { handlers, journal } = twoNoted();
    handlers.removeSnapshot({ day: day('2026-11-22') });
    expect(journal.snapshots.all()).toEqual([other]);
  });
});

describe('Importing a history', () => {
  const earlier = snapshot({ day: day('2026-11-01'), source: 'table' });
  const same = snapshot({ total: 52.5, source: 'table' });
  const indicators = [
    { day: day('2026-11-01'), values: { followers: 840 } },
    { day: day('2026-11-22'), values: { followers: 900, posts: 3 } },
  ];
  const imported = (replaces: boolean) => {
    const { handlers, journal } = opened();
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    handlers.noteIndicators({ day: day('2026-11-22'), values: { followers: 901 } });
    handlers.importHistory({ snapshots: [same, earlier], indicators, replaces });
    return {
      snapshots: journal.snapshots.all(),
      indicators: journal.indicators.between(day('2026-01-01'), day('2026-12-31')),
    };
  };

  it('leaves what is noted already', () => {
    expect(imported(false)).toEqual({
      snapshots: [earlier, snapshot()],
      indicators: [indicators[0], { day: day('2026-11-22'), values: { followers: 901, posts: 3 } }],
    });
  });

  it('or replaces it', () => {
    expect(imported(true)).toEqual({ snapshots: [earlier, same], indicators });
  });

  it('takes nothing where one day has not come', () => {
    const { handlers, journal } = opened();
    const tomorrow = [{ day: day('2026-11-23'), values: { posts: 1 } }];
    const act = () =>
      handlers.importHistory({ snapshots: [earlier], indicators: tomorrow, replaces: true });
    expect(reasonOf(act)).toEqual({ code: 'inTheFuture' });
    expect(journal.snapshots.all()).toEqual([]);
  });

  it('lays the plan out anew where it brings the first snapshots', () => {
    const { handlers, journal } = opened();
    const plan = journal.actions.all();
    handlers.importHistory({ snapshots: [earlier], indicators: [], replaces: false });
    expect(journal.actions.all()).not.toEqual(plan);
  });
});

describe('Noting indicators', () => {
  it('keeps what is said, leaves what is not, and takes away what is said to be unknown', () => {
    const { handlers, journal } = opened();
    const on = day('2026-11-22');
    handlers.noteIndicators({ day: on, values: { posts: 2, comments: 5, connections: 0 } });
    handlers.noteIndicators({ day: on, values: { posts: 3, comments: null } });
    expect(journal.indicators.between(on, on)).toEqual([
      { day: on, values: { connections: 0, posts: 3 } },
    ]);
    handlers.noteIndicators({ day: on, values: { posts: null, connections: null } });
    expect(journal.indicators.between(on, on)).toEqual([]);
  });

  it('refuses a day that has not come', () => {
    const { handlers } = opened();
    const act = () => handlers.noteIndicators({ day: day('2026-11-23'), values: { posts: 1 } });
    expect(reasonOf(act)).toEqual({ code: 'inTheFuture' });
  });
});
