import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromEpoch, epochDay } from '../../shared/day.ts';
import { timeTicks } from '../../shared/timeTicks.ts';
import { day } from '../builders/day.ts';

function ticks(from: string, until: string, most: number) {
  const { unit, places } = timeTicks(day(from), day(until), most);
  return [unit, ...places.map(dayFromEpoch)];
}

describe('The ticks of a time axis', () => {
  it('stand at weeks back from its end, within a month', () => {
    expect(ticks('2026-10-22', '2026-11-22', 6)).toEqual([
      ...['day', '2026-10-25', '2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22'],
    ]);
  });

  it('stand at months, every second or third where there is no room for all', () => {
    expect(ticks('2026-08-22', '2026-11-22', 8)).toEqual([
      ...['month', '2026-09-01', '2026-10-01', '2026-11-01'],
    ]);
    expect(ticks('2025-11-22', '2026-11-22', 4)).toEqual([
      ...['month', '2026-01-01', '2026-07-01'],
    ]);
  });

  it('stand at years over many', () => {
    expect(ticks('2019-05-05', '2026-11-22', 4)).toEqual([
      ...['year', '2020-01-01', '2022-01-01', '2024-01-01', '2026-01-01'],
    ]);
  });

  it('are at least one and no more than there is room for, within the axis and ascending', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 365 }),
        fc.integer({ min: 2, max: 12 }),
        (days, most) => {
          const until = day('2026-11-22');
          const from = addDays(until, -days);
          const { places } = timeTicks(from, until, most);
          expect(places.length).toBeLessThanOrEqual(most);
          expect(places.length).toBeGreaterThanOrEqual(days === 0 ? 1 : 0);
          expect(places.every((place) => place >= epochDay(from))).toBe(true);
          expect(places.every((place) => place <= epochDay(until))).toBe(true);
          expect(places).toEqual(places.toSorted((one, other) => one - other));
        },
      ),
    );
  });
});
