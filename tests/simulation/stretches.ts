import { randomFrom } from '../../shared/sample/random.ts';
import { zones } from './life.ts';
import { oneOf } from './plans.ts';
import type { Stretch } from './simulate.ts';

/** Years in which a zone did something that it did not do in others. */
const notableYears: Readonly<Record<string, readonly number[]>> = {
  'Pacific/Apia': [2010, 2011, 2012, 2021],
  'America/Sao_Paulo': [2008, 2012, 2017, 2018, 2019],
  'Asia/Tehran': [2005, 2008, 2016, 2021, 2022],
  'Africa/Casablanca': [2008, 2012, 2014, 2018, 2019, 2024],
  'America/St_Johns': [2007, 2009, 2010, 2011, 2012],
  'Asia/Gaza': [2011, 2016, 2021, 2024],
  'America/Havana': [2004, 2007, 2012, 2025],
};

/** The year of a seed in a zone: from a day of some year on, notable ones as often as others. */
export function yearOf(seed: number, zone: string, days = 365): Stretch {
  const random = randomFrom(seed * 31 + zones.indexOf(zone as never));
  const notable = notableYears[zone];
  const year =
    notable !== undefined && random.happens(0.6)
      ? oneOf(random, notable)
      : random.whole(2001, 2040);
  const day = new Date(Date.UTC(year, 0, 1 + random.whole(0, 120))).toISOString().slice(0, 10);
  return { zone, seed, from: day, days };
}
