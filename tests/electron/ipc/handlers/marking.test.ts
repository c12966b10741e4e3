import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markingHandlers } from '../../../../electron/ipc/handlers/marking.ts';
import { openJournal } from '../../../../electron/store/open.ts';
import { ownAction } from '../../../builders/action.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal, countedIds, temporaryFolder } from '../../../builders/journal.ts';

const today = day('2026-11-22');
const on = { action: 'portfolio', day: today };

/** A journal with one action more, which is to be done eight times a day. */
function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const file = join(temporaryFolder(), 'journal.db');
  const journal = begunJournal(clock, file);
  journal.actions.keep(ownAction({ id: 'water', target: 8 }));
  const told = (action = 'portfolio', when = today) => journal.completions.on(action, when);
  return { clock, file, journal, told, handlers: markingHandlers(journal, clock, countedIds()) };
}

describe('Ticking', () => {
  it('marks an action as often as it is to be done', () => {
    const { handlers, told } = opened();
    handlers.tick(on);
    handlers.tick({ action: 'water', day: today });
    expect([told()?.count, told('water')?.count]).toEqual([1, 8]);
  });

  it('takes back nothing that was counted or written', () => {
    const { handlers, told } = opened();
    const page = 'https://example.org/';
    handlers.markDay({ action: 'water', day: today, count: 9, note: 'hecho', page });
    handlers.tick({ action: 'water', day: today });
    expect(told('water')).toMatchObject({ count: 9, note: 'hecho', page });
  });

  it('is on disk when it returns', () => {
    const { file, handlers } = opened();
    handlers.tick(on);
    // Another connection sees only what is committed.
    const other = openJournal(file);
    expect(other.completions.has('portfolio')).toBe(true);
    other.close();
  });

  it('can be done for a day gone by, also before the action began', () => {
    const { handlers, told } = opened();
    handlers.tick({ action: 'portfolio', day: day('2025-01-01') });
    expect(told('portfolio', day('2025-01-01'))?.count).toBe(1);
  });

  it('keeps the moment and the zone it was done in', () => {
    const { clock, handlers, journal } = opened();
    clock.travelTo('Asia/Kolkata');
    handlers.tick(on);
    expect(journal.completions.on('portfolio', today)).toMatchObject({ id: 'id-1', count: 1 });
  });
});

describe('Counting', () => {
  it('adds one each time, and stops where there is no more room', () => {
    const { handlers, told } = opened();
    handlers.addOne({ action: 'water', day: today });
    handlers.addOne({ action: 'water', day: today });
    expect(told('water')?.count).toBe(2);
    handlers.markDay({ action: 'water', day: today, count: 9_999, note: '', page: null });
    handlers.addOne({ action: 'water', day: today });
    expect(told('water')?.count).toBe(9_999);
  });

  it('leaves what was written to the day', () => {
    const { handlers, told } = opened();
    handlers.markDay({ ...on, count: 1, note: 'con Ana', page: null });
    handlers.addOne(on);
    expect(told()).toMatchObject({ count: 2, note: 'con Ana' });
  });
});

describe('Skipping', () => {
  it('puts a zero in place of what was done, and leaves what was written', () => {
    const { handlers, told } = opened();
    handlers.markDay({ ...on, count: 2, note: 'de viaje', page: null });
    handlers.skip(on);
    expect(told()).toMatchObject({ count: 0, note: 'de viaje' });
  });

  it('is over once it is ticked, counted or taken away', () => {
    const { handlers, told } = opened();
    handlers.skip(on);
    handlers.tick(on);
    expect(told()?.count).toBe(1);
    handlers.skip(on);
    handlers.addOne(on);
    expect(told()?.count).toBe(1);
    handlers.skip(on);
    handlers.untick(on);
    expect(told()).toBeNull();
  });
});

describe('Unticking', () => {
  it('takes all of the day away, and twice is as once', () => {
    const { handlers, told } = opened();
    handlers.markDay({ ...on, count: 3, note: 'ya', page: null });
    handlers.untick(on);
    handlers.untick(on);
    expect(told()).toBeNull();
  });
});

describe('Marking', () => {
  const marks = ['tick', 'addOne', 'skip', 'markDay'] as const;
  const mark = (
    { handlers }: ReturnType<typeof opened>,
    name: (typeof marks)[number],
    where: typeof on,
  ) => handlers[name]({ ...where, count: 1, note: '', page: null });

  it.each(marks)('(%s) refuses an action there is not', (name) => {
    const pilar = opened();
    expect(() => mark(pilar, name, { action: 'nothing', day: today })).toThrow('unknownAction');
  });

  it.each(marks)('(%s) refuses a day that has not come, by one’s own calendar', (name) => {
    const pilar = opened();
    const tomorrow = { action: 'portfolio', day: day('2026-11-23') };
    expect(() => mark(pilar, name, tomorrow)).toThrow('inTheFuture');
    expect(pilar.journal.completions.has('portfolio')).toBe(false);
    pilar.clock.moveTo('2026-11-22T20:00Z');
    pilar.clock.travelTo('Asia/Kolkata');
    mark(pilar, name, tomorrow);
    expect(pilar.journal.completions.has('portfolio')).toBe(true);
  });

  it('is open for an action that was put away', () => {
    const { handlers, journal, told } = opened();
    journal.actions.keep(ownAction({ id: 'water', isArchived: true }));
    handlers.tick({ action: 'water', day: today });
    expect(told('water')?.count).toBe(1);
  });
});
