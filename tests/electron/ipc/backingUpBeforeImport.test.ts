import { describe, expect, it, vi } from 'vitest';
import { backingUpBeforeImport } from '../../../electron/ipc/backingUpBeforeImport.ts';
import { Refusal } from '../../../electron/ipc/refusal.ts';
import type { Handlers } from '../../../electron/ipc/serve.ts';

const input = { snapshots: [], indicators: [], replaces: false };

/** Handlers that tell what they were asked for, and what a backup came to. */
function opened({ isSample = false, backUp = async () => {} } = {}) {
  const seen: string[] = [];
  const of = (whose: string) =>
    ({ importHistory: () => void seen.push(whose), tick: () => void seen.push('tick') }) as never;
  const own: Handlers = of('own');
  const handlers = backingUpBeforeImport(
    of('current'),
    () => (isSample ? null : own),
    async () => {
      await backUp();
      seen.push('backup');
    },
  );
  // It waits, though a step answers at once.
  const importHistory = async (): Promise<void> => handlers.importHistory(input);
  return { handlers, importHistory, seen };
}

describe('Before a table is imported', () => {
  it('the own journal is backed up', async () => {
    const { importHistory, seen } = opened();
    await importHistory();
    expect(seen).toEqual(['backup', 'own']);
  });

  it('nothing is imported where that cannot be', async () => {
    const backUp = vi.fn().mockRejectedValue(new Refusal({ code: 'backupFailed' }));
    const { importHistory, seen } = opened({ backUp });
    await expect(importHistory()).rejects.toThrow('backupFailed');
    expect(seen).toEqual([]);
  });

  it('a sample needs no backup, nor does anything else', async () => {
    const { handlers, importHistory, seen } = opened({ isSample: true });
    await importHistory();
    handlers.tick({ action: 'portfolio', day: '2026-11-22' as never });
    expect(seen).toEqual(['current', 'tick']);
  });
});
