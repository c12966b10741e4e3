import { describe, expect, it } from 'vitest';
import { shadeOf, shadeStarts } from '../../../shared/insights/effortShade.ts';

describe('The shades of a calendar of effort', () => {
  it('are as many as there are differences to show, four at most', () => {
    expect(shadeStarts([0, 0, 0])).toEqual([]);
    expect(shadeStarts([0, 1])).toEqual([1]);
    expect(shadeStarts([2, 0, 1])).toEqual([1, 2]);
    expect(shadeStarts([4, 3, 2, 1])).toEqual([1, 2, 3, 4]);
    expect(shadeStarts([8, 1])).toEqual([1, 3, 5, 7]);
  });

  it('are not paled by one day of fifty', () => {
    const usual = Array.from({ length: 40 }, (_, index) => 1 + (index % 4));
    expect(shadeStarts([...usual, 50])).toEqual([1, 2, 3, 4]);
    expect(shadeStarts([50, 1, 2])).toEqual([1, 14, 27, 40]);
  });

  it('take in every count, darker or as dark where more was done', () => {
    const done = [0, 1, 2, 3, 5, 7, 12, 9999];
    const shades = done.map((count) => shadeOf(count, [1, 3, 5, 7]));
    expect(shades).toEqual([0, 1, 1, 2, 3, 4, 4, 4]);
    expect(shadeOf(0, [])).toBe(0);
  });
});
