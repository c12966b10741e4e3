import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { Words } from '../../../shared/locales/words.ts';
import { savedKindOf } from '../../../shared/savedFile.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from '../serve.ts';

/**
 * Saves files of the person's, only where the person says.
 *
 * @param ask shows the system's dialog to save
 * @param folder where that begins
 */
export function fileHandlers(
  ask: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>,
  words: () => Words,
  folder: string,
): Pick<Handlers, 'saveFile'> {
  return {
    saveFile: async ({ name, contents }) => {
      const kind = savedKindOf(name);
      if (kind === null) throw new Refusal({ code: 'invalidInput' });
      const { file } = words();
      const { filePath } = await ask({
        title: file.saveTitle,
        buttonLabel: file.save,
        defaultPath: join(folder, name),
        filters: [{ name: file.kind[kind], extensions: [kind] }],
        properties: ['showOverwriteConfirmation'],
      });
      // The dialog gives no path where the person thought better of it.
      if (!filePath) return { savedAs: null };
      try {
        await writeWhole(filePath, contents);
      } catch (cause) {
        throw new Refusal({ code: 'saveFailed' }, { cause });
      }
      return { savedAs: basename(filePath) };
    },
  };
}

/** Puts a file in its place once it is whole and on disk; what was there stays until then. */
async function writeWhole(path: string, contents: Uint8Array): Promise<void> {
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
