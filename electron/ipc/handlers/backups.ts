import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron';
import type { Words } from '../../../shared/locales/words.ts';
import type { Backups } from '../../backups/backups.ts';
import { BackupError } from '../../backups/problemOf.ts';
import type { Opening } from '../../opening/opening.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from '../serve.ts';

/**
 * The backups of the own journal, and their copies.
 *
 * @param ask shows the system's dialog to choose a folder
 */
export function backupHandlers(
  backups: Backups,
  opening: Pick<Opening, 'restore'>,
  ask: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>,
  words: () => Words,
  platform: NodeJS.Platform = process.platform,
): Pick<
  Handlers,
  'backups' | 'backUpNow' | 'restoreBackup' | 'keepCopies' | 'dropCopies' | 'dismissBackupProblem'
> {
  const make = () => refusing(backups.make('asked'));
  return {
    backups: () => backups.view(),
    backUpNow: async () => {
      await backups.copies.add(await make());
      return undefined;
    },
    restoreBackup: async ({ name }) => {
      await opening.restore(name);
      return undefined;
    },
    keepCopies: async ({ passphrase }) => {
      const { file } = words();
      const { filePaths } = await ask({
        title: file.copiesTitle,
        buttonLabel: file.choose,
        // Only macOS has to be asked for a way to make one there.
        properties: [
          'openDirectory',
          ...(platform === 'darwin' ? (['createDirectory'] as const) : []),
        ],
      });
      const [folder] = filePaths;
      if (folder === undefined) return { folder: null };
      const backup = await make();
      try {
        await backups.copies.keep(folder, passphrase, backup);
      } catch (cause) {
        if (cause instanceof Refusal) throw cause;
        throw new Refusal({ code: 'copyFailed' }, { cause });
      }
      return { folder };
    },
    dropCopies: () => {
      backups.copies.drop();
    },
    dismissBackupProblem: () => {
      backups.dismissProblem();
    },
  };
}

/** The same backup, whose failure refuses the call that asked for it. */
export async function refusing<Made>(backup: Promise<Made>): Promise<Made> {
  try {
    return await backup;
  } catch (cause) {
    if (cause instanceof BackupError) throw new Refusal({ code: 'backupFailed' }, { cause });
    throw cause;
  }
}
