import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { remedy } from '../../../renderer/bridge/remedies.ts';
import { ask } from '../../../renderer/bridge/views.ts';
import type { TroubleKind } from '../../../shared/opening/opening.ts';

const ok = { ok: true, value: undefined };
const refused = { ok: false, error: { code: 'diskFull' } };
const calls = {
  opening: vi.fn(),
  tryOpening: vi.fn(),
  beginAnew: vi.fn(),
  openDataFolder: vi.fn(),
};

const isOpening = (kind: TroubleKind | null) =>
  calls.opening.mockResolvedValue({ ok: true, value: { trouble: kind && { kind } } });

beforeEach(async () => {
  for (const call of Object.values(calls)) call.mockReset().mockResolvedValue(ok);
  vi.stubGlobal('window', { pilar: { calls } });
  onTestFinished(async () => {
    isOpening(null);
    await ask('opening');
    vi.unstubAllGlobals();
  });
  isOpening('journalBusy');
  await ask('opening');
});

describe('A remedy', () => {
  it('that helped has nothing to say', async () => {
    isOpening(null);
    expect(await remedy('tryAgain')).toBeNull();
  });

  it('that did not help says so', async () => {
    expect(await remedy('tryAgain')).toBe('stillSo');
  });

  it('leaves the word to what stands in the way now', async () => {
    isOpening('damaged');
    calls.tryOpening.mockResolvedValue(refused);
    expect(await remedy('tryAgain')).toBeNull();
  });

  it.each(['beginAnew', 'openFolder'] as const)('that failed says why: %s', async (which) => {
    calls.beginAnew.mockResolvedValue(refused);
    calls.openDataFolder.mockResolvedValue(refused);
    expect(await remedy(which)).toBe('diskFull');
  });
});
