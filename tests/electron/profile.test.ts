import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileOf, profileTrouble } from '../../electron/profile.ts';
import { temporaryFolder } from '../builders/journal.ts';

const app = (wished: string) => ({
  commandLine: { getSwitchValue: () => wished } as never,
  getPath: () => '/home/ana/.config/Pilar',
});

describe('The profile', () => {
  it("is Electron's own folder unless another is wished for", () => {
    expect(profileOf(app(''))).toBe('/home/ana/.config/Pilar');
    expect(profileOf(app('/media/stick/pilar'))).toBe('/media/stick/pilar');
  });

  it('is made where it is missing, however deep', () => {
    const folder = join(temporaryFolder(), 'deep', 'wished');
    expect(profileTrouble(folder, true)).toBeNull();
    expect(existsSync(folder)).toBe(true);
  });

  it('is missed, and not made, where it was there before', () => {
    const folder = join(temporaryFolder(), 'gone');
    expect(profileTrouble(folder, false)).toBe('profileMissing');
    expect(existsSync(folder)).toBe(false);
  });

  it('is refused where it cannot be written', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const impossible of [join(folder, 'file', 'inside'), '/proc/pilar'])
      expect(profileTrouble(impossible, true)).toBe('profileNotWritable');
  });
});
