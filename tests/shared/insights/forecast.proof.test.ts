import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../shared/day.ts';
import { forecastOf } from '../../../shared/insights/forecast.ts';
import { randomFrom } from '../../../shared/sample/random.ts';
import { day } from '../../builders/day.ts';

const today = day('2026-11-22');
const [journals, perWeek, level] = [2000, 0.5, 50];

/** The share of journals, of twelve weeks around a line, whose two days hold the true one. */
function held(memory: number, spread: number): number {
  const random = randomFrom(20);
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.share())) * Math.cos(2 * Math.PI * random.share());
  const right = Array.from({ length: journals }, () => {
    let error = normal();
    const points = Array.from({ length: 12 }, (_, week) => {
      error = memory * error + Math.sqrt(1 - memory ** 2) * normal();
      const score = level + perWeek * (week - 11) + spread * error;
      return { day: addDays(today, 7 * (week - 11)), score };
    });
    const goal = { of: 'total', score: 65, by: day('2028-01-01') } as const;
    const forecast = forecastOf(points, goal, today);
    if (forecast.kind !== 'willReach') return false;
    // 15 points at half a point a week are thirty weeks.
    const [earliest, latest] = forecast.between;
    return (
      daysBetween(today, earliest) <= 210 && (latest === null || daysBetween(today, latest) >= 210)
    );
  });
  return right.filter(Boolean).length / journals;
}

describe('The two days of a forecast', () => {
  it('hold the true one in nine of ten journals that scatter around a line', () => {
    for (const spread of [0.2, 0.5, 1]) expect(held(0, spread)).toBeGreaterThanOrEqual(0.9);
  });

  it('hold it nearly as often where a score keeps half, or most, of where it was', () => {
    expect(held(0.5, 0.5)).toBeGreaterThanOrEqual(0.87);
    expect(held(0.8, 0.5)).toBeGreaterThanOrEqual(0.82);
  });
});
