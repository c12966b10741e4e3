import { epochDay } from '../day.ts';
import type { ScorePoint } from './scorePoint.ts';

/** How fast a series rises, in points a day; falls, where negative. */
export interface Trend {
  /** The median of the slopes between every two points (Theil–Sen). */
  readonly perDay: number;
  /** Where the slope may lie, from low to high. */
  readonly interval: readonly [number, number];
}

/** How far from its middle, in standard deviations, a normal distribution leaves out 10 %. */
const beyondNinetyPercent = 1.644_853_627;

/** How sure the interval of a trend is, 0 to 1. */
export const trendConfidence = 0.9;

/**
 * The trend of `points`, of which there are two at least: the median of all slopes, which over
 * a quarter of the points may lie off without moving it far. The interval is Sen's: from Kendall's variance of
 * how many pairs of points rise, it follows how many slopes on either side may be chance; that variance
 * grows with how much each point's distance from the line resembles the one before.
 */
export function trendOf(points: readonly ScorePoint[]): Trend {
  const slopes = slopesOf(points);
  const perDay = median(slopes);
  const variance = kendallVariance(points.map(({ score }) => score)) * inflation(points, perDay);
  const reach = beyondNinetyPercent * Math.sqrt(variance);
  const last = slopes.length - 1;
  // Counted from 0: the lower end is slope number (all - reach) / 2, the upper (all + reach) / 2 + 1.
  const low = Math.max(0, Math.floor((slopes.length - reach) / 2) - 1);
  const high = Math.min(last, Math.ceil((slopes.length + reach) / 2));
  return { perDay, interval: [slopes[low] ?? 0, slopes[high] ?? 0] };
}

/**
 * Where a series that rises by `perDay` would stand `days` after 1970-01-01, through the middle of
 * `points`.
 */
export function levelAt(points: readonly ScorePoint[], perDay: number, days: number): number {
  return median(
    Float64Array.from(points, ({ day, score }) => score + perDay * (days - epochDay(day))).sort(),
  );
}

/** The slopes between every two points, ascending. */
function slopesOf(points: readonly ScorePoint[]): Float64Array {
  const days = points.map(({ day }) => epochDay(day));
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let count = 0;
  for (const [index, { score }] of points.entries()) {
    for (let before = 0; before < index; before += 1) {
      const risen = score - (points[before]?.score ?? 0);
      slopes[count] = risen / ((days[index] ?? 0) - (days[before] ?? 0));
      count += 1;
    }
  }
  return slopes.sort();
}

/** The variance of the number of pairs that rise less those that fall, among unrelated values. */
function kendallVariance(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const part = (count: number) => count * (count - 1) * (2 * count + 5);
  const tied = [...sizes.values()].reduce((sum, size) => sum + part(size), 0);
  return (part(values.length) - tied) / 18;
}

/**
 * How much more the trend of these points varies than that of unrelated ones, 1 or more: what lies
 * above the line is likely followed by what does too. Of so few points the autocorrelation comes out
 * too low by about (2 + 4 ρ) / n, a line having been laid through them; that is given back.
 */
function inflation(points: readonly ScorePoint[], perDay: number): number {
  const level = levelAt(points, perDay, 0);
  const above = points.map(({ day, score }) => score - level - perDay * epochDay(day));
  const squares = above.reduce((sum, each) => sum + each * each, 0);
  const echoes = above.reduce((sum, each, index) => sum + each * (above[index - 1] ?? 0), 0);
  // Of a straight line, only binary noise is left.
  if (points.length <= 4 || squares < 1e-12 * points.length) return 1;
  const found = ((points.length * echoes) / squares + 2) / (points.length - 4);
  const memory = Math.min(largestMemory, Math.max(0, found));
  return (1 + memory) / (1 - memory);
}

/** Beyond, the interval would grow without end. */
const largestMemory = 0.8;

/** The middle one of sorted values, or between the two in the middle. */
function median(sorted: Float64Array): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
