import type { Pillar, PillarScores } from '../ssi/pillar.ts';
import { weeksInSample } from './calendar.ts';

/**
 * What the industry averages in one week of a sample, 0 to `weeksInSample`, to one decimal: so many
 * people move slowly, and all of them together by a few tenths in a year.
 */
export function industryMeansIn(week: number): PillarScores {
  const mean = (pillar: Pillar) =>
    Math.round((lastMeans[pillar] - riseInYear * (1 - week / weeksInSample)) * 10) / 10;
  return {
    brand: mean('brand'),
    people: mean('people'),
    insights: mean('insights'),
    relationships: mean('relationships'),
  };
}

const lastMeans: PillarScores = { brand: 11.8, people: 5.4, insights: 2.1, relationships: 15.2 };

const riseInYear = 0.4;
