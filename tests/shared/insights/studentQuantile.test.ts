import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../../../shared/insights/studentQuantile.ts';

describe('Student’s t', () => {
  it.each([
    [1, 0.05, 12.706],
    [2, 0.05, 4.303],
    [5, 0.001, 6.869],
    [10, 0.05, 2.228],
    [18, 0.05, 2.101],
    [30, 0.01, 2.75],
    [50, 0.05, 2.009],
    [100, 0.01, 2.626],
    [200, 0.05, 1.972],
  ])(
    'has the quantile of the table for %i degrees and %f outside',
    (degrees, outside, quantile) => {
      expect(studentQuantile(outside, degrees)).toBeCloseTo(quantile, 2);
    },
  );

  it('falls as degrees grow, towards the normal distribution', () => {
    const quantiles = [1, 2, 5, 20, 100, 300].map((degrees) => studentQuantile(0.0125, degrees));
    expect(quantiles).toEqual(quantiles.toSorted((one, other) => other - one));
    expect(studentQuantile(0.05, 1_000_000)).toBeCloseTo(1.96, 1);
    expect(studentQuantile(0.05, 1_000_000)).toBeGreaterThan(1.959);
  });
});
