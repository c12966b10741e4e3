import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { historyQueries } from '../../../electron/store/history.ts';
import { handClock } from '../../builders/clock.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';

function reading() {
  const file = join(temporaryFolder(), 'journal.db');
  begunJournal(handClock('2026-11-22T12:00Z'), file);
  const reader = new SQLite(file, { readonly: true });
  onTestFinished(() => void reader.close());
  return reader;
}

const changing = [
  'DELETE FROM history_steps WHERE id <= ?',
  'DELETE FROM history_rows WHERE step = ?',
  'SELECT coalesce(max(id), 0) + 1 FROM history_steps',
];

describe('The history', () => {
  it.each([...Object.values(historyQueries), ...changing])('is sought by its keys: %s', (query) => {
    const plan = reading()
      .prepare<unknown[], { detail: string }>(
        `EXPLAIN QUERY PLAN ${query.replace(/:\w+|\?/g, '1')}`,
      )
      .all()
      .map(({ detail }) => detail);
    expect(plan.some((detail) => /^SEARCH/.test(detail))).toBe(true);
    expect(plan.filter((detail) => /^SCAN (?!CONSTANT)|TEMP B-TREE/.test(detail))).toEqual([]);
  });
});
