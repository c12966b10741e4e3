import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EffortWeek } from '../../../shared/insights/effortWeek.ts';
import { fewestPairs, insightsOf, resamples, weekPairs } from '../../../shared/insights/insight.ts';
import { rankCorrelation } from '../../../shared/insights/rankCorrelation.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import { effortJournal, plantedJournal, weeksOf } from '../../builders/effortJournal.ts';

const none: readonly EffortWeek[] = [];

/** A journal in which only brand has weeks. */
const ofBrand = (weeks: readonly EffortWeek[]) =>
  effortJournal((pillar) => (pillar === 'brand' ? weeks : none));

const inARow = (count: number) => Array.from({ length: count }, (_, week) => week);

/** Effort without a pattern: the squares of the weeks, divided by a prime, leave these. */
const restless = (count: number) => inARow(count).map((week) => (week * week) % 17);

/** A score that each week rises by a hundredth of what `gains` says. */
const rising = (gains: readonly number[]) =>
  gains.map((_, week) => gains.slice(0, week + 1).reduce((sum, gain) => sum + gain / 100, 0));

const changes = (values: readonly number[]) =>
  values.map((value, index) => value - (values[index - 1] ?? value));

const anyWeeks = fc
  .array(
    fc.record({
      done: fc.integer({ min: 0, max: 12 }),
      score: fc.option(fc.integer({ min: 0, max: 250 }), { freq: 12 }),
    }),
    { maxLength: 60 },
  )
  .map((weeks) => ({
    done: weeks.map(({ done }) => done),
    scores: weeks.map(({ score }) => (score === null ? null : score / 10)),
  }));

describe('A pair of weeks', () => {
  it('holds how much more was done and how much the score rose by the week’s end', () => {
    expect(weekPairs(weeksOf([2, 5, 4], [10.1, 10.3, 9.9]))).toEqual([
      { week: '2010-01-11', more: 3, gain: 0.2 },
      { week: '2010-01-18', more: -1, gain: -0.4 },
    ]);
  });

  it('needs a score at both ends of its week', () => {
    const pairs = weekPairs(weeksOf([1, 2, 3, 4, 5], [1, null, 3, 4, null]));
    expect(pairs.map(({ week }) => week)).toEqual(['2010-01-25']);
    expect(weekPairs(weeksOf([1], [1]))).toEqual([]);
    expect(weekPairs([])).toEqual([]);
  });
});

