import { basename, join } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { Words } from '../../../shared/locales/words.ts';
import { savedKindOf } from '../../../shared/savedFile.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from '../serve.ts';
import { writeWhole } from './writeWhole.ts';

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
