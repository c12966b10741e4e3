import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FocusRule,
  focusOf,
  focusRules,
  type GroupMeans,
  pillarsFrom,
} from '../../../shared/ssi/focus.ts';
import { type PillarScores, pillars, sumOf } from '../../../shared/ssi/pillar.ts';
import { focusOn, means, snapshot } from '../../builders/snapshot.ts';

const unknown: GroupMeans = { industry: null, network: null };
const level = { brand: 9, people: 9, insights: 9, relationships: 9 };
const pillarOf = (scores: PillarScores, known: GroupMeans, rule: FocusRule) =>
  focusOf(scores, known, rule)?.pillar;

describe('The focus', () => {
  it('is the pillar with the smallest score, with its figure', () => {
    expect(focusOf(snapshot().scores, unknown, 'lowest')).toEqual({
      pillar: 'people',
      score: 6.4,
      industry: null,
      network: null,
      rule: 'lowest',
    });
  });

  it('tells beside it what the groups average there, as far as it is known', () => {
    const { scores } = snapshot();
    expect(focusOf(scores, means, 'lowest')).toMatchObject({ industry: 5.4, network: 4.4 });
    expect(focusOf(scores, { ...means, industry: null }, 'lowest')).toMatchObject({
      industry: null,
      network: 4.4,
    });
  });

  it('is, by the other rule, the pillar furthest behind what the industry averages', () => {
    // The lowest are the people, at 6.4; but only the relationships lie below their average.
    expect(focusOf(snapshot().scores, means, 'furthestBehind')).toEqual({
      pillar: 'relationships',
      score: 15,
      industry: 15.2,
      network: 16.3,
      rule: 'furthestBehind',
    });
  });

  it('is not the insights only because nobody has many', () => {
    const scores = { brand: 11, people: 5, insights: 3, relationships: 15 };
    expect(pillarOf(scores, means, 'lowest')).toBe('insights');
    expect(pillarOf(scores, means, 'furthestBehind')).toBe('brand');
  });

  it('compares with the network where the industry is not known', () => {
    const scores = { brand: 12, people: 4.5, insights: 3, relationships: 16 };
    expect(pillarOf(scores, means, 'furthestBehind')).toBe('people');
    expect(focusOf(scores, { ...means, industry: null }, 'furthestBehind')).toMatchObject({
      pillar: 'brand',
      industry: null,
      network: 13.2,
      rule: 'furthestBehind',
    });
  });

  it('is the lowest, and says so, where no averages are known', () => {
    expect(focusOf(snapshot().scores, unknown, 'furthestBehind')).toEqual(
      focusOf(snapshot().scores, unknown, 'lowest'),
    );
  });

  it.each(focusRules)('goes, in a tie, to the earlier pillar (%s)', (rule) => {
    const alike = { industry: level, network: null };
    expect(pillarOf(level, alike, rule)).toBe('brand');
    expect(pillarOf({ ...level, brand: 10 }, alike, rule)).toBe('people');
    expect(pillarOf({ ...level, brand: 10, people: 10 }, alike, rule)).toBe('insights');
  });

  it('sees a tie through binary noise', () => {
    // 0.3 - 0.1 is a little less than 0.2 in binary.
    const scores = { brand: 0.2, people: 0.3, insights: 9, relationships: 9 };
    const industry = { brand: 0, people: 0.1, insights: 0, relationships: 0 };
    expect(pillarOf(scores, { industry, network: null }, 'furthestBehind')).toBe('brand');
  });

  it('is the first of those that are furthest behind, whatever the figures', () => {
    const score = fc.integer({ min: 0, max: 25_000 }).map((thousandths) => thousandths / 1000);
    const four = fc.record({ brand: score, people: score, insights: score, relationships: score });
    fc.assert(
      fc.property(four, four, (scores, industry) => {
        const pillar = pillarOf(scores, { industry, network: null }, 'furthestBehind');
        const distances = pillars.map((each) => Math.round((scores[each] - industry[each]) * 1000));
        expect(pillar).toBe(pillars[distances.indexOf(Math.min(...distances))]);
      }),
    );
  });

  it('is none without scores', () => {
    for (const rule of focusRules) expect(focusOf(null, means, rule)).toBeNull();
  });

  it('comes first in a list of things to do, the others as ever', () => {
    expect(pillarsFrom(focusOn('insights'))).toEqual([
      'insights',
      'brand',
      'people',
      'relationships',
    ]);
    expect(pillarsFrom(null)).toEqual(pillars);
  });
});

it('sums without binary noise', () => {
  expect(sumOf({ brand: 0.1, people: 0.2, insights: 0, relationships: 0 })).toBe(0.3);
});
