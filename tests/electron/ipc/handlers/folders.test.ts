import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folderHandlers } from '../../../../electron/ipc/handlers/folders.ts';
import { temporaryFolder } from '../../../builders/journal.ts';

/** A profile, and a system that tells what it was asked to show. */
function opened() {
  const profile = temporaryFolder();
  const logs = join(profile, 'logs');
  const openPath = vi.fn(async (_path: string) => '');
  return { profile, logs, openPath, folders: folderHandlers({ openPath }, profile, logs) };
}

describe('Folders', () => {
  it('are shown by the system', async () => {
    const { profile, logs, openPath, folders } = opened();
    await folders.openDataFolder(undefined);
    mkdirSync(logs);
    await folders.openLogs(undefined);
    expect(openPath.mock.calls).toEqual([[profile], [logs]]);
  });

  it('are that of the data, where nothing was ever logged', async () => {
    const { profile, openPath, folders } = opened();
    await folders.openLogs(undefined);
    expect(openPath.mock.calls).toEqual([[profile]]);
  });

  it('say so where the system cannot show them', async () => {
    const { openPath, folders } = opened();
    openPath.mockResolvedValue('no file manager');
    await expect(folders.openDataFolder(undefined)).rejects.toThrow('openFailed');
    await expect(folders.openLogs(undefined)).rejects.toThrow('openFailed');
  });
});
