import type { Database } from 'better-sqlite3';
import { applicationId } from './migrate.ts';

/** Whether SQLite finds nothing wrong in a journal: its pages, indices, constraints and references. */
export function isSound(database: Database, how: 'whole' | 'quick'): boolean {
  try {
    const check = how === 'whole' ? 'integrity_check' : 'quick_check';
    return (
      database.pragma('application_id', { simple: true }) === applicationId &&
      database.pragma(`${check}(1)`, { simple: true }) === 'ok' &&
      database.prepare('PRAGMA foreign_key_check').get() === undefined
    );
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** Whether an error tells of a damaged database. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown } | null)?.code));
}
