import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The ending of a file that is not whole yet; what a crash leaves of one means nothing. */
export const draftEnding = '.draft';

/** Writes a file so that, whatever happens meanwhile, it is either as it was or whole and on disk. */
export function writeWholeFile(file: string, contents: string | Uint8Array): void {
  const draft = file + draftEnding;
  writeFileSync(draft, contents, { mode: 0o600, flush: true });
  putInPlace(draft, file);
}

/** Gives a file that is on disk its name, in place of what has it, and has that on disk too. */
export function putInPlace(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Has what was written to a file on disk. */
export function syncFile(file: string): void {
  // Windows syncs none that is open to read alone.
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Has the names in a folder on disk; Windows keeps them so by itself, and opens no folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some network drives know no such thing; what is there is there.
    const code = String((error as { code?: unknown }).code);
    if (!/^(EINVAL|ENOTSUP|EOPNOTSUPP|ENOSYS)$/.test(code)) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Deletes what there is at a path, and answers whether nothing is there any more. */
export function isDeleted(path: string): boolean {
  try {
    // Windows deletes nothing that a thread which is ending has open still.
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    return true;
  } catch {
    return false;
  }
}
