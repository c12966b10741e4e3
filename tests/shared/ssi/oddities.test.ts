import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { odditiesOf } from '../../../shared/ssi/oddities.ts';
import { sumOf } from '../../../shared/ssi/pillar.ts';
import { day } from '../../builders/day.ts';
import { snapshot } from '../../builders/snapshot.ts';

const first = day('2026-11-08');
const scores = { brand: 21, people: 6.4, insights: 10.3, relationships: 15 };

/** What is odd about `given` a week after and a week before the same figures as ever. */
function oddBetween(
  given: Partial<Parameters<typeof snapshot>[0]>,
  weeks: { readonly back?: number; readonly on?: number } = {},
) {
  const own = { scores, ...given };
  const total = Math.round(sumOf(own.scores));
  return odditiesOf({
    before: snapshot({ day: addDays(first, -(weeks.back ?? 7)), scores }),
    snapshot: snapshot({ day: first, total, ...own }),
    after: snapshot({ day: addDays(first, weeks.on ?? 7), scores }),
  });
}

describe('Nothing is odd about', () => {
  it('the same figures with all their decimals as on another day', () => {
    expect(oddBetween({})).toEqual([]);
    const exact = { brand: 13.118, people: 3.68, insights: 0.3, relationships: 2.608 };
    const whole = snapshot({ scores: exact, total: 20 });
    expect(odditiesOf({ before: whole, snapshot: whole, after: whole })).toEqual([]);
  });

  it('a pillar that moves and stays, or moves by less', () => {
    const moved = { ...scores, people: 12 };
    const [before, after] = [snapshot({ scores }), snapshot({ scores: moved, total: 58 })];
    expect(odditiesOf({ before, snapshot: after, after })).toEqual([]);
    expect(oddBetween({ scores: { ...scores, people: 10.3 } })).toEqual([]);
  });

  it('a jump whose neighbours are more than four weeks away, or missing', () => {
    const jumped = { scores: { ...scores, people: 16.4 } };
    expect(oddBetween(jumped, { back: 28, on: 28 })).toHaveLength(1);
    expect(oddBetween(jumped, { back: 29 })).toEqual([]);
    expect(oddBetween(jumped, { on: 29 })).toEqual([]);
    const alone = snapshot({ ...jumped, total: 63 });
    expect(odditiesOf({ before: null, snapshot: alone, after: snapshot() })).toEqual([]);
    expect(odditiesOf({ before: snapshot(), snapshot: alone, after: null })).toEqual([]);
  });
});

describe('A total', () => {
  const totalled = (total: number, four: readonly [number, number, number, number]) => {
    const [brand, people, insights, relationships] = four;
    const own = snapshot({ total, scores: { brand, people, insights, relationships } });
    return odditiesOf({ before: null, snapshot: own, after: null });
  };

  it('may differ by its own rounding and by that of the pillars as fine as they are', () => {
    // Thousandths explain next to nothing, tenths a fifth of a point, whole numbers two points.
    expect(totalled(20, [13.118, 3.68, 0.3, 2.608])).toEqual([]);
    expect(totalled(20, [13.118, 3.68, 0.3, 3.404])).toEqual([]);
    expect(totalled(20, [13.118, 3.68, 0.3, 3.405])).toEqual([
      { kind: 'total', total: 20, sum: 20.503 },
    ]);
    expect(totalled(53, [21, 6.4, 10.3, 16])).toEqual([]);
    expect(totalled(53, [21, 6.4, 10.3, 16.1])).toEqual([{ kind: 'total', total: 53, sum: 53.8 }]);
    expect(totalled(54, [21, 6, 11, 15])).toEqual([]);
  });
});

describe('A pillar', () => {
  it('is doubted where it leaves its place by four points and comes back, up or down', () => {
    expect(oddBetween({ scores: { ...scores, people: 10.4 } })).toEqual([
      { kind: 'pillar', pillar: 'people', before: 6.4, value: 10.4, after: 6.4 },
    ]);
    expect(oddBetween({ scores: { ...scores, brand: 2.1 } })).toEqual([
      { kind: 'pillar', pillar: 'brand', before: 21, value: 2.1, after: 21 },
    ]);
  });

  it('that stands where another stood, and that one where it did, is told once, as swapped', () => {
    expect(oddBetween({ scores: { ...scores, people: 10.2, insights: 6.5 } })).toEqual([
      { kind: 'swapped', pillars: ['people', 'insights'] },
    ]);
    expect(oddBetween({ scores: { ...scores, brand: 15, relationships: 21 } })).toEqual([
      { kind: 'swapped', pillars: ['brand', 'relationships'] },
    ]);
    // Far from where the other stood, each is doubted by itself.
    expect(
      oddBetween({ scores: { ...scores, people: 12.4, insights: 6 } }).map(({ kind }) => kind),
    ).toEqual(['pillar', 'pillar']);
  });
});

describe('A rank', () => {
  it('is doubted where it leaves its place by ten percent and comes back', () => {
    expect(oddBetween({ industryRank: 90 })).toEqual([
      { kind: 'rank', group: 'industry', before: 9, value: 90, after: 9 },
    ]);
    expect(oddBetween({ networkRank: 1, industryRank: 18 })).toEqual([
      { kind: 'rank', group: 'network', before: 11, value: 1, after: 11 },
    ]);
    expect(oddBetween({ industryRank: null })).toEqual([]);
  });
});
