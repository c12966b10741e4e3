import { type Day, isDay } from '../day.ts';

/**
 * The same month and day of the years before that of `day`, back to the year of `first`, the latest
 * first. 29 February has only those of leap years: no other day stands for it, nor it for another.
 */
export function sameDayInEarlierYears(day: Day, first: Day): readonly Day[] {
  const [year, firstYear] = [yearOf(day), yearOf(first)];
  return Array.from({ length: Math.max(0, year - firstYear) }, (_, back) => year - back - 1)
    .map((earlier) => `${earlier}${day.slice(4)}`)
    .filter(isDay);
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
