import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { latestTelling, seriesQuery } from '../../../electron/store/snapshots.ts';
import { steps } from '../../../shared/ssi/series.ts';
import { groups } from '../../../shared/ssi/snapshot.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';
import { means, snapshot } from '../../builders/snapshot.ts';

const clock = handClock('2026-11-22T12:00Z');
const noted = { notedAt: clock.now(), zone: clock.zone() };

describe('Snapshots', () => {
  it('come back as they were kept, with every decimal that was seen', () => {
    const journal = begunJournal(clock);
    const seen = snapshot({
      scores: { brand: 13.118002, people: 3.68, insights: 0.29999998, relationships: 2.6077502 },
      total: 19.705751,
      industryRank: 75,
      networkRank: null,
      industryMeans: { ...means.industry, insights: 2.0775001 },
      networkMeans: means.network,
      note: '«Ñandú» 🪶\n第二行',
    });
    journal.snapshots.keep(seen, noted);
    expect(journal.snapshots.on(seen.day)).toEqual(seen);
    expect(journal.snapshots.on(day('2020-01-01'))).toBeNull();
  });

  it('need not tell what a group averages, nor go on telling it', () => {
    const journal = begunJournal(clock);
    const seen = snapshot({ industryMeans: means.industry });
    journal.snapshots.keep(seen, noted);
    expect(journal.snapshots.all()).toEqual([seen]);
    journal.snapshots.keep(snapshot(), noted);
    expect(journal.snapshots.all()).toEqual([snapshot()]);
  });

  it('tell what each group averages by the latest of them that does', () => {
    const journal = begunJournal(clock);
    const both = { industryMeans: means.industry, networkMeans: means.network };
    const later = { ...means.industry, people: 5.8 };
    const kept = [
      snapshot({ day: day('2026-11-01'), ...both }),
      snapshot({ day: day('2026-11-08'), industryMeans: later }),
      snapshot({ day: day('2026-11-15') }),
    ];
    for (const each of kept) journal.snapshots.keep(each, noted);
    const { latestMeans } = journal.snapshots;
    expect(latestMeans(day('2026-11-22'))).toEqual({ industry: later, network: means.network });
    expect(latestMeans(day('2026-11-07'))).toEqual(means);
    expect(latestMeans(day('2026-10-31'))).toEqual({ industry: null, network: null });
  });

  it.each(groups)('are never read through for one that tells what the %s averages', (group) => {
    const file = join(temporaryFolder(), 'journal.db');
    begunJournal(clock, file);
    const database = new SQLite(file, { readonly: true });
    onTestFinished(() => void database.close());
    const plan = database
      .prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${latestTelling(group)}`)
      .all('2026-11-22');
    const index = `snapshots_telling_${group}`;
    expect(plan.map(({ detail }) => detail)).toEqual([
      `SEARCH snapshots USING INDEX ${index} (day<?)`,
    ]);
  });

  it.each(steps)('are sought by their day for a drawing by %s, and each point again', (step) => {
    const file = join(temporaryFolder(), 'journal.db');
    begunJournal(clock, file);
    const database = new SQLite(file, { readonly: true });
    onTestFinished(() => void database.close());
    const plan = database
      .prepare<object, { detail: string }>(`EXPLAIN QUERY PLAN ${seriesQuery(step)}`)
      .all({ from: '2025-11-22', until: '2026-11-22', week: 4 })
      .map(({ detail }) => detail);
    expect(plan.filter((detail) => /^(SCAN|SEARCH) snapshots/.test(detail))).toEqual([
      'SEARCH snapshots USING PRIMARY KEY (day>? AND day<?)',
      'SEARCH snapshots USING PRIMARY KEY (day=?)',
    ]);
  });

  it('are one a day: the later takes the place of the earlier', () => {
    const journal = begunJournal(clock);
    journal.snapshots.keep(snapshot(), noted);
    journal.snapshots.keep(snapshot({ total: 52.7 }), noted);
    expect(journal.snapshots.all()).toEqual([snapshot({ total: 52.7 })]);
  });

  it('are listed by day, and the latest by their number', () => {
    const journal = begunJournal(clock);
    const days = ['2026-11-22', '2024-02-29', '2026-11-30', '2025-07-01'].map(day);
    for (const each of days) journal.snapshots.keep(snapshot({ day: each }), noted);
    expect(journal.snapshots.all().map((one) => one.day)).toEqual([...days].sort());
    expect(journal.snapshots.latest(day('2026-11-22'), 2).map((one) => one.day)).toEqual([
      '2026-11-22',
      '2025-07-01',
    ]);
  });

  it.each([
    ['a pillar above 25', { scores: { ...snapshot().scores, brand: 25.1 } }],
    ['a pillar below 0', { scores: { ...snapshot().scores, brand: -0.1 } }],
    ['a total that disagrees', { total: 60 }],
    ['a rank of 0', { industryRank: 0 }],
    ['a rank that is not whole', { networkRank: 1.5 }],
    ['an average total above 100', { networkTotal: 100.1 }],
    ['a source nobody knows', { source: 'guessed' as never }],
    ['an average above 25', { industryMeans: { ...means.industry, brand: 25.1 } }],
    ['an average below 0', { networkMeans: { ...means.network, insights: -0.1 } }],
    ['three averages', { industryMeans: { ...means.industry, people: null as never } }],
    ['one average', { networkMeans: { relationships: 16.3 } as never }],
    ['a day that does not exist', { day: '2026-02-30' as never }],
  ])('are refused by the table itself with %s', (_what, given) => {
    const journal = begunJournal(clock);
    expect(() => journal.snapshots.keep(snapshot(given), noted)).toThrow();
    expect(journal.snapshots.all()).toEqual([]);
  });
});
