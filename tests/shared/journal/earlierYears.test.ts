import { describe, expect, it } from 'vitest';
import { sameDayInEarlierYears } from '../../../shared/journal/earlierYears.ts';
import { day } from '../../builders/day.ts';

describe('The same day of earlier years', () => {
  it('goes back to the year of the first page, the latest first', () => {
    expect(sameDayInEarlierYears(day('2026-11-22'), day('2023-12-31'))).toEqual([
      '2025-11-22',
      '2024-11-22',
      '2023-11-22',
    ]);
  });

  it('is none in the first year, or before it', () => {
    expect(sameDayInEarlierYears(day('2026-11-22'), day('2026-01-01'))).toEqual([]);
    expect(sameDayInEarlierYears(day('2024-11-22'), day('2026-01-01'))).toEqual([]);
    expect(sameDayInEarlierYears(day('1970-01-01'), day('1970-01-01'))).toEqual([]);
  });

  it('is, of 29 February, only those of leap years, and 28 February is never in its place', () => {
    expect(sameDayInEarlierYears(day('2028-02-29'), day('2015-01-01'))).toEqual([
      '2024-02-29',
      '2020-02-29',
      '2016-02-29',
    ]);
    expect(sameDayInEarlierYears(day('2025-02-28'), day('2024-01-01'))).toEqual(['2024-02-28']);
    expect(sameDayInEarlierYears(day('2104-02-29'), day('2099-01-01'))).toEqual([]);
  });
});
