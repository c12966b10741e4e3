import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midRanks, rankCorrelation, ties } from '../../../shared/insights/rankCorrelation.ts';

/** The rank of each value as it is defined: by counting those below it and those like it. */
function countedRanks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const alike = values.filter((other) => other === value).length;
    return below + (alike + 1) / 2;
  });
}

/** Pearson's correlation of those ranks, as textbooks write it. */
function naiveCorrelation(xs: readonly number[], ys: readonly number[]): number | null {
  const [x, y] = [countedRanks(xs), countedRanks(ys)];
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const about = (values: readonly number[]) => values.map((value) => value - mean(values));
  const product = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
  const [dx, dy] = [about(x), about(y)];
  const spread = Math.sqrt(product(dx, dx) * product(dy, dy));
  return spread === 0 ? null : product(dx, dy) / spread;
}

const anyPairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer()), {
  minLength: 2,
  maxLength: 40,
});

describe('Ranks', () => {
  it('count from 1, and equal values share the mean of theirs', () => {
    expect([...midRanks([3.5, -1, 7])]).toEqual([2, 1, 3]);
    // The two fives would be third and fourth.
    expect([...midRanks([5, 2, 5, 9, 1])]).toEqual([3.5, 2, 3.5, 5, 1]);
    expect([...midRanks([4, 4, 4])]).toEqual([2, 2, 2]);
    expect(ties([5, 3, 5])).toEqual([[1], [0, 2]]);
  });
});

describe('The rank correlation', () => {
  it('is that of the textbook', () => {
    const intelligence = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const television = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    // The squared differences of the ranks add up to 194: 1 - 6 × 194 / (10 × 99) = -29 / 165.
    expect(rankCorrelation(intelligence, television)).toBeCloseTo(-29 / 165, 12);
  });

  it('shares ranks where values are equal', () => {
    // Ranks less 2.5: -1.5, 0, 0, 1.5 and -1.5, 0.5, -0.5, 1.5; so 4.5 / √(4.5 × 5).
    expect(rankCorrelation([1, 2, 2, 3], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('is 1 where both rise together, however fast, and -1 where one falls', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1000])).toBe(1);
    expect(rankCorrelation([1, 2, 3, 4], [0, -1, -1.5, -8])).toBe(-1);
  });

  it('is none where either never varies', () => {
    expect(rankCorrelation([1, 2, 3], [7, 7, 7])).toBeNull();
    expect(rankCorrelation([0, 0], [1, 2])).toBeNull();
    expect(rankCorrelation([], [])).toBeNull();
  });

  it('is what a naive reckoning finds', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y % 5)];
        const naive = naiveCorrelation(xs, ys);
        const found = rankCorrelation(xs, ys);
        if (naive === null || found === null) expect(found).toBe(naive);
        else expect(found).toBeCloseTo(naive, 10);
      }),
    );
  });

  it('asks for the order alone, and turns its sign with either side', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const found = rankCorrelation(xs, ys);
        expect(rankCorrelation(ys, xs)).toBe(found);
        expect(
          rankCorrelation(
            xs.map((x) => Math.exp(x) + 3),
            ys,
          ),
        ).toBe(found);
        const turned = rankCorrelation(
          xs.map((x) => -x),
          ys,
        );
        expect(turned).toBe(found === null ? null : 0 - found);
      }),
    );
  });
});
