import { describe, expect, it } from 'vitest';
import { calendarMonths } from '../../../shared/insights/calendarMonths.ts';
import { day } from '../../builders/day.ts';

describe('The months over a calendar', () => {
  it('each stand over the weeks that begin in them', () => {
    expect(calendarMonths(day('2025-11-17'), 8)).toEqual([
      { from: '2025-11-17', weeks: 2 },
      { from: '2025-12-01', weeks: 5 },
      { from: '2026-01-05', weeks: 1 },
    ]);
  });

  it('come once for each month of each year: one that is at both ends, twice', () => {
    const months = calendarMonths(day('2025-11-17'), 53);
    expect(months.length).toBe(13);
    expect(months.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(53);
    expect([months[0]?.from, months.at(-1)?.from]).toEqual(['2025-11-17', '2026-11-02']);
  });
});
