import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Puts a file in its place once it is whole and on disk; what was there stays until then. */
export async function writeWhole(path: string, contents: Uint8Array): Promise<void> {
  // A link goes on leading to the file, and a file that nobody else may read stays so.
  const target = await realpath(path).catch(() => path);
  const mode = (await stat(target).catch(() => null))?.mode;
  const draft = join(dirname(target), `.pilar-${randomUUID()}`);
  try {
    await writeFile(draft, contents, {
      flag: 'wx',
      flush: true,
      ...(mode !== undefined && { mode }),
    });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}
