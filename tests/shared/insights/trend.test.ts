import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromEpoch, epochDay } from '../../../shared/day.ts';
import type { ScorePoint } from '../../../shared/insights/scorePoint.ts';
import { levelAt, trendOf } from '../../../shared/insights/trend.ts';
import { day } from '../../builders/day.ts';

const first = day('2026-01-05');

/** Points `apart` days from each other. */
const points = (scores: readonly number[], apart = 7): readonly ScorePoint[] =>
  scores.map((score, index) => ({ day: addDays(first, apart * index), score }));

const anyPoints = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 100 })), {
    selector: ([on]) => on,
    minLength: 2,
    maxLength: 25,
  })
  .map((pairs) =>
    pairs
      .toSorted(([one], [other]) => one - other)
      .map(([on, score]): ScorePoint => ({ day: dayFromEpoch(20_000 + on), score })),
  );

const naiveMedian = (values: readonly number[]) => {
  const ordered = values.toSorted((one, other) => one - other);
  const at = (index: number) => ordered[index] ?? 0;
  const half = Math.floor(ordered.length / 2);
  return ordered.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
};

const naiveSlopes = (series: readonly ScorePoint[]) =>
  series.flatMap((one, index) =>
    series
      .slice(index + 1)
      .map((other) => (other.score - one.score) / (epochDay(other.day) - epochDay(one.day))),
  );

function permutations<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((value, index) =>
    permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]),
  );
}

/** How many pairs rise less those that fall, and how that varies over all orders of the values. */
function kendallSpread(values: readonly number[]): number {
  const sums = permutations(values).map((order) =>
    order.reduce(
      (sum, one, index) =>
        sum + order.slice(index + 1).reduce((more, other) => more + Math.sign(other - one), 0),
      0,
    ),
  );
  return Math.sqrt(sums.reduce((sum, value) => sum + value ** 2, 0) / sums.length);
}

describe('A trend', () => {
  it('is the median of all slopes', () => {
    // A week apart, 1, 2, 4, 3 give -1, 1/2, 2/3, 1, 3/2 and 2 a week: between 2/3 and 1.
    expect(7 * trendOf(points([1, 2, 4, 3])).perDay).toBeCloseTo(5 / 6, 12);
    // 0, 3, 3 give 3, 3/2 and 0.
    expect(7 * trendOf(points([0, 3, 3])).perDay).toBeCloseTo(1.5, 12);
  });

  it('has the interval of Sen', () => {
    // Seven points without ties: 21 slopes, variance 7 × 6 × 19 / 18 = 44.33, so 1.645 × 6.66 = 10.95.
    // (21 - 10.95) / 2 = 5.02 and (21 + 10.95) / 2 = 15.98: the 5th and the 17th slope.
    const series = points([0, 5, 3, 9, 8, 15, 13]);
    const slopes = naiveSlopes(series).toSorted((one, other) => one - other);
    expect(trendOf(series).interval).toEqual([slopes[4], slopes[16]]);
  });

  it('takes equal scores for less than they seem to say', () => {
    // Variance of every order of 1, 1, 1, 2, 2, 3, from which the ends are counted.
    const values = [1, 1, 2, 1, 3, 2];
    const reach = 1.644_853_627 * kendallSpread(values);
    const slopes = naiveSlopes(points(values)).toSorted((one, other) => one - other);
    const [low, high] = [Math.floor((15 - reach) / 2) - 1, Math.ceil((15 + reach) / 2)];
    expect(trendOf(points(values)).interval).toEqual([slopes[low], slopes[high]]);
  });

  it('is less sure where points stay above its line for long, and then below', () => {
    // Level, through 0. Of eleven neighbours nine agree: (12 × 7 / 12 + 2) / 8 is above 0.8, which
    // makes the variance 1.8 / 0.2 times (3828 - 2 × 510) / 18, so 1.645 × 3 × 12.49 = 61.63.
    // (66 - 61.63) / 2 = 2.2 and (66 + 61.63) / 2 = 63.8: the 2nd and the 65th slope.
    const series = points([1, 1, 1, -1, -1, -1, -1, -1, -1, 1, 1, 1]);
    const slopes = naiveSlopes(series).toSorted((one, other) => one - other);
    expect(trendOf(series)).toEqual({ perDay: 0, interval: [slopes[1], slopes[64]] });
    // The same scores by turns: 1.645 × 12.49 = 20.54, from the 22nd to the 45th.
    const byTurns = points([1, -1, 1, -1, 1, -1, -1, 1, -1, 1, -1, 1]);
    const others = naiveSlopes(byTurns).toSorted((one, other) => one - other);
    expect(trendOf(byTurns)).toEqual({ perDay: 0, interval: [others[21], others[44]] });
  });

  it('is the one slope of two points, and level where nothing moves', () => {
    expect(trendOf(points([1, 2], 1))).toEqual({ perDay: 1, interval: [1, 1] });
    expect(trendOf(points([4, 4, 4, 4, 4, 4]))).toEqual({ perDay: 0, interval: [0, 0] });
  });

  it('hardly heeds a point gone astray', () => {
    const straight = points([1, 2, 3, 4, 5, 6, 7, 8]);
    const astray = straight.map((point, index) => (index === 3 ? { ...point, score: 25 } : point));
    expect(7 * trendOf(astray).perDay).toBeCloseTo(1, 1);
  });

  it('is what a naive reckoning finds, inside its interval', () => {
    fc.assert(
      fc.property(anyPoints, (series) => {
        const { perDay, interval } = trendOf(series);
        expect(perDay).toBeCloseTo(naiveMedian(naiveSlopes(series)), 12);
        expect(interval[0]).toBeLessThanOrEqual(perDay);
        expect(interval[1]).toBeGreaterThanOrEqual(perDay);
      }),
    );
  });

  it('follows its points when they are moved, stretched, turned or tilted', () => {
    fc.assert(
      fc.property(anyPoints, (series) => {
        const { perDay, interval } = trendOf(series);
        const found = (change: (point: ScorePoint) => number) =>
          trendOf(series.map((point) => ({ day: point.day, score: change(point) })));
        expect(found(({ score }) => score + 7)).toEqual({ perDay, interval });
        expect(found(({ score }) => 3 * score).perDay).toBeCloseTo(3 * perDay, 10);
        expect(found(({ score }) => -score).perDay).toBeCloseTo(-perDay, 10);
        const tilted = found(({ day: on, score }) => score + 2 * (epochDay(on) - 20_000));
        expect(tilted.perDay).toBeCloseTo(perDay + 2, 10);
      }),
    );
  });

  it('takes two years of days', () => {
    const daily = points(
      Array.from({ length: 730 }, (_, index) => index / 10 + ((index * 7) % 5)),
      1,
    );
    expect(trendOf(daily).perDay).toBeCloseTo(0.1, 4);
  });
});

describe('The level of a trend', () => {
  it('goes through the middle of the points', () => {
    const series = points([1, 2, 9, 4, 5]);
    // Carried on by one a week to the last day: 5, 5, 11, 5, 5.
    expect(levelAt(series, 1 / 7, epochDay(addDays(first, 28)))).toBeCloseTo(5, 12);
    expect(levelAt(series, 1 / 7, epochDay(addDays(first, 42)))).toBeCloseTo(7, 12);
    // Level, it is their median.
    expect(levelAt(series, 0, epochDay(first))).toBe(4);
  });
});
