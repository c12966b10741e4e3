import SQLite, { type Database } from 'better-sqlite3';
import { Refusal } from '../ipc/refusal.ts';

/**
 * Lets `read` see a journal of the newest schema as it is at one moment, whatever is written to it
 * meanwhile. Throws a `Refusal`: `journalDamaged`, or `storeFailed` where it cannot be read.
 */
export function readingJournal<Result>(file: string, read: (journal: Database) => Result): Result {
  return orRefusal('storeFailed', () => {
    const journal = new SQLite(file, { readonly: true, fileMustExist: true, timeout: 10_000 });
    try {
      return journal.transaction(() => read(journal)).deferred();
    } finally {
      journal.close();
    }
  });
}

/** Does what a disk may refuse; `otherwise` stands for whatever is not known better. */
export function orRefusal<Result>(
  otherwise: 'storeFailed' | 'saveFailed',
  act: () => Result,
): Result {
  try {
    return act();
  } catch (cause) {
    throw refusalOf(cause, otherwise);
  }
}

/** What went wrong on a disk, as what the person can be told; what is no such thing stays as it is. */
export function refusalOf(cause: unknown, otherwise: 'storeFailed' | 'saveFailed'): unknown {
  const code = String((cause as { code?: unknown } | null)?.code);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new Refusal({ code: 'diskFull' }, { cause });
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new Refusal({ code: 'journalDamaged' }, { cause });
  return /^(SQLITE_|E[A-Z]+$)/.test(code) ? new Refusal({ code: otherwise }, { cause }) : cause;
}
