import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../../electron/ipc/serve.ts';
import { type CallName, callNames } from '../../../shared/ipc/calls.ts';
import { wishes } from '../../builders/action.ts';
import { badCalls } from '../../builders/badInput.ts';
import { handClock } from '../../builders/clock.ts';
import { begunJournal, countedIds, temporaryFolder } from '../../builders/journal.ts';
import { handlersOver, readerOf, serving } from '../../builders/pilar.ts';

/** A served journal with one action of one's own, whose rows another reader watches. */
function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const file = join(temporaryFolder(), 'journal.db');
  const journal = begunJournal(clock, file);
  const handlers = handlersOver(journal, clock, countedIds());
  handlers.addAction({ wishes: wishes() });
  const { dump } = readerOf(file);
  return { ...serving(handlers as Handlers), dump };
}

const day = '2026-11-22';
const tomorrow = '2026-11-23';
const marked = { count: 1, note: '', page: null };

/** What is well said and still cannot be: name, why, input. */
const refused: readonly (readonly [CallName, string, unknown])[] = [
  ['tick', 'unknownAction', { action: 'nothing', day }],
  ['addOne', 'unknownAction', { action: 'nothing', day }],
  ['skip', 'unknownAction', { action: 'nothing', day }],
  ['markDay', 'unknownAction', { action: 'nothing', day, ...marked }],
  ['tick', 'unknownAction', { action: 'toString', day }],
  ['tick', 'inTheFuture', { action: 'portfolio', day: tomorrow }],
  ['addOne', 'inTheFuture', { action: 'portfolio', day: '9999-12-31' }],
  ['skip', 'inTheFuture', { action: 'portfolio', day: tomorrow }],
  ['markDay', 'inTheFuture', { action: 'portfolio', day: tomorrow, ...marked }],
  ['action', 'unknownAction', { action: 'nothing' }],
  ['changeAction', 'unknownAction', { action: 'nothing', wishes: wishes() }],
  ['changeAction', 'invalidInput', { action: 'id-1', wishes: wishes({ title: null }) }],
  ['changeAction', 'invalidInput', { action: 'id-1', wishes: wishes({ pillar: null }) }],
  ['changeAction', 'invalidInput', { action: 'id-1', wishes: wishes({ rhythm: null }) }],
  ['archiveAction', 'unknownAction', { action: 'nothing' }],
  ['restoreAction', 'unknownAction', { action: 'nothing' }],
  ['duplicateAction', 'unknownAction', { action: 'nothing' }],
  ['placeAction', 'unknownAction', { action: 'nothing', pillar: 'brand', before: null }],
  [
    'pause',
    'unknownAction',
    { scope: { of: 'action', action: 'nothing' }, from: day, until: null },
  ],
  ['endPause', 'unknownPause', { pause: 'nothing' }],
  ['openPage', 'unknownAction', { page: { action: 'nothing' } }],
  ['openEvidence', 'openFailed', { action: 'nothing', day }],
];

describe('Bad input, through the served calls', () => {
  it.each([
    ['ten million signs', 'x'.repeat(10_000_000)],
    ['ten million signs within', { action: 'x'.repeat(10_000_000) }],
    ['many parts', Array(100_000).fill(0)],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1_000)],
  ])('of any call is refused where it is %s', async (_what, input) => {
    const { call, dump } = opened();
    const before = dump();
    for (const name of callNames) {
      const answer = await call(name, input);
      expect([name, answer]).toEqual([name, { ok: false, error: { code: 'invalidInput' } }]);
    }
    expect(dump()).toEqual(before);
  });

  it('is refused, and nothing of it is stored', async () => {
    const { call, faults, dump } = opened();
    const before = dump();
    for (const [name, what, input] of badCalls)
      expect(await call(name as CallName, input), `${name}: ${what}`).toEqual({
        ok: false,
        error: { code: 'invalidInput' },
      });
    expect(faults).toEqual([]);
    expect(dump()).toEqual(before);
    expect(await call('history', undefined)).toMatchObject({ value: { steps: [{ id: 1 }] } });
  });

  it.each(refused)('(%s, %s) is refused for what it is: %j', async (name, code, input) => {
    const { call, faults, dump } = opened();
    const before = dump();
    expect(await call(name, input)).toEqual({ ok: false, error: { code } });
    expect(faults).toEqual([]);
    expect(dump()).toEqual(before);
  });
});
