import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockLength,
  bootstrapError,
  fisherScale,
} from '../../../shared/insights/blockBootstrap.ts';
import { rankCorrelation } from '../../../shared/insights/rankCorrelation.ts';
import { randomFrom } from '../../../shared/sample/random.ts';

/** The same error by drawing the pairs themselves and ranking them from the start. */
function naiveError(xs: readonly number[], ys: readonly number[], resamples: number, seed: number) {
  const random = randomFrom(seed);
  const length = blockLength(xs.length);
  const values = Array.from({ length: resamples }, () => {
    const drawn: number[] = [];
    while (drawn.length < xs.length) {
      const first = random.whole(0, xs.length - length);
      drawn.push(...Array.from({ length }, (_, index) => first + index));
    }
    const kept = drawn.slice(0, xs.length);
    const pick = (from: readonly number[]) => kept.map((index) => from[index] ?? 0);
    return fisherScale(rankCorrelation(pick(xs), pick(ys)) ?? 0);
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / resamples;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (resamples - 1));
}

function noise(count: number, seed: number): readonly number[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random.share());
}

describe('Fisher’s scale', () => {
  it('stretches correlations towards their ends, which stay finite', () => {
    expect(fisherScale(0)).toBe(0);
    // Half the logarithm of 1.5 / 0.5.
    expect(fisherScale(0.5)).toBeCloseTo(Math.log(3) / 2, 12);
    expect(fisherScale(1)).toBeCloseTo(3.8, 2);
    expect(fisherScale(-1)).toBe(-fisherScale(1));
  });
});

describe('Blocks', () => {
  it('grow with the cube root of how many pairs there are', () => {
    expect([20, 27, 52, 156, 1000].map(blockLength)).toEqual([3, 3, 4, 6, 10]);
  });
});

describe('The error of a bootstrap', () => {
  it('is the same for the same seed, on any machine', () => {
    const error = () => bootstrapError(noise(52, 1), noise(52, 2), 400, randomFrom(3));
    expect(error()).toBe(error());
    expect(error()).toBeCloseTo(0.139_771_857, 8);
    expect(bootstrapError(noise(52, 1), noise(52, 2), 400, randomFrom(4))).not.toBe(error());
  });

  it('is what drawing and ranking the pairs themselves gives', () => {
    const value = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 5, maxLength: 40 }),
        fc.integer(),
        (pairs, seed) => {
          const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
          const found = bootstrapError(xs, ys, 20, randomFrom(seed));
          expect(found).toBeCloseTo(naiveError(xs, ys, 20, seed), 8);
        },
      ),
    );
  });

  it('comes near to what theory says of unrelated noise, about 1 / √n', () => {
    const errors = Array.from({ length: 20 }, (_, index) =>
      bootstrapError(noise(200, index), noise(200, 100 + index), 200, randomFrom(index)),
    );
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(mean * Math.sqrt(200)).toBeGreaterThan(0.9);
    expect(mean * Math.sqrt(200)).toBeLessThan(1.1);
  });

  it('is 0 where every draw says the same', () => {
    expect(bootstrapError([1, 1, 1, 1], [1, 2, 3, 4], 50, randomFrom(1))).toBe(0);
  });
});