describe('An insight', () => {
  it('says nothing before there are twenty pairs, and how many are missing', () => {
    const done = restless(fewestPairs);
    const { brand, people } = insightsOf(ofBrand(weeksOf(done, rising(changes(done)))));
    expect(brand).toMatchObject({ verdict: 'tooFewWeeks', pairsNeeded: 1, relation: null });
    expect(brand.pairs).toHaveLength(fewestPairs - 1);
    expect(people).toEqual({
      ...{ verdict: 'tooFewWeeks', pairs: [], pairsNeeded: fewestPairs, relation: null },
    });
  });

  it('says that gains followed where they always did, from the twentieth pair on', () => {
    const done = restless(fewestPairs + 1);
    const { brand } = insightsOf(ofBrand(weeksOf(done, rising(changes(done)))));
    expect(brand.verdict).toBe('gainsFollowed');
    expect(brand.pairsNeeded).toBe(0);
    expect(brand.relation).toMatchObject({ correlation: 1, resamples, pillarsTested: 1 });
    expect(brand.relation?.interval[0]).toBeGreaterThan(0.9);
    expect(brand.relation?.interval[1]).toBe(1);
  });

  it('says that losses followed where they did', () => {
    const done = restless(30);
    const { brand } = insightsOf(ofBrand(weeksOf(done, rising(changes(done).map((x) => -x)))));
    expect(brand.verdict).toBe('lossesFollowed');
    expect(brand.relation?.correlation).toBe(-1);
  });

  it('finds no relation where effort or score never changes, or goes on evenly', () => {
    const even = inARow(60);
    const constant = even.map(() => 5);
    for (const [done, scores] of [
      [constant, rising(restless(60))],
      [restless(60), constant],
      [constant, constant],
      [even, rising(restless(60))],
      [restless(60), even.map((week) => week / 10)],
    ] as const) {
      const { brand } = insightsOf(ofBrand(weeksOf(done, scores)));
      expect(brand).toMatchObject({
        ...{ verdict: 'noClearRelation', pairsNeeded: 0, relation: null },
      });
    }
  });

  it('tells a relation by its sign and a doubt by an interval that holds zero', () => {
    fc.assert(
      fc.property(anyWeeks, ({ done, scores }) => {
        const { verdict, relation, pairs } = insightsOf(ofBrand(weeksOf(done, scores))).brand;
        expect(verdict === 'tooFewWeeks').toBe(pairs.length < fewestPairs);
        if (relation === null) return;
        const [low, high] = relation.interval;
        const { correlation } = relation;
        const expected = rankCorrelation(
          pairs.map(({ more }) => more),
          pairs.map(({ gain }) => gain),
        );
        expect(correlation).toBe(expected);
        expect(-1 <= low && low <= correlation && correlation <= high && high <= 1).toBe(true);
        const said = low > 0 ? 'gainsFollowed' : high < 0 ? 'lossesFollowed' : 'noClearRelation';
        expect(verdict).toBe(said);
      }),
    );
  });

  it('turns around with the score, and does not mind where it starts or what a tick is worth', () => {
    fc.assert(
      fc.property(anyWeeks, ({ done, scores }) => {
        const find = (counts: readonly number[], values: readonly (number | null)[]) =>
          insightsOf(ofBrand(weeksOf(counts, values))).brand.relation;
        const changed = (change: (score: number) => number) =>
          scores.map((score) => (score === null ? null : change(score)));
        const found = find(done, scores);
        expect(
          find(
            done.map((count) => 3 * count + 2),
            scores,
          ),
        ).toEqual(found);
        expect(
          find(
            done,
            changed((score) => score / 2 + 4),
          ),
        ).toEqual(found);
        const turned = find(
          done,
          changed((score) => 25 - score),
        );
        const [low, high] = found?.interval ?? [0, 0];
        expect(turned?.interval[0] ?? 0).toBeCloseTo(-high, 10);
        expect(turned?.interval[1] ?? 0).toBeCloseTo(-low, 10);
      }),
    );
  });
});

describe('Insights of several pillars', () => {
  const related = plantedJournal(5, 60, 0.9, 'changes').brand;

  it('are the less sure the more pillars are looked at', () => {
    const reach = (pillarsTested: number) => {
      const journal = effortJournal((pillar) =>
        pillars.indexOf(pillar) < pillarsTested ? related : none,
      );
      const { relation } = insightsOf(journal).brand;
      expect(relation).toMatchObject({ pillarsTested });
      expect(relation?.confidence).toBeCloseTo(1 - 0.05 / pillarsTested, 12);
      return relation?.interval ?? [0, 0];
    };
    const lows = [1, 2, 3, 4].map((count) => reach(count)[0]);
    expect(lows).toEqual(lows.toSorted((one, other) => other - one));
    expect(new Set(lows).size).toBe(4);
  });

  it('do not count a pillar that has too few weeks or never varies as looked at', () => {
    const still = weeksOf(
      inARow(60).map(() => 0),
      inARow(60),
    );
    const journal = { ...ofBrand(related), people: still, insights: related.slice(0, 12) };
    expect(insightsOf(journal).brand.relation?.pillarsTested).toBe(1);
  });

  it('are the same each time, and hardly move with the seed', () => {
    const journal = plantedJournal(6, 60, 0.6, 'changes');
    expect(insightsOf(journal)).toEqual(insightsOf(journal));
    const [one, other] = [1, 2].map((seed) => insightsOf(journal, seed).brand.relation);
    expect(one?.correlation).toBe(other?.correlation);
    expect(one?.interval[0]).toBeCloseTo(other?.interval[0] ?? 0, 0);
  });

  it('take twenty years of weeks', () => {
    const journal = plantedJournal(7, 1040, 0.2, 'changes');
    expect(insightsOf(journal).brand).toMatchObject({ verdict: 'gainsFollowed' });
  });
});
