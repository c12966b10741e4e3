import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { changeOver } from '../../../shared/insights/change.ts';
import { day } from '../../builders/day.ts';

const today = day('2026-11-22');

/** Points by how many days ago they were noted. */
const ago = (scores: Readonly<Record<number, number>>) =>
  Object.entries(scores)
    .map(([days, score]) => ({ day: addDays(today, -Number(days)), score }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));

describe('The change over some weeks', () => {
  it('is from the point that long before the last one to the last one', () => {
    expect(changeOver(ago({ 28: 10.1, 14: 3, 0: 10.3 }), 4, today)).toEqual({
      ...{ by: 0.2, from: '2026-10-25', to: '2026-11-22' },
    });
    expect(changeOver(ago({ 84: 12, 28: 10, 0: 9.5 }), 12, today)?.by).toBe(-2.5);
  });

  it('is counted from the last point, where that is not of today', () => {
    expect(changeOver(ago({ 33: 7, 28: 8, 5: 10 }), 4, today)).toMatchObject({
      ...{ by: 3, to: '2026-11-17' },
    });
    expect(changeOver(ago({ 55: 7, 27: 10 }), 4, today)?.by).toBe(3);
    expect(changeOver(ago({ 56: 7, 28: 10 }), 4, today)).toBeNull();
  });

  it('takes a point that is older by a quarter of the weeks at most, and none that is younger', () => {
    expect(changeOver(ago({ 35: 7, 27: 9, 0: 10 }), 4, today)?.by).toBe(3);
    expect(changeOver(ago({ 36: 7, 27: 9, 0: 10 }), 4, today)).toBeNull();
    expect(changeOver(ago({ 105: 7, 0: 10 }), 12, today)?.by).toBe(3);
    expect(changeOver(ago({ 106: 7, 0: 10 }), 12, today)).toBeNull();
  });

  it('is none without points, and heeds none from the future', () => {
    expect(changeOver([], 4, today)).toBeNull();
    expect(changeOver(ago({ 0: 10 }), 4, today)).toBeNull();
    expect(changeOver(ago({ 28: 7, 0: 10, [-1]: 20 }), 4, today)?.by).toBe(3);
  });
});
