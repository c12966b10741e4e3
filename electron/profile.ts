import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { App } from 'electron';
import type { TroubleKind } from '../shared/opening/opening.ts';

/** Where Node keeps, below the profile, what it has compiled of main. */
export const compiledFolderName = 'compiled';

/**
 * The folder that holds everything Pilar keeps: `--profile=<folder>` where given, else Electron's
 * own for this app.
 */
export function profileOf(app: Pick<App, 'commandLine' | 'getPath'>): string {
  const wished = app.commandLine.getSwitchValue('profile');
  return wished === '' ? app.getPath('userData') : resolve(wished);
}

/**
 * Whether a profile can be written to, as what keeps it from that; null where nothing does.
 *
 * @param mayMake whether it is made where it is missing
 */
export function profileTrouble(folder: string, mayMake: boolean): TroubleKind | null {
  if (!mayMake && !existsSync(folder)) return 'profileMissing';
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return 'profileNotWritable';
  }
}

/** One folder after the other: below `/proc`, Node's own `recursive` tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
