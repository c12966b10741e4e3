import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recentCompletions } from '../../../electron/store/completions.ts';
import type { Journal } from '../../../electron/store/journal.ts';
import type { ActionId } from '../../../shared/actions/catalogue.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';

const clock = handClock('2026-11-22T12:00Z');

function tick(journal: Journal, action: ActionId, ...days: string[]): void {
  for (const text of days)
    journal.completions.add({
      id: `${action} ${text}`,
      action,
      day: day(text),
      completedAt: clock.now(),
      zone: clock.zone(),
    });
}

describe('Completions', () => {
  it('are asked for from a day on, with the last of each action where that is earlier', () => {
    const journal = begunJournal(clock);
    tick(journal, 'portfolio', '2024-01-01', '2025-05-05');
    tick(journal, 'dailyUse', '2026-11-15', '2026-11-16', '2026-11-18', '2026-11-23');
    tick(journal, 'richMedia', '2026-11-23');
    expect([...journal.completions.recent(day('2026-11-16'), day('2026-11-22'))]).toEqual([
      ['dailyUse', ['2026-11-16', '2026-11-18']],
      ['portfolio', ['2025-05-05']],
    ]);
  });

  it('are kept once a day, whatever is ticked twice', () => {
    const journal = begunJournal(clock);
    tick(journal, 'portfolio', '2026-11-22');
    tick(journal, 'portfolio', '2026-11-22');
    journal.completions.remove('portfolio', day('2026-11-22'));
    expect(journal.completions.has('portfolio')).toBe(false);
    journal.completions.remove('portfolio', day('2026-11-22'));
  });

  it('belong to an action there is, and lie on a day that exists', () => {
    const journal = begunJournal(clock);
    expect(() => tick(journal, 'nothing' as ActionId, '2026-11-22')).toThrow(/FOREIGN KEY/);
    const row = { id: 'x', action: 'portfolio' as const, completedAt: clock.now(), zone: 'UTC' };
    expect(() => journal.completions.add({ ...row, day: '2026-02-30' as never })).toThrow(/CHECK/);
  });

  it('are sought by their key and never read through', () => {
    const file = join(temporaryFolder(), 'journal.db');
    begunJournal(clock, file);
    const database = new SQLite(file, { readonly: true });
    onTestFinished(() => void database.close());
    const plan = database
      .prepare(`EXPLAIN QUERY PLAN ${recentCompletions}`)
      .all({ since: '2026-11-16', until: '2026-11-22' }) as { detail: string }[];
    const steps = plan
      .map(({ detail }) => detail)
      .filter((detail) => /completions|last/.test(detail));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter((detail) => /^SCAN/.test(detail))).toEqual([]);
  });
});
