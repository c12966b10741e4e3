import SQLite from 'better-sqlite3';
import { oddRows } from '../archive/oddRows.ts';
import { isDamage, isSound } from '../store/soundness.ts';

/** What a check of a journal came to. */
export interface Checked {
  /** Whether SQLite finds nothing wrong with it. */
  readonly isSound: boolean;
  /** How many rows say what cannot be, though SQLite could not know. */
  readonly oddRows: number;
}

/** Checks the journal in the file `journal`, which may be written to meanwhile. */
export function checkJournal({ journal }: { readonly journal: string }): Checked {
  const unsound = { isSound: false, oddRows: 0 };
  try {
    const database = new SQLite(journal, { readonly: true, fileMustExist: true, timeout: 5_000 });
    try {
      if (!isSound(database, 'quick')) return unsound;
      return { isSound: true, oddRows: oddRows(database).count };
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error)) return unsound;
    throw error;
  }
}
