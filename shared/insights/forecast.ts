import { type Day, dayFromEpoch, daysBetween, epochDay, lastDay } from '../day.ts';
import type { Goal } from './goal.ts';
import type { ScorePoint } from './scorePoint.ts';
import { levelAt, type Trend, trendOf } from './trend.ts';

/** How far back a forecast looks, in days from today: half a year. */
export const recentDays = 182;

/** How many weeks with a snapshot it takes in, the latest ones. */
export const mostWeeks = 12;

/** How many it takes before anything is forecast. */
export const fewestWeeks = 6;

/** How far ahead it looks, in days from today: five years. */
export const horizonDays = 1826;

/** What the forecast rests on. */
export interface ForecastBase {
  /** How many points it took in, one a week. */
  readonly weeks: number;
  /** The days of the first and the last of them. */
  readonly from: Day;
  readonly to: Day;
  /** Points a week, where things go on; negative where they fall. */
  readonly perWeek: number;
  /** Where that may lie, from low to high, with `trendConfidence`. */
  readonly interval: readonly [number, number];
}

/** Whether a goal comes by its day: surely, perhaps, or after it. */
export type Timing = 'inTime' | 'maybe' | 'later';

/** When a goal would be reached, if things go on as they lately went. */
export type Forecast =
  /** The latest snapshot, of `day`, is there already. */
  | { readonly kind: 'reached'; readonly day: Day }
  /** So many more weeks with a snapshot it takes, 1 to `fewestWeeks`. */
  | { readonly kind: 'tooFewPoints'; readonly weeksNeeded: number }
  /** At this pace the goal is not reached within `horizonDays`. */
  | { readonly kind: 'doesNotLeadThere'; readonly base: ForecastBase }
  | {
      readonly kind: 'willReach';
      readonly base: ForecastBase;
      /** The most likely day. */
      readonly about: Day;
      /** The days it lies between; no latest one where the slower pace does not lead there. */
      readonly between: readonly [earliest: Day, latest: Day | null];
      readonly timing: Timing;
    };

/**
 * When `points`, the series of what the goal is of, would reach it. It looks at the latest point of
 * each seven days back from the last point, at most `mostWeeks` of them within `recentDays` before
 * `today`: one a week, so that who notes every day is not told more than the weeks know. Points after
 * `today` do not count. Their trend (Theil–Sen) is carried on through their middle; the interval's
 * two ends say between which days.
 */
export function forecastOf(points: readonly ScorePoint[], goal: Goal, today: Day): Forecast {
  const known = points.filter(({ day }) => day <= today);
  const latest = known.at(-1);
  if (latest !== undefined && latest.score >= goal.score)
    return { kind: 'reached', day: latest.day };
  const recent = recentPoints(known, today);
  const [first, last] = [recent[0], recent.at(-1)];
  if (first === undefined || last === undefined || recent.length < fewestWeeks)
    return { kind: 'tooFewPoints', weeksNeeded: fewestWeeks - recent.length };
  const trend = trendOf(recent);
  const base = baseOf(recent, first.day, last.day, trend);
  const reachedAt = (perDay: number) => dayReached(recent, perDay, goal.score, today);
  const about = reachedAt(trend.perDay);
  if (about === null) return { kind: 'doesNotLeadThere', base };
  const [slow, fast] = trend.interval;
  const between = [reachedAt(fast) ?? about, reachedAt(slow)] as const;
  return { kind: 'willReach', base, about, between, timing: timingOf(between, goal.by) };
}

/** The latest point of each seven days back from the last one, in the order of days. */
function recentPoints(points: readonly ScorePoint[], today: Day): readonly ScorePoint[] {
  const [last] = points.slice(-1);
  if (last === undefined) return [];
  const byWeek = new Map<number, ScorePoint>();
  for (const point of points) {
    if (daysBetween(point.day, today) > recentDays) continue;
    byWeek.set(Math.floor(daysBetween(point.day, last.day) / 7), point);
  }
  return [...byWeek.values()].slice(-mostWeeks);
}

function baseOf(points: readonly ScorePoint[], from: Day, to: Day, trend: Trend): ForecastBase {
  const [low, high] = trend.interval;
  return {
    ...{ weeks: points.length, from, to },
    ...{ perWeek: 7 * trend.perDay, interval: [7 * low, 7 * high] },
  };
}

/** The first day after `today` on which the trend reaches `score`; null where none in sight does. */
function dayReached(
  points: readonly ScorePoint[],
  perDay: number,
  score: number,
  today: Day,
): Day | null {
  if (perDay <= 0) return null;
  const now = epochDay(today);
  const missing = score - levelAt(points, perDay, now);
  // What the trend is past already, the last snapshot was not: that is for the next one to say.
  const days = Math.max(1, Math.ceil(missing / perDay));
  return days > horizonDays ? null : dayFromEpoch(Math.min(now + days, epochDay(lastDay)));
}

function timingOf([earliest, latest]: readonly [Day, Day | null], by: Day): Timing {
  if (earliest > by) return 'later';
  return latest !== null && latest <= by ? 'inTime' : 'maybe';
}
