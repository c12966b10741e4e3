import { describe, expect, it } from 'vitest';
import { focusOf, pillarsFrom } from '../../../shared/ssi/focus.ts';
import { pillars, sumOf } from '../../../shared/ssi/pillar.ts';
import { snapshot } from '../../builders/snapshot.ts';

describe('The focus', () => {
  it('is the pillar with the smallest score, with its figure', () => {
    expect(focusOf(snapshot().scores)).toEqual({ pillar: 'people', score: 6.4 });
  });

  it('goes, in a tie, to the earlier pillar', () => {
    const level = { brand: 9, people: 9, insights: 9, relationships: 9 };
    expect(focusOf(level)?.pillar).toBe('brand');
    expect(focusOf({ ...level, brand: 10 })?.pillar).toBe('people');
    expect(focusOf({ ...level, brand: 10, people: 10 })?.pillar).toBe('insights');
  });

  it('is none without scores', () => {
    expect(focusOf(null)).toBeNull();
  });

  it('comes first in a list of things to do, the others as ever', () => {
    const focus = { pillar: 'insights', score: 1 } as const;
    expect(pillarsFrom(focus)).toEqual(['insights', 'brand', 'people', 'relationships']);
    expect(pillarsFrom(null)).toEqual(pillars);
  });
});

it('sums without binary noise', () => {
  expect(sumOf({ brand: 0.1, people: 0.2, insights: 0, relationships: 0 })).toBe(0.3);
});
