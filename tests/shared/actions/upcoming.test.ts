import { describe, expect, it } from 'vitest';
import type { FixedRhythm } from '../../../shared/actions/rhythm.ts';
import { upcomingDays } from '../../../shared/actions/upcoming.ts';
import { day } from '../../builders/day.ts';

// A Sunday.
const from = day('2026-11-22');

function upcoming(rhythm: FixedRhythm, end: string | null = null, start = '2026-11-22') {
  const schedule = { rhythm, start: day(start), end: end === null ? null : day(end) };
  return upcomingDays({ ...schedule, weekStart: 1 }, from, 3);
}

describe('The next days of a rhythm', () => {
  it('are as many as were asked for, the day asked from included', () => {
    const days = upcoming({ kind: 'weeks', every: 1, on: [2, 7] });
    expect(days).toEqual(['2026-11-22', '2026-11-24', '2026-11-29']);
  });

  it('come after the start, however far off', () => {
    const days = upcoming({ kind: 'months', every: 1, on: 31 }, null, '2027-02-01');
    expect(days).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
  });

  it('are fewer where the rhythm ends before, and none where it never comes', () => {
    const daily: FixedRhythm = { kind: 'days', every: 1 };
    expect(upcoming(daily, '2026-11-23')).toEqual(['2026-11-22', '2026-11-23']);
    expect(upcoming({ kind: 'weeks', every: 1, on: [6] }, '2026-11-23')).toEqual([]);
  });

  it('stop at the last day there is', () => {
    expect(upcoming({ kind: 'days', every: 1 }, null, '9999-12-31')).toEqual(['9999-12-31']);
  });
});
