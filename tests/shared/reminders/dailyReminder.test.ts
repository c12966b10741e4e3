import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/day.ts';
import {
  type DailyReminderState,
  planDailyReminder,
} from '../../../shared/reminders/dailyReminder.ts';
import type { TimeOfDay } from '../../../shared/timeOfDay.ts';

const madrid = 'Europe/Madrid';
const moment = (text: string) => Temporal.Instant.from(text);
const state = (given: Partial<DailyReminderState> = {}): DailyReminderState => ({
  time: '09:00' as TimeOfDay,
  timeChosenAt: moment('2026-11-01T00:00Z'),
  isSettled: () => false,
  ...given,
});
const settled = (...days: string[]) => ({ isSettled: (day: Day) => days.includes(day) });
const plan = (now: string, given: Partial<DailyReminderState> = {}, zone = madrid) => {
  const { due, next } = planDailyReminder(state(given), moment(now), zone);
  return { due, next: next?.toString() ?? null };
};

describe('The daily reminder', () => {
  it('waits for its time', () => {
    expect(plan('2026-11-22T07:59:59Z')).toEqual({ due: null, next: '2026-11-22T08:00:00Z' });
  });

  it('is due at its time, and then waits for tomorrow', () => {
    expect(plan('2026-11-22T08:00:00Z')).toEqual({
      due: '2026-11-22',
      next: '2026-11-23T08:00:00Z',
    });
  });

  it('comes late on the same day where it was slept through, and not on the next', () => {
    expect(plan('2026-11-22T22:59:00Z').due).toBe('2026-11-22');
    expect(plan('2026-11-22T23:00:00Z').due).toBeNull();
  });

  it('comes once a day', () => {
    expect(plan('2026-11-22T08:00:30Z', settled('2026-11-22'))).toEqual({
      due: null,
      next: '2026-11-23T08:00:00Z',
    });
  });

  it('comes not again where the clock is set back', () => {
    expect(plan('2026-11-22T06:00:00Z', settled('2026-11-22'))).toEqual({
      due: null,
      next: '2026-11-23T08:00:00Z',
    });
  });

  it('comes again at home after a clock that ran decades ahead', () => {
    expect(plan('2026-11-22T08:00:00Z', settled('2100-01-01')).due).toBe('2026-11-22');
  });

  it('is off without a time', () => {
    expect(plan('2026-11-22T08:00:00Z', { time: null })).toEqual({ due: null, next: null });
  });

  it('is not due for a time that had passed when it was chosen', () => {
    const timeChosenAt = moment('2026-11-22T14:00:00Z');
    expect(plan('2026-11-22T14:01:00Z', { timeChosenAt })).toEqual({
      due: null,
      next: '2026-11-23T08:00:00Z',
    });
    expect(plan('2026-11-23T08:00:00Z', { timeChosenAt }).due).toBe('2026-11-23');
  });

  it('follows the local clock to another zone', () => {
    expect(plan('2026-11-22T03:30:00Z', {}, 'Asia/Kolkata').due).toBe('2026-11-22');
    expect(plan('2026-11-22T08:00:00Z', {}, 'America/New_York').due).toBeNull();
  });

  it('moves out of the hour that spring skips and comes once in the one that autumn repeats', () => {
    const time = '02:30' as TimeOfDay;
    expect(
      plan('2026-03-29T01:00:00Z', { time, timeChosenAt: moment('2026-01-01T00:00Z') }),
    ).toEqual({
      due: null,
      next: '2026-03-29T01:30:00Z',
    });
    expect(
      plan('2026-10-25T00:30:00Z', { time, timeChosenAt: moment('2026-01-01T00:00Z') }).due,
    ).toBe('2026-10-25');
    expect(
      plan('2026-10-25T01:30:00Z', {
        time,
        timeChosenAt: moment('2026-01-01T00:00Z'),
        ...settled('2026-10-25'),
      }).due,
    ).toBeNull();
  });
});
