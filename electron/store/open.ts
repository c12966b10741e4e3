import SQLite, { type Database } from 'better-sqlite3';
import { type Journal, journalOver } from './journal.ts';
import { JournalError, type JournalProblem } from './journalError.ts';
import { migrate } from './migrate.ts';
import { isDamage } from './soundness.ts';
import { versionIn } from './versionIn.ts';

/**
 * Opens the journal in `file`, or makes one there; its folder must exist. Throws `JournalError`, having changed nothing,
 * where it cannot.
 */
export function openJournal(file: string): Journal {
  let database: Database | undefined;
  try {
    versionIn(file);
    database = new SQLite(file, { timeout: 2_000 });
    migrate(database);
    configure(database);
    return journalOver(database);
  } catch (error) {
    database?.close();
    throw journalError(error, file);
  }
}

/** Whatever went wrong with the journal in `file`, as what the person can be told. */
export function journalError(error: unknown, file: string): JournalError {
  if (error instanceof JournalError) return error;
  return new JournalError(problemOf(error), file, { cause: error });
}

/** The pragmas of every connection. */
export function configure(database: Database): void {
  database.pragma('journal_mode = WAL');
  // A WAL database opens with NORMAL, where the last commits can be lost with the power.
  database.pragma('synchronous = FULL');
  database.pragma('checkpoint_fullfsync = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
}

function problemOf(error: unknown): JournalProblem {
  const code = String((error as { code?: unknown } | null)?.code);
  if (code === 'SQLITE_NOTADB') return 'notADatabase';
  // The index of a log, for which there is no room, is told by a code of its own.
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/.test(code)) return 'diskFull';
  if (isDamage(error)) return 'damaged';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'journalBusy';
  const isRefusedByDisk =
    /^(SQLITE_(CANTOPEN|READONLY|PERM)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT)/;
  return isRefusedByDisk.test(code) ? 'profileNotWritable' : 'unreadable';
}
