import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { recordedTables } from '../../electron/store/recordedRows.ts';

/** Everything a journal holds, a line a row. */
export type Contents = readonly string[];

/** What a command writes; what a reminder leaves behind depends on the moment it came. */
const besides = ['history_steps', 'history_rows', 'reminder_pause'];

/** All that commands have put into a journal, with the steps by which they can be taken back. */
export function contentsOf(database: Database): Contents {
  return [...recordedTables(database), ...besides].flatMap((table) =>
    database
      .prepare(`SELECT * FROM "${table}"`)
      .all()
      .map((row) => `${table} ${JSON.stringify(row)}`)
      .toSorted(),
  );
}

/** The id of a mark in a row of `completions`, or in what the history keeps of one. */
const markId = /(\\?"id\\?":\\?")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The same without the ids of marks, which Pilar draws by lot and tells nobody. */
export function withoutMarkIds(contents: Contents): Contents {
  return contents
    .map((line) =>
      /^(completions |history_rows .*"table_name":"completions")/.test(line)
        ? line.replaceAll(markId, '$1')
        : line,
    )
    .toSorted();
}

/** The first rows in which two journals differ, for whoever has to find out why. */
export function differenceOf(one: Contents, other: Contents): string {
  const [ours, theirs] = [new Set(one), new Set(other)];
  const lines = [
    ...one.filter((line) => !theirs.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !ours.has(line)).map((line) => `+ ${line}`),
  ];
  return lines.slice(0, 6).join('\n');
}

/**
 * Looks at a copy of a journal that nobody has closed, with the log it left: the journal itself is
 * for Pilar to recover.
 */
export function lookAtCopy<Seen>(file: string, look: (database: Database) => Seen): Seen {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-copy-'));
  const copy = join(folder, 'journal.db');
  copyJournal(file, copy);
  const database = new SQLite(copy);
  try {
    return look(database);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies a journal with its log, as they lie. */
export function copyJournal(file: string, copy: string): void {
  for (const ending of ['', '-wal', '-journal'])
    if (existsSync(`${file}${ending}`)) copyFileSync(`${file}${ending}`, `${copy}${ending}`);
}
