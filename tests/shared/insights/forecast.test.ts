import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayFromEpoch, daysBetween, lastDay } from '../../../shared/day.ts';
import {
  type Forecast,
  fewestWeeks,
  forecastOf,
  horizonDays,
  mostWeeks,
} from '../../../shared/insights/forecast.ts';
import type { Goal } from '../../../shared/insights/goal.ts';
import { type ScorePoint, scorePoints } from '../../../shared/insights/scorePoint.ts';
import { day } from '../../builders/day.ts';
import { snapshot } from '../../builders/snapshot.ts';

const today = day('2026-11-22');

/** One point a week, the last of them today. */
const weekly = (scores: readonly number[], last: Day = today): readonly ScorePoint[] =>
  scores.map((score, index) => ({ day: addDays(last, 7 * (index + 1 - scores.length)), score }));

/** Twelve weeks that end at `last`, rising by `perWeek`. */
const straight = (last: number, perWeek: number) =>
  weekly(Array.from({ length: 12 }, (_, index) => last - perWeek * (11 - index)));

/** Nearly such weeks, by turns a little above and below. */
const unrest = (last: number, perWeek: number, width: number) =>
  straight(last, perWeek).map((point, index) => ({
    ...point,
    score: point.score + width * (((index * 5) % 7) - 3),
  }));

const goal = (given: Partial<Goal> = {}): Goal => ({
  ...{ of: 'total', score: 60, by: day('2027-11-22') },
  ...given,
});

function willReach(forecast: Forecast) {
  if (forecast.kind !== 'willReach') throw new Error(`It says ${forecast.kind}`);
  return forecast;
}

describe('The points of a subject', () => {
  it('are its scores day by day', () => {
    const snapshots = [snapshot({ day: day('2026-11-15'), total: 50 }), snapshot()];
    expect(scorePoints(snapshots, 'total')).toEqual([
      { day: '2026-11-15', score: 50 },
      { day: '2026-11-22', score: 53 },
    ]);
    expect(scorePoints(snapshots, 'people').map(({ score }) => score)).toEqual([6.4, 6.4]);
  });
});

describe('A goal', () => {
  it('is reached where the latest snapshot is there, however few there are', () => {
    expect(forecastOf(weekly([60]), goal(), today)).toEqual({ kind: 'reached', day: today });
    expect(forecastOf(weekly([61, 59]), goal(), today).kind).toBe('tooFewPoints');
  });

  it('that a straight line leads to is reached on its day', () => {
    // From 50, ten points at half a point a week: twenty weeks.
    const { about, between, base } = willReach(forecastOf(straight(50, 0.5), goal(), today));
    expect(about).toBe(addDays(today, 140));
    expect(between).toEqual([about, about]);
    expect(base).toMatchObject({ weeks: 12, from: addDays(today, -77), to: today });
    expect(base.perWeek).toBeCloseTo(0.5, 10);
    expect(base.interval[0]).toBeCloseTo(0.5, 10);
  });

  it('lies between two days where the points scatter', () => {
    const { about, between } = willReach(forecastOf(unrest(50, 0.5, 0.3), goal(), today));
    const [earliest, latest] = between;
    expect(earliest < about && latest !== null && about < latest).toBe(true);
    expect(Math.abs(daysBetween(addDays(today, 140), about))).toBeLessThan(28);
  });

  it('may have no latest day, where it could also not come', () => {
    const { between } = willReach(forecastOf(unrest(50, 0.2, 1), goal(), today));
    expect(between[1]).toBeNull();
  });

  it('is not led to by what stands, falls, or rises so little that five years do not do', () => {
    for (const perWeek of [0, -0.3, 0.01]) {
      const forecast = forecastOf(straight(50, perWeek), goal(), today);
      if (forecast.kind !== 'doesNotLeadThere') throw new Error(forecast.kind);
      expect(forecast.base.perWeek).toBeCloseTo(perWeek, 10);
    }
    // Ten points in 260 weeks of the 260.9 there are, and in 262.
    expect(forecastOf(straight(50, 10 / 260), goal(), today).kind).toBe('willReach');
    expect(forecastOf(straight(50, 10 / 262), goal(), today).kind).toBe('doesNotLeadThere');
  });

  it('comes in time, perhaps, or later', () => {
    const points = unrest(50, 0.5, 0.3);
    const [earliest, latest] = willReach(forecastOf(points, goal(), today)).between;
    const timing = (by: Day) => willReach(forecastOf(points, goal({ by }), today)).timing;
    if (latest === null) throw new Error('It has a latest day');
    expect(timing(latest)).toBe('inTime');
    expect(timing(addDays(latest, -1))).toBe('maybe');
    expect(timing(earliest)).toBe('maybe');
    expect(timing(addDays(earliest, -1))).toBe('later');
    const open = unrest(50, 0.2, 1);
    expect(willReach(forecastOf(open, goal({ by: lastDay }), today)).timing).toBe('maybe');
  });

  it('comes tomorrow at the earliest, where the trend is past it but the last snapshot is not', () => {
    const points = [...straight(60, 1).slice(0, -1), { day: today, score: 55 }];
    const { about, between } = willReach(forecastOf(points, goal(), today));
    expect(about).toBe(addDays(today, 1));
    expect(between[0]).toBe(addDays(today, 1));
  });

  it('never comes after the last day there is', () => {
    const last = addDays(lastDay, -3);
    const points = straight(50, 0.5).map(({ score }, index) => ({
      ...{ day: addDays(last, 7 * (index - 11)), score },
    }));
    expect(willReach(forecastOf(points, goal(), last)).about).toBe(lastDay);
  });
});

