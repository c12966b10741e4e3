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
    return fittingJournal(database, file);
  } catch (error) {
    database?.close();
    throw journalError(error, file);
  }
}

/**
 * The journal in `database`, whose schema says to be ours. Where it lacks what ours has, so that not
 * even a question can be put, something has befallen it: SQLite checks no schema for what it means.
 */
function fittingJournal(database: Database, file: string): Journal {
  try {
    return journalOver(database);
  } catch (cause) {
    if (codeOf(cause) !== 'SQLITE_ERROR') throw cause;
    throw new JournalError('damaged', file, { cause });
  }
}

/** Whether a journal was found damaged by what its schema lacks, which no check of SQLite's sees. */
export function isMisfit(error: unknown): boolean {
  return (
    error instanceof JournalError &&
    error.problem === 'damaged' &&
    codeOf(error.cause) === 'SQLITE_ERROR'
  );
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null | undefined)?.code);
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
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB') return 'notADatabase';
  // The index of a log, for which there is no room, is told by a code of its own.
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/.test(code)) return 'diskFull';
  if (isDamage(error)) return 'damaged';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'journalBusy';
  const isRefusedByDisk =
    /^(SQLITE_(CANTOPEN|READONLY|PERM)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT)/;
  return isRefusedByDisk.test(code) ? 'profileNotWritable' : 'unreadable';
}
