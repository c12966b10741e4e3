import { type Day, daysBetween } from '../day.ts';
import { randomFrom } from '../sample/random.ts';
import { type Pillar, pillars, roundToThousandths } from '../ssi/pillar.ts';
import { bootstrapError, fisherScale } from './blockBootstrap.ts';
import { effectiveWeeks } from './effectiveWeeks.ts';
import type { EffortWeek } from './effortWeek.ts';
import { rankCorrelation } from './rankCorrelation.ts';
import { studentQuantile } from './studentQuantile.ts';

/** How many pairs of weeks it takes before anything is said of a pillar. */
export const fewestPairs = 20;

/** How many times a pillar's pairs are drawn anew. */
export const resamples = 400;

/** How rarely, at most, chance alone may make any of the pillars seem related. */
export const largestErrorRate = 0.05;

/** Where the draws begin, so that the same journal always says the same. */
export const insightSeed = 20_160_101;

/** What the weeks of a pillar say; no more than that one thing came after the other. */
export type Verdict = 'tooFewWeeks' | 'noClearRelation' | 'gainsFollowed' | 'lossesFollowed';

/** A week against the one before it. */
export interface WeekPair {
  /** The first day of the week. */
  readonly week: Day;
  /** How much more was done in it than in the week before; less, where negative. */
  readonly more: number;
  /** How much the score rose from the end of the week before to its own end; fell, where negative. */
  readonly gain: number;
}

/** How effort and gains of a pillar went together. */
export interface Relation {
  /** Spearman's rank correlation of all pairs, -1 to 1. */
  readonly correlation: number;
  /** Where it may lie, from low to high, -1 to 1. */
  readonly interval: readonly [number, number];
  /** How sure the interval is, 0 to 1: `largestErrorRate`, shared among the pillars looked at. */
  readonly confidence: number;
  /** How many pillars were looked at, 1 to 4. */
  readonly pillarsTested: number;
  /** How many times the pairs were drawn anew. */
  readonly resamples: number;
}

/** What can be said of one pillar. */
export interface Insight {
  readonly verdict: Verdict;
  readonly pairs: readonly WeekPair[];
  /** How many pairs are missing, 0 to `fewestPairs`. */
  readonly pairsNeeded: number;
  /** Null where there are too few pairs, or where effort or score never changed its course. */
  readonly relation: Relation | null;
}

/**
 * Whether, in each pillar, weeks with more of its actions came with gains by their end.
 *
 * How we know: a week is paired with the one before it. One side of the pair is how much more was
 * done, the other how much the score rose from the end of the week before to the end of this one.
 * The ranks of both sides are correlated (Spearman), which no single leap can decide. Then the
 * pairs are drawn anew `resamples` times, in blocks of neighbouring weeks since a week resembles
 * the next, and from how far those correlations spread comes the interval. It is never narrower
 * than chance allows for two unrelated series that repeat themselves as much as these do: where
 * more is done after less and a score falls after it rose, as happens with all that is only
 * noise around a level, week-to-week changes swing to and fro on both sides, and agree by chance more
 * often. The more pillars are looked at, the wider every interval (Bonferroni). Only where it leaves
 * out 0 is anything said, and what is said is that gains or losses followed, not why.
 */
export function insightsOf(
  weeks: Readonly<Record<Pillar, readonly EffortWeek[]>>,
  seed: number = insightSeed,
): Readonly<Record<Pillar, Insight>> {
  const looked = pillars.map((pillar) => {
    const pairs = weekPairs(weeks[pillar]);
    return { pillar, pairs, estimate: estimateOf(pairs, seed) };
  });
  const pillarsTested = looked.filter(({ estimate }) => estimate !== null).length;
  return Object.fromEntries(
    looked.map(({ pillar, pairs, estimate }) => {
      const relation = estimate === null ? null : relationOf(estimate, pillarsTested);
      const pairsNeeded = Math.max(0, fewestPairs - pairs.length);
      const verdict = pairsNeeded > 0 ? 'tooFewWeeks' : verdictOf(relation);
      return [pillar, { verdict, pairs, pairsNeeded, relation }];
    }),
  ) as Record<Pillar, Insight>;
}

/** Each week that has a score at its end, and whose week before has one too, against that one. */
export function weekPairs(weeks: readonly EffortWeek[]): readonly WeekPair[] {
  return weeks.flatMap(({ week, done, scoreAtEnd }, index) => {
    const before = weeks[index - 1];
    if (before === undefined || before.scoreAtEnd === null || scoreAtEnd === null) return [];
    // Rounded, or equal gains would rank by their binary noise.
    const gain = roundToThousandths(scoreAtEnd - before.scoreAtEnd);
    return [{ week, more: done - before.done, gain }];
  });
}

/** A correlation, and what its error is on `fisherScale`. */
interface Estimate {
  readonly correlation: number;
  readonly error: number;
}

function estimateOf(pairs: readonly WeekPair[], seed: number): Estimate | null {
  const [first] = pairs;
  if (first === undefined || pairs.length < fewestPairs) return null;
  const [more, gains] = [pairs.map((pair) => pair.more), pairs.map((pair) => pair.gain)];
  const correlation = rankCorrelation(more, gains);
  if (correlation === null) return null;
  const places = pairs.map(({ week }) => daysBetween(first.week, week) / 7);
  const drawn = bootstrapError(more, gains, resamples, randomFrom(seed));
  return { correlation, error: Math.max(drawn, errorOf(effectiveWeeks(places, more, gains))) };
}

/** The error of a rank correlation of so many unrelated pairs on `fisherScale` (Fieller et al.). */
function errorOf(pairs: number): number {
  return pairs > 3 ? Math.sqrt(1.06 / (pairs - 3)) : Number.POSITIVE_INFINITY;
}

/** How many unrelated pairs have that error: the inverse of `errorOf`. */
function pairsOf(error: number): number {
  return 1.06 / error ** 2 + 3;
}

function relationOf({ correlation, error }: Estimate, pillarsTested: number): Relation {
  const outside = largestErrorRate / pillarsTested;
  // The error is itself estimated, from no more than so many pairs: hence Student's t.
  const degrees = Math.floor(pairsOf(error) - 2);
  const [middle, reach] = [fisherScale(correlation), studentQuantile(outside, degrees) * error];
  const low = Math.min(correlation, Math.tanh(middle - reach));
  const high = Math.max(correlation, Math.tanh(middle + reach));
  return {
    ...{ correlation, interval: [low, high], confidence: 1 - outside },
    ...{ pillarsTested, resamples },
  };
}

function verdictOf(relation: Relation | null): Verdict {
  if (relation === null) return 'noClearRelation';
  const [low, high] = relation.interval;
  if (low > 0) return 'gainsFollowed';
  return high < 0 ? 'lossesFollowed' : 'noClearRelation';
}
