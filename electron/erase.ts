import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backupsFolderName } from './backups/backups.ts';
import { draftsFolderName } from './ipc/handlers/archive.ts';
import { logsFolderName } from './log/log.ts';
import { asideFolderName } from './opening/setAside.ts';
import { compiledFolderName } from './profile.ts';
import { safetyFileName } from './safetyFile.ts';
import { sampleFolderName } from './store/sample.ts';
import { isDeleted } from './wholeFile.ts';

/** What Pilar keeps in its profile besides the journal. */
const kept = [
  draftsFolderName,
  backupsFolderName,
  asideFolderName,
  sampleFolderName,
  logsFolderName,
  compiledFolderName,
  safetyFileName,
];

/**
 * Deletes what Pilar keeps in a profile, and nothing else that may lie there; answers what could not
 * be deleted. Nobody may have the journal open.
 */
export function eraseProfile(profile: string, journalFile: string): readonly string[] {
  const name = basename(journalFile);
  // What is written beside a file has its name and more: the log of the journal, a draft.
  const isBeside = (entry: string) =>
    [`${name}-`, `${name}.`, `${safetyFileName}.`].some((start) => entry.startsWith(start));
  const isOurs = (entry: string) => entry === name || kept.includes(entry) || isBeside(entry);
  return readdirSync(profile)
    .filter(isOurs)
    .map((entry) => join(profile, entry))
    .filter((path) => !isDeleted(path));
}
