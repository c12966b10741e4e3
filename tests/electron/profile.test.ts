import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { settleProfile } from '../../electron/profile.ts';
import { temporaryFolder } from '../builders/journal.ts';

const app = (wished: string, own: string) => ({
  commandLine: { getSwitchValue: () => wished } as never,
  getPath: () => own,
  setPath: vi.fn(),
});

describe('The profile', () => {
  it("is Electron's own folder unless another is wished for", () => {
    const own = join(temporaryFolder(), 'own');
    const plain = app('', own);
    expect(settleProfile(plain)).toBe(own);
    expect(existsSync(own)).toBe(true);
    const wished = join(temporaryFolder(), 'deep', 'wished');
    const other = app(wished, own);
    expect(settleProfile(other)).toBe(wished);
    expect(other.setPath).toHaveBeenCalledExactlyOnceWith('userData', wished);
  });

  it('is refused where it cannot be written, before anything is set', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const impossible of [join(folder, 'file', 'inside'), '/proc/pilar']) {
      const stubborn = app(impossible, folder);
      expect(() => settleProfile(stubborn)).toThrow(/profileNotWritable/);
      expect(stubborn.setPath).not.toHaveBeenCalled();
    }
  });
});
