import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { JournalError } from './journalError.ts';
import { applicationId, schemaVersion } from './migrate.ts';

/**
 * The version of the schema of the journal in `file`; null where there is nothing in it yet. Throws
 * `JournalError` where it belongs to another program or to a newer Pilar. It only looks: opening a
 * database to write would already fold its write-ahead log into it.
 */
export function versionIn(file: string): number | null {
  // SQLite deletes the log of an empty database, which may be all that is left of a journal.
  const isThere = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const hasLog = isThere && existsSync(`${file}-wal`);
  const seen = hasLog ? askDatabase(file) : readHeader(file);
  if (seen === null) return null;
  if (seen.owner !== applicationId) throw new JournalError('notAJournal', file);
  if (seen.version > schemaVersion) throw new JournalError('newerJournal', file);
  return seen.version;
}

/** Whose a database is, and which schema it has; null where there is nothing in it yet. */
interface Seen {
  readonly owner: number;
  readonly version: number;
}

/** What SQLite's file format keeps in its first hundred bytes. */
const header = { length: 100, magic: 'SQLite format 3\0', version: 60, owner: 68 };

function readHeader(file: string): Seen | null {
  const bytes = Buffer.alloc(header.length);
  if (!existsSync(file)) return null;
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, bytes, 0, header.length, 0);
    if (length === 0) return null;
    const isDatabase = bytes.toString('latin1', 0, header.magic.length) === header.magic;
    if (length < header.length || !isDatabase) throw new JournalError('notADatabase', file);
    return { owner: bytes.readInt32BE(header.owner), version: bytes.readInt32BE(header.version) };
  } finally {
    closeSync(handle);
  }
}

/** The newest truth may still stand in the log, which only SQLite can read. */
function askDatabase(file: string): Seen | null {
  const database = new SQLite(file, { readonly: true, fileMustExist: true });
  try {
    const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
    if (isEmpty) return null;
    return {
      owner: Number(database.pragma('application_id', { simple: true })),
      version: Number(database.pragma('user_version', { simple: true })),
    };
  } finally {
    database.close();
  }
}
