import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { indicatorsBetween } from '../../../electron/store/indicators.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';

const clock = handClock('2026-11-22T12:00Z');
const on = day('2026-11-22');

describe('Indicators', () => {
  it('come back by the day they were noted with, what is not known left out', () => {
    const { indicators } = begunJournal(clock);
    indicators.keep(on, 'followers', 840);
    indicators.keep(day('2026-11-15'), 'followers', 830);
    indicators.keep(on, 'posts', 0);
    expect(indicators.between(day('2026-11-15'), on)).toEqual([
      { day: '2026-11-15', values: { followers: 830 } },
      { day: '2026-11-22', values: { followers: 840, posts: 0 } },
    ]);
    expect(indicators.between(day('2026-11-16'), day('2026-11-21'))).toEqual([]);
    expect(indicators.all()).toEqual(indicators.between(day('2026-11-15'), on));
  });

  it('leave unseen, and in place, what another Pilar has noted', () => {
    const journal = begunJournal(clock);
    journal.indicators.keep(on, 'endorsements' as never, 3);
    expect(journal.indicators.between(on, on)).toEqual([]);
  });

  it('are whole numbers of 0 or more', () => {
    const { indicators } = begunJournal(clock);
    expect(() => indicators.keep(on, 'posts', -1)).toThrow(/CHECK/);
    expect(() => indicators.keep(on, 'posts', 1.5)).toThrow(/cannot store REAL/);
  });

  it('are sought by their day', () => {
    const file = join(temporaryFolder(), 'journal.db');
    begunJournal(clock, file);
    const database = new SQLite(file, { readonly: true });
    onTestFinished(() => void database.close());
    const plan = database
      .prepare<[string, string], { detail: string }>(`EXPLAIN QUERY PLAN ${indicatorsBetween}`)
      .all('2026-01-01', '2026-12-31')
      .map(({ detail }) => detail);
    expect(plan).toEqual(['SEARCH indicators USING PRIMARY KEY (day>? AND day<?)']);
  });
});
