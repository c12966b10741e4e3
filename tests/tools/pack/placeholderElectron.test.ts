import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { writePlaceholderElectron } from '../../../tools/pack/placeholderElectron.ts';
import { temporaryFolder } from '../../builders/journal.ts';

const programs = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app' } as const;
const platforms = ['linux', 'win32', 'darwin'] as const;

describe('A placeholder for Electron', () => {
  it.each(platforms)('has the fuses of %s as Electron ships them', async (platform) => {
    const folder = temporaryFolder();
    writePlaceholderElectron(folder, platform);
    const wire = await getCurrentFuseWire(join(folder, programs[platform]));
    const isOn = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === '1';
    expect(isOn(FuseV1Options.RunAsNode)).toBe(true);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(false);
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(true);
  });

  it('says, when it is started, that it cannot start', () => {
    const folder = temporaryFolder();
    writePlaceholderElectron(folder, 'linux');
    const { status, stderr } = spawnSync(join(folder, 'electron'), { encoding: 'utf8' });
    expect(stderr).toBe('This Pilar was packaged without Electron, and cannot start.\n');
    expect(status).toBe(1);
  });
});
