import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { App } from 'electron';
import { JournalError } from './store/journalError.ts';

/**
 * The folder that holds everything Pilar keeps: `--profile=<folder>` where given, else Electron's
 * own for this app. Made where it is missing; throws `JournalError` where it cannot be written.
 */
export function settleProfile(app: Pick<App, 'commandLine' | 'getPath' | 'setPath'>): string {
  const wished = app.commandLine.getSwitchValue('profile');
  const folder = wished === '' ? app.getPath('userData') : resolve(wished);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new JournalError('profileNotWritable', folder, { cause });
  }
  app.setPath('userData', folder);
  return folder;
}

/** One folder after the other: below `/proc`, Node's own `recursive` tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
