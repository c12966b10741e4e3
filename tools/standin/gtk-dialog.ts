import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lifecycle } from './lifecycle.ts';
import type { BrowserWindow } from './window.ts';

const program = 'gjs';

/**
 * Shows a dialog of GTK's, by a script beside this file, and gives what it writes; undefined where
 * its window was closed meanwhile.
 */
export function showDialog(
  script: string,
  question: object,
  window: BrowserWindow | undefined,
): Promise<unknown> {
  if (!lifecycle.ready) throw new Error('dialog module can only be used after app is ready');
  const file = fileURLToPath(new URL(script, import.meta.url));
  const asked = { ...question, parent: window?.onScreen() };
  const child = spawn(program, ['-m', file, JSON.stringify(asked)]);
  const output = { said: '', complaint: '' };
  child.stdout.on('data', (piece: Buffer) => {
    output.said += piece;
  });
  child.stderr.on('data', (piece: Buffer) => {
    output.complaint += piece;
  });
  // Electron's window hears neither mouse nor keys while its dialog is open, and takes it along.
  const release = window?.holdInput();
  let isWindowGone = false;
  const withdraw = () => {
    isWindowGone = true;
    child.kill();
  };
  window?.once('closed', withdraw);
  return new Promise<unknown>((give, fail) => {
    child.once('error', () => {
      fail(new Error(`stand-in: dialogs need ${program}: install it (apt install ${program})`));
    });
    child.once('close', (code) => {
      if (isWindowGone) give(undefined);
      else if (code === 0) give(JSON.parse(output.said));
      else fail(new Error(`stand-in: the dialog failed:\n${output.complaint}`));
    });
  }).finally(() => {
    window?.off('closed', withdraw);
    release?.();
  });
}
