import { type PillarScores, pillars, sumOf } from '../ssi/pillar.ts';
import type { Snapshot } from '../ssi/snapshot.ts';
import { weeksInSample } from './calendar.ts';

/**
 * What the industry and the network average in one week of a sample, 0 to `weeksInSample`, to one
 * decimal: so many people move slowly, and all of them together by a few tenths in a year.
 */
export function groupsIn(
  week: number,
): Pick<Snapshot, 'industryTotal' | 'networkTotal' | 'industryMeans' | 'networkMeans'> {
  const industryMeans = meansIn(week, lastOfIndustry);
  const networkMeans = meansIn(week, lastOfNetwork);
  return {
    industryTotal: Math.round(sumOf(industryMeans)),
    networkTotal: Math.round(sumOf(networkMeans)),
    industryMeans,
    networkMeans,
  };
}

function meansIn(week: number, last: PillarScores): PillarScores {
  const means = pillars.map((pillar) => {
    const mean = last[pillar] - riseInYear * (1 - week / weeksInSample);
    return [pillar, Math.round(mean * 10) / 10] as const;
  });
  return Object.fromEntries(means) as Record<(typeof pillars)[number], number>;
}

const lastOfIndustry: PillarScores = {
  brand: 11.8,
  people: 5.4,
  insights: 2.1,
  relationships: 15.2,
};
const lastOfNetwork: PillarScores = {
  brand: 13.2,
  people: 4.4,
  insights: 2.4,
  relationships: 16.3,
};

const riseInYear = 0.4;
