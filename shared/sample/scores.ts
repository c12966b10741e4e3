import {
  type Pillar,
  type PillarScores,
  pillars,
  roundToThousandths,
  sumOf,
} from '../ssi/pillar.ts';
import { type SampleWeeks, weeksInSample } from './calendar.ts';
import type { Effort } from './effort.ts';
import type { Random } from './random.ts';

/** Where a sample ends: 53 in all, among the top 9 % of the industry and 11 % of the network. */
export const lastScores: PillarScores = {
  brand: 21,
  people: 6.4,
  insights: 10.3,
  relationships: 15,
};

/** What LinkedIn would have shown in one week. */
export interface WeekScores {
  readonly scores: PillarScores;
  readonly total: number;
  readonly industryRank: number;
  readonly networkRank: number;
}

/**
 * The scores at the beginning of each week. A pillar rises after a week with much done for it, and
 * stays or falls a little after one with hardly anything; over the year it goes from about where
 * `firstScores` says to `lastScores`.
 */
export function scoresOf(
  weeks: SampleWeeks,
  effort: Effort,
  random: Random,
): readonly WeekScores[] {
  const paths = Object.fromEntries(
    pillars.map((pillar) => [pillar, pathOf(pillar, effort[pillar], random)]),
  ) as Record<Pillar, readonly number[]>;
  return weeks.days.map((_, week) => {
    const scores = Object.fromEntries(
      pillars.map((pillar) => [pillar, paths[pillar][week] ?? lastScores[pillar]]),
    ) as Record<Pillar, number>;
    return { scores, total: Math.round(sumOf(scores)), ...ranksAt(week, scores, random) };
  });
}

/** Where a sample begins, about 35 in all. */
const firstScores: PillarScores = { brand: 15.1, people: 4.2, insights: 4.3, relationships: 11.4 };

/** How far the first scores may lie from those, so that no two samples begin alike. */
const unrestAtFirst = 0.12;

function pathOf(pillar: Pillar, effort: readonly number[], random: Random): readonly number[] {
  const first = firstScores[pillar] + random.between(-unrestAtFirst, unrestAtFirst);
  const last = lastScores[pillar];
  const worked = effort.slice(0, weeksInSample);
  const mean = worked.reduce((sum, each) => sum + each, 0) / worked.length;
  // Under two fifths of the usual effort a score wears off.
  const steps = worked.map((each) => each - 0.4 * mean + random.between(-0.08, 0.08) * mean);
  const climb = steps.reduce((sum, step) => sum + step, 0);
  let score = first;
  const path = [first, ...steps.map((step) => (score += ((last - first) * step) / climb))];
  return [...path.slice(0, -1).map(roundToThousandths), last];
}

const firstRanks = { industry: 38, network: 44 };
const lastRanks = { industry: 9, network: 11 };

/** Ranks follow the total with a little noise, since the others move too. */
function ranksAt(week: number, scores: PillarScores, random: Random) {
  const [from, to] = [sumOf(firstScores), sumOf(lastScores)];
  const share = (sumOf(scores) - from) / (to - from);
  const rank = (first: number, last: number) => {
    const noise = week === weeksInSample ? 0 : random.whole(-1, 1);
    return Math.max(1, Math.round(first + (last - first) * share) + noise);
  };
  return {
    industryRank: rank(firstRanks.industry, lastRanks.industry),
    networkRank: rank(firstRanks.network, lastRanks.network),
  };
}
