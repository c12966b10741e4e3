import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../shared/ssi/table/importPlan.ts';
import type { History } from '../../../../shared/ssi/table/writeTable.ts';
import { day } from '../../../builders/day.ts';
import { means, snapshot } from '../../../builders/snapshot.ts';

const monday = day('2026-11-16');
const tuesday = day('2026-11-17');
const historyOf = (given: Partial<History>): History => ({
  snapshots: [],
  indicators: [],
  ...given,
});
const nothing = historyOf({});

describe('An import', () => {
  it.each([
    ['a pillar', { scores: { ...snapshot().scores, insights: 10.299 } }],
    ['the total', { total: 52.999 }],
    ['a rank', { networkRank: 12 }],
    ['the average of a group', { industryTotal: 34 }],
    ['the averages of its pillars', { networkMeans: means.network }],
    ['the note', { note: 'Una charla' }],
  ])('brings a day of which it says %s otherwise', (_, given) => {
    const kept = historyOf({ snapshots: [snapshot()] });
    const read = historyOf({ snapshots: [snapshot(given)] });
    expect(planImport(read, kept, true)).toMatchObject({ brings: read, differingDays: 1 });
  });

  it('brings each day that is not noted', () => {
    const read = historyOf({
      snapshots: [snapshot({ day: tuesday })],
      indicators: [{ day: monday, values: { posts: 3 } }],
    });
    expect(planImport(read, nothing, false)).toEqual({
      brings: read,
      days: [monday, tuesday],
      sameDays: 0,
      differingDays: 0,
    });
  });

  it('brings nothing that is noted just so, wherever that came from', () => {
    const read = historyOf({
      snapshots: [snapshot({ source: 'table' })],
      indicators: [{ day: monday, values: { posts: 3 } }],
    });
    const kept = historyOf({
      snapshots: [snapshot({ source: 'typed' })],
      indicators: [{ day: monday, values: { posts: 3, shares: 1 } }],
    });
    expect(planImport(read, kept, true)).toEqual({
      brings: nothing,
      days: [],
      sameDays: 2,
      differingDays: 0,
    });
  });

  it('leaves what is noted otherwise, or replaces it', () => {
    const read = historyOf({ snapshots: [snapshot({ total: 52 }), snapshot({ day: monday })] });
    const kept = historyOf({ snapshots: [snapshot()] });
    expect(planImport(read, kept, false)).toMatchObject({ days: [monday], differingDays: 1 });
    expect(planImport(read, kept, true)).toMatchObject({
      brings: { snapshots: read.snapshots },
      differingDays: 1,
      sameDays: 0,
    });
  });

  it('leaves what the table does not say, even where it replaces', () => {
    const blank = { industryRank: null, networkRank: null, note: '', total: 52 };
    const kept = snapshot({
      note: 'Una charla',
      industryTotal: 34,
      networkTotal: 36,
      industryMeans: means.industry,
      networkMeans: means.network,
    });
    const { brings } = planImport(
      historyOf({ snapshots: [snapshot(blank)] }),
      historyOf({ snapshots: [kept] }),
      true,
    );
    expect(brings.snapshots).toEqual([{ ...kept, total: 52 }]);
  });

  it('weighs each indicator by itself', () => {
    const read = historyOf({
      indicators: [{ day: monday, values: { posts: 3, shares: 1, comments: 0 } }],
    });
    const kept = historyOf({ indicators: [{ day: monday, values: { posts: 2, comments: 0 } }] });
    expect(planImport(read, kept, false)).toEqual({
      brings: historyOf({ indicators: [{ day: monday, values: { shares: 1 } }] }),
      days: [monday],
      sameDays: 0,
      differingDays: 1,
    });
    expect(planImport(read, kept, true).brings.indicators).toEqual([
      { day: monday, values: { posts: 3, shares: 1 } },
    ]);
  });

  it('counts a day once, whatever it brings', () => {
    const read = historyOf({
      snapshots: [snapshot()],
      indicators: [{ day: snapshot().day, values: { posts: 3 } }],
    });
    const kept = historyOf({ snapshots: [snapshot()] });
    expect(planImport(read, kept, false)).toMatchObject({ days: [snapshot().day], sameDays: 0 });
  });
});
