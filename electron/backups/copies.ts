import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Backup, backupName } from '../../shared/backups/backup.ts';
import type { BackupProblem, CopyFolder } from '../../shared/backups/backupsView.ts';
import { expendable } from '../../shared/backups/retention.ts';
import { dayAndTimeAt } from '../../shared/dayAndTime.ts';
import { keyFrom, type SealKey } from '../archive/seal.ts';
import { Refusal } from '../ipc/refusal.ts';
import type { Safety } from '../safetyFile.ts';
import { writeWholeFile } from '../wholeFile.ts';
import { type BackupsGround, backupsIn } from './backups.ts';
import { problemOf } from './problemOf.ts';

/** Second copies of backups, in a folder of the person's: each an archive that Pilar can import. */
export interface Copies {
  /** Null where none are kept. */
  readonly view: () => CopyFolder | null;
  readonly problem: () => BackupProblem | null;
  /**
   * Keeps them in `folder` from now on, and writes one of `backup` there; sealed where a passphrase
   * is given. Throws where that cannot be written, and then keeps none.
   */
  readonly keep: (folder: string, passphrase: string | null, backup: Backup) => Promise<void>;
  /** Keeps no more; those that are there stay. */
  readonly drop: () => void;
  /** Writes one of `backup` where copies are kept; what keeps it from being written is in the view. */
  readonly add: (backup: Backup) => Promise<void>;
  /** Deletes every copy in the folder. */
  readonly remove: () => void;
}

/** What copies are called on disk. */
export const copyEnding = '.pilar';

/** The copies of the backups that lie where `fileOf` says. */
export function copiesOf(
  { clock, background, safety, newId, appVersion, onChanged, onCopyFolder, onFault }: BackupsGround,
  fileOf: (backup: Backup) => string,
): Copies {
  type Kept = NonNullable<Safety['copies']>;
  let problem: BackupProblem | null = null;

  const write = async ({ folder, seal }: Kept, backup: Backup) => {
    // A drive that is not plugged in leaves no folder, and none is made in its place.
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    const contents = await background.run('writeArchive', newId(), {
      journal: fileOf(backup),
      seal: seal === null ? null : { key: keyOf(seal) },
      exportedAt: backup.madeAt,
      appVersion,
    });
    writeWholeFile(join(folder, backupName(backup) + copyEnding), contents);
    const kept = backupsIn(folder, copyEnding).map((copy) => copy.backup);
    for (const { name } of expendable(kept, clock.now(), clock.zone()))
      rmSync(join(folder, name), { force: true });
  };
  const isWritten = (kept: Kept) => ({ ...kept, lastAt: clock.now().toString() });

  return {
    view: () => {
      const { copies } = safety.current();
      if (copies === null) return null;
      const { folder, seal, lastAt } = copies;
      const last =
        lastAt === null ? null : dayAndTimeAt(Temporal.Instant.from(lastAt), clock.zone());
      return { folder, isSealed: seal !== null, last, problem };
    },
    problem: () => problem,
    keep: async (folder, passphrase, backup) => {
      const seal = passphrase === null ? null : textOf(await keyFrom(passphrase));
      const kept = { folder, seal, lastAt: null };
      await write(kept, backup);
      safety.change({ copies: isWritten(kept) });
      problem = null;
      onCopyFolder(folder);
      onChanged();
    },
    drop: () => {
      safety.change({ copies: null });
      problem = null;
      onCopyFolder(null);
      onChanged();
    },
    add: async (backup) => {
      const { copies } = safety.current();
      if (copies === null) return;
      try {
        await write(copies, backup);
        safety.change({ copies: isWritten(copies) });
        problem = null;
      } catch (error) {
        if (error instanceof Refusal) return;
        problem = problemOf(error);
        onFault(error);
      }
      onChanged();
    },
    remove: () => {
      const folder = safety.current().copies?.folder;
      if (folder === undefined) return;
      for (const { backup } of backupsIn(folder, copyEnding))
        rmSync(join(folder, backup.name), { force: true });
    },
  };
}

function textOf({ salt, key }: SealKey): { salt: string; key: string } {
  return { salt: Buffer.from(salt).toString('base64'), key: Buffer.from(key).toString('base64') };
}

function keyOf({ salt, key }: { readonly salt: string; readonly key: string }): SealKey {
  return { salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') };
}
