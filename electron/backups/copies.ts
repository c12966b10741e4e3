import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Backup, backupName, backupNamed } from '../../shared/backups/backup.ts';
import type { BackupProblem, CopyFolder } from '../../shared/backups/backupsView.ts';
import { dayAndTimeAt } from '../../shared/dayAndTime.ts';
import { keyFrom, type SealKey } from '../archive/seal.ts';
import { Refusal } from '../ipc/refusal.ts';
import type { Safety } from '../safetyFile.ts';
import { draftEnding, isDeleted, writeWholeFile } from '../wholeFile.ts';
import { type BackupsGround, backupsIn, isLately, removeExpendable } from './backups.ts';
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
  /** Whether there is none of `backup` yet where copies are kept, nor a try within the last hour. */
  readonly isDue: (backup: Backup) => boolean;
  /** Deletes every copy of this profile in the folder, and answers what could not be deleted. */
  readonly remove: () => readonly string[];
}

/**
 * How the names of copies end: several computers may share a folder, and none must tidy away, or
 * delete, what another keeps there.
 */
const endingOf = (series: string) => `-${series}.pilar`;

/** The copies of the backups that lie where `fileOf` says. */
export function copiesOf(
  { clock, background, safety, newId, appVersion, onChanged, onCopyFolder, onFault }: BackupsGround,
  fileOf: (backup: Backup) => string,
): Copies {
  type Kept = NonNullable<Safety['copies']>;
  let problem: BackupProblem | null = null;
  let lastTry: Temporal.Instant | null = null;

  const write = async ({ folder, seal }: Kept, series: string, backup: Backup) => {
    const ending = endingOf(series);
    // A drive that is not plugged in leaves no folder, and none is made in its place.
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    const contents = await background.run('writeArchive', newId(), {
      journal: fileOf(backup),
      seal: seal === null ? null : { key: keyOf(seal) },
      exportedAt: backup.madeAt,
      appVersion,
    });
    writeWholeFile(join(folder, backupName(backup) + ending), contents);
    try {
      removeDrafts(folder, ending);
      removeExpendable(folder, ending, clock);
    } catch (error) {
      // What another program holds goes the next time; what was written is written.
      onFault(error);
    }
  };
  /** The person may have wished otherwise while one was written. */
  const isStillWished = (copies: Kept) => isDeepStrictEqual(safety.current().copies, copies);
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
      // The end of a UUIDv7 is by chance.
      const series = safety.current().copySeries ?? newId().slice(-8);
      await write(kept, series, backup);
      safety.change({ copies: isWritten(kept), copySeries: series });
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
      const { copies, copySeries } = safety.current();
      if (copies === null || copySeries === null) return;
      lastTry = clock.now();
      try {
        await write(copies, copySeries, backup);
        if (!isStillWished(copies)) return;
        safety.change({ copies: isWritten(copies) });
        problem = null;
      } catch (error) {
        if (error instanceof Refusal || !isStillWished(copies)) return;
        problem = problemOf(error);
        onFault(error);
      }
      onChanged();
    },
    isDue: ({ madeAt }) => {
      const { copies } = safety.current();
      if (copies === null || (lastTry !== null && isLately(lastTry, clock))) return false;
      const { lastAt } = copies;
      return lastAt === null || Temporal.Instant.compare(lastAt, madeAt) < 0;
    },
    remove: () => {
      const { copies, copySeries } = safety.current();
      if (copies === null || copySeries === null) return [];
      return backupsIn(copies.folder, endingOf(copySeries))
        .map(({ backup }) => join(copies.folder, backup.name))
        .filter((copy) => !isDeleted(copy));
    },
  };
}

/** What a crash in the middle of a copy of this profile's has left. */
function removeDrafts(folder: string, ending: string): void {
  for (const name of readdirSync(folder)) {
    const isDraft = name.endsWith(ending + draftEnding);
    const isOurs = isDraft && backupNamed(name.slice(0, -draftEnding.length), ending) !== null;
    if (isOurs) rmSync(join(folder, name), { force: true });
  }
}

function textOf({ salt, key }: SealKey): { salt: string; key: string } {
  return { salt: Buffer.from(salt).toString('base64'), key: Buffer.from(key).toString('base64') };
}

function keyOf({ salt, key }: { readonly salt: string; readonly key: string }): SealKey {
  return { salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') };
}
