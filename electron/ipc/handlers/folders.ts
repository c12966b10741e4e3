import { existsSync } from 'node:fs';
import type { Shell } from 'electron';
import { Refusal } from '../refusal.ts';
import type { Handlers } from '../serve.ts';

/** Shows, in the system's own window, where Pilar keeps what. */
export function folderHandlers(
  shell: Pick<Shell, 'openPath'>,
  dataFolder: string,
  logsFolder: string,
): Pick<Handlers, 'openDataFolder' | 'openLogs'> {
  const show = async (folder: string): Promise<undefined> => {
    const failure = await shell.openPath(folder);
    if (failure !== '') throw new Refusal({ code: 'openFailed' }, { cause: failure });
  };
  return {
    openDataFolder: () => show(dataFolder),
    // Where nothing was ever logged there is no folder of its own.
    openLogs: () => show(existsSync(logsFolder) ? logsFolder : dataFolder),
  };
}
