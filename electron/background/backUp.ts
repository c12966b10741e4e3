import { rmSync, statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import type { BackupProblem } from '../../shared/backups/backupsView.ts';
import { problemOf } from '../backups/problemOf.ts';
import { countsOf } from '../store/counts.ts';
import { isSound } from '../store/soundness.ts';
import { syncFile } from '../wholeFile.ts';

/** What became of a backup: its size in bytes, or what kept it from being made. */
export type BackedUp =
  | { readonly problem: null; readonly bytes: number; readonly version: number }
  | { readonly problem: BackupProblem };

/**
 * Copies the journal in the file `journal`, as it is at one moment, into the file `draft`, and reads
 * the copy back: whole, with as many rows, of the same schema. Where anything is amiss, no draft is
 * left. The journal can be written to meanwhile.
 */
export async function backUp({
  journal,
  draft,
}: {
  readonly journal: string;
  readonly draft: string;
}): Promise<BackedUp> {
  try {
    // What a crash has left there is no database to copy into.
    removeDraft(draft);
    const seen = await copy(journal, draft);
    const isTrue = verify(draft, seen);
    if (!isTrue) throw Object.assign(new Error(), { code: 'SQLITE_CORRUPT' });
    syncFile(draft);
    return { problem: null, bytes: statSync(draft).size, version: seen.version };
  } catch (error) {
    removeDraft(draft);
    return { problem: problemOf(error) };
  }
}

function removeDraft(draft: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(draft + part, { force: true });
}

interface Seen {
  readonly version: number;
  readonly counts: string;
}

async function copy(journal: string, draft: string): Promise<Seen> {
  const source = new SQLite(journal, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    // One transaction holds still what is counted and what is copied.
    source.exec('BEGIN');
    const seen = look(source);
    await source.backup(draft, { progress: () => pagesAtOnce });
    return seen;
  } finally {
    source.close();
  }
}

function verify(draft: string, seen: Seen): boolean {
  const copied = new SQLite(draft, { fileMustExist: true });
  try {
    // A copy is one file: what is to be moved about must not have a log beside it.
    copied.pragma('journal_mode = DELETE');
    const { version, counts } = look(copied);
    return version === seen.version && counts === seen.counts && isSound(copied, 'whole');
  } finally {
    copied.close();
  }
}

function look(database: SQLite.Database): Seen {
  const version = Number(database.pragma('user_version', { simple: true }));
  return { version, counts: JSON.stringify(countsOf(database)) };
}

const pagesAtOnce = 10_000;
