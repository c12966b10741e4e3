import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDesk } from '../../../renderer/bridge/desk.ts';
import { followJournal } from '../../../renderer/bridge/sample.ts';
import { keepWritten, showWriting, typePage, writingOf } from '../../../renderer/bridge/writing.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { keepingPause } from '../../../shared/journal/autosave.ts';
import { day } from '../../builders/day.ts';

const today = day('2026-11-22');

/** What main was asked to keep. */
let kept: InputOf<'keepEntry'>[];
let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
  const calls = {
    keepEntry: async (input: InputOf<'keepEntry'>) => {
      kept.push(input);
      return { ok: true, value: undefined };
    },
    day: async () => ({ ok: true, value: { entry: null } }),
  };
  vi.stubGlobal('window', { pilar: { calls, signals: { changed: () => () => {} } } });
  vi.stubGlobal('document', { addEventListener: () => {} });
  vi.stubGlobal('addEventListener', () => {});
  leave = showWriting(today, null);
});
afterEach(async () => {
  leave();
  await vi.advanceTimersByTimeAsync(keepingPause);
  followJournal(false);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('A page that is left', () => {
  it('is put away once it is kept, and whoever reads it sees it so', async () => {
    typePage(today, 'Hoy.');
    leave();
    expect(writingOf(today)?.text).toBe('Hoy.');
    await vi.advanceTimersByTimeAsync(0);
    expect(writingOf(today)).toBeNull();
    expect(kept.map(({ text }) => text)).toEqual(['Hoy.']);
    leave = showWriting(today, null);
  });
});

const said = () => kept.map(({ text, isSample }) => [text, isSample]);

describe('A page that is being written when another journal is opened', () => {
  it('goes to the journal it belongs to, with what was typed last, and is another one from then on', async () => {
    typePage(today, 'mine');
    keepWritten(today);
    typePage(today, 'mine too');
    followJournal(true);
    expect(said()).toEqual([
      ['mine', false],
      ['mine too', false],
    ]);
    expect(kept[1]?.before).toBe(kept[0]?.revision);
    expect(writingOf(today)?.text).toBe('');

    await vi.advanceTimersByTimeAsync(0);
    typePage(today, 'a try');
    await vi.advanceTimersByTimeAsync(keepingPause);
    expect(said().slice(2)).toEqual([['a try', true]]);
    expect(useDesk.getState().isSample).toBe(true);
  });
});