describe('A forecast looks', () => {
  it('at six weeks at least', () => {
    const five = forecastOf(weekly([50, 51, 52, 53, 54]), goal(), today);
    expect(five).toEqual({ kind: 'tooFewPoints', weeksNeeded: 1 });
    expect(forecastOf([], goal(), today)).toEqual({
      ...{ kind: 'tooFewPoints', weeksNeeded: fewestWeeks },
    });
    expect(forecastOf(weekly([49, 50, 51, 52, 53, 54]), goal(), today).kind).toBe('willReach');
  });

  it('at one point a week, the latest, however many there are', () => {
    const daily = Array.from({ length: 730 }, (_, index) => ({
      day: addDays(today, index - 729),
      // What is not of its weekday lies far off.
      score: (729 - index) % 7 === 0 ? 50 - (729 - index) / 14 : 0,
    }));
    expect(forecastOf(daily, goal(), today)).toEqual(forecastOf(straight(50, 0.5), goal(), today));
    const aWeek = daily.slice(-7);
    expect(forecastOf(aWeek, goal(), today)).toMatchObject({ weeksNeeded: fewestWeeks - 1 });
  });

  it('at the last twelve such weeks, and half a year back at most', () => {
    const older = weekly(Array.from({ length: 60 }, (_, index) => (index < 48 ? 5 : index - 9)));
    expect(willReach(forecastOf(older, goal(), today)).base).toMatchObject({ weeks: mostWeeks });
    const monthly = Array.from({ length: 12 }, (_, index) => ({
      day: addDays(today, 28 * (index - 11)),
      score: 39 + index,
    }));
    const { base } = willReach(forecastOf(monthly, goal(), today));
    expect(base).toMatchObject({ weeks: 7, from: addDays(today, -168) });
    const longAgo = weekly([1, 2, 3, 4, 5, 6, 7], addDays(today, -183));
    expect(forecastOf(longAgo, goal(), today)).toEqual({
      ...{ kind: 'tooFewPoints', weeksNeeded: fewestWeeks },
    });
  });

  it('never at what lies ahead', () => {
    const ahead = [...straight(50, 0.5), { day: addDays(today, 1), score: 99 }];
    expect(forecastOf(ahead, goal(), today)).toEqual(forecastOf(straight(50, 0.5), goal(), today));
  });

  it('forward from any points to days in order, within the five years', () => {
    const anyPoints = fc
      .uniqueArray(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 1000 })), {
        selector: ([ago]) => ago,
        maxLength: 40,
      })
      .map((pairs) =>
        pairs
          .toSorted(([one], [other]) => other - one)
          .map(([ago, score]): ScorePoint => ({ day: addDays(today, -ago), score: score / 10 })),
      );
    fc.assert(
      fc.property(anyPoints, fc.integer({ min: 1, max: 1000 }), fc.nat(3000), (points, of, by) => {
        const wished = goal({ score: of / 10, by: dayFromEpoch(20_000 + by) });
        const forecast = forecastOf(points, wished, today);
        if (forecast.kind !== 'willReach') return;
        const { about, between, base } = forecast;
        const days = [between[0], about, ...(between[1] === null ? [] : [between[1]])];
        expect(days).toEqual(days.toSorted());
        expect(days.every((on) => on > today && on <= addDays(today, horizonDays))).toBe(true);
        expect(base.perWeek).toBeGreaterThan(0);
      }),
    );
  });
});
