import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folder, in the profile, of what was moved out of the way. */
export const asideFolderName = 'set-aside';

/** What a journal consists of on disk: the database, its log, and the index of that. */
export const journalParts = ['', '-wal', '-shm'] as const;

/**
 * Moves the journal in `file` out of the way, its parts together, just as they are, and answers the
 * folder they lie in now; null where there is nothing to move. Nobody may have it open.
 */
export function setAside(file: string, now: Temporal.Instant): string | null {
  const parts = journalParts.map((part) => file + part).filter((part) => existsSync(part));
  if (parts.length === 0) return null;
  const stamp = now.toString({ smallestUnit: 'millisecond' }).replaceAll(':', '');
  const wished = join(dirname(file), asideFolderName, stamp);
  let folder = wished;
  for (let more = 2; existsSync(folder); more += 1) folder = `${wished}-${more}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // The database first: a log alone is no journal, but a database without its log passes for one.
  for (const part of parts) renameSync(part, join(folder, basename(part)));
  return folder;
}
