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
  it('keeps it, and Progress shows it', () => {
    const { handlers } = opened();
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    expect(handlers.progress(undefined)).toEqual({ snapshots: [snapshot()] });
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
