import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { electronBinary, electronPackage } from '../start/electronPackage.ts';
import { Stop } from '../start/stop.ts';

/**
 * The unpacked Electron of this machine: the folder that `PILAR_ELECTRON_DIST` names, else the one
 * that npm's package has fetched; null where there is neither.
 */
export function localElectron(root: string, environment: NodeJS.ProcessEnv): string | null {
  const named = environment.PILAR_ELECTRON_DIST;
  if (named !== undefined && named !== '') {
    const folder = resolve(named);
    if (!existsSync(folder)) throw new Stop(`PILAR_ELECTRON_DIST names no folder: ${folder}`);
    return folder;
  }
  const electron = electronPackage(root);
  return electronBinary(electron) === undefined ? null : join(electron.folder, 'dist');
}
