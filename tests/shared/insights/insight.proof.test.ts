import { describe, expect, it } from 'vitest';
import { insightsOf, type Verdict } from '../../../shared/insights/insight.ts';
import { randomFrom } from '../../../shared/sample/random.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import {
  effortCourses,
  type PlantedKind,
  plantedJournal,
  scoreCourses,
  type UnrelatedKind,
  unrelatedJournal,
} from '../../builders/effortJournal.ts';

const scores = Object.keys(scoreCourses) as (keyof typeof scoreCourses)[];
const efforts = Object.keys(effortCourses) as (keyof typeof effortCourses)[];

// A limit for when it hangs, not a measure.
const slow = { timeout: 120_000 };

interface Judged extends UnrelatedKind {
  /** Whether anything was said of any pillar. */
  readonly claims: boolean;
}

/** Whether each of `count` unrelated journals makes Pilar say something. */
function judge(count: number, kindOf: (index: number) => Omit<UnrelatedKind, 'weeks'>) {
  const random = randomFrom(count);
  return Array.from({ length: count }, (_, index): Judged => {
    const kind = { ...kindOf(index), weeks: random.whole(20, 156) };
    const insights = insightsOf(unrelatedJournal(random.whole(0, 2 ** 31), kind));
    const claims = pillars.some((pillar) => isClaim(insights[pillar].verdict));
    return { ...kind, claims };
  });
}

function isClaim(verdict: Verdict): boolean {
  return verdict === 'gainsFollowed' || verdict === 'lossesFollowed';
}

/** The share of journals that make Pilar say something, 0 to 1. */
function claimed(judged: readonly Judged[]): number {
  return judged.filter(({ claims }) => claims).length / judged.length;
}

/** The share of planted journals of so many weeks in which it is found as it was planted. */
function found(weeks: number, kind: PlantedKind, strength = 0.6): number {
  const verdict = strength > 0 ? 'gainsFollowed' : 'lossesFollowed';
  const seeds = Array.from({ length: 250 }, (_, index) => 1000 * weeks + index);
  const hits = seeds.filter(
    (seed) => insightsOf(plantedJournal(seed, weeks, strength, kind)).brand.verdict === verdict,
  );
  return hits.length / seeds.length;
}

describe('Two thousand unrelated journals', () => {
  // Every course of a score beside every course of effort, twenty times.
  const judged = judge(2000, (index) => ({
    score: scores[index % scores.length] ?? 'noise',
    effort: efforts[Math.floor(index / scores.length) % efforts.length] ?? 'noise',
  }));

  it('make Pilar claim a relation in any pillar in 5 % at most', () => {
    expect(claimed(judged)).toBeLessThanOrEqual(0.05);
  });

  it.each(scores)('neither where scores go by %s', (score) => {
    expect(claimed(judged.filter((each) => each.score === score))).toBeLessThanOrEqual(0.05);
  });

  it.each(efforts)('nor where effort goes by %s', (effort) => {
    expect(claimed(judged.filter((each) => each.effort === effort))).toBeLessThanOrEqual(0.05);
  });

  it.each([
    [20, 34],
    [35, 52],
    [53, 104],
    [105, 156],
  ])('nor from %i to %i weeks', (least, most) => {
    const within = judged.filter(({ weeks }) => weeks >= least && weeks <= most);
    expect(within.length).toBeGreaterThan(150);
    expect(claimed(within)).toBeLessThanOrEqual(0.05);
  });
});

describe('The courses that mislead the most', slow, () => {
  it.each([
    // Changes of noise swing to and fro on both sides.
    ['noise', 'noise'],
    // The same cycle in both.
    ['monthly', 'monthly'],
    ['yearly', 'waves'],
    // All that moves does so in the same few weeks.
    ['movesAtFirst', 'onlyAtFirst'],
  ] as const)('keep to 5 %% too, scores by %s and effort by %s', (score, effort) => {
    const claims = claimed(judge(250, () => ({ score, effort })));
    // What a true 5 % may show in so few journals, but for one time in a hundred.
    expect(claims).toBeLessThanOrEqual(0.082);
  });
});

describe('A planted correlation of 0.6', slow, () => {
  it('between the changes of effort and score is found in 80 % at 52 weeks', () => {
    expect(found(52, 'changes')).toBeGreaterThanOrEqual(0.8);
    expect(found(52, 'changes', -0.6)).toBeGreaterThanOrEqual(0.8);
  });

  it('is found the surer the more weeks there are', () => {
    const [halfYear = 0, twoYears = 0] = [26, 104].map((weeks) => found(weeks, 'changes'));
    expect(halfYear).toBeLessThan(0.8);
    expect(twoYears).toBeGreaterThanOrEqual(0.99);
  });

  it('between effort itself and gains is found at two years', () => {
    // Against the week before, effort without memory shows but 1 / √2 of it.
    expect(found(104, 'gains')).toBeGreaterThanOrEqual(0.9);
  });

  it('lies within the interval as often as it says', () => {
    const seeds = Array.from({ length: 250 }, (_, index) => index);
    // The rank correlation of normal values that correlate by 0.6.
    const true06 = (6 / Math.PI) * Math.asin(0.3);
    const held = seeds.filter((seed) => {
      const { relation } = insightsOf(plantedJournal(seed, 52, 0.6, 'changes')).brand;
      const [low, high] = relation?.interval ?? [0, 0];
      return low <= true06 && true06 <= high;
    });
    expect(held.length / seeds.length).toBeGreaterThanOrEqual(0.95);
  });
});
