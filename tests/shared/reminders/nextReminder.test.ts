import { describe, expect, it, vi } from 'vitest';
import { bellsOf, type TimedAction } from '../../../shared/reminders/bells.ts';
import { nextReminder } from '../../../shared/reminders/nextReminder.ts';
import type { ReminderState } from '../../../shared/reminders/plan.ts';
import type { Reminder } from '../../../shared/reminders/reminder.ts';
import { day } from '../../builders/day.ts';
import { daily as everyDay } from '../../builders/practice.ts';
import { alarm, daily, quiet, rules, time } from '../../builders/rules.ts';
import { instant, minute, snoozeOf, wall } from '../../builders/wall.ts';

const off = { ...quiet('22:00', '07:00'), isOn: false };

const timed = (id: string, ...times: readonly string[]): TimedAction => ({
  id,
  rhythm: everyDay,
  start: day('2026-11-02'),
  end: null,
  times: times.map(time),
});

function state({
  settled = [],
  ...given
}: Partial<ReminderState> & { readonly settled?: readonly string[] } = {}): ReminderState {
  return {
    bells: bellsOf(rules({ morning: daily(alarm('09:00')) }), [timed('own', '18:00')], 1),
    snoozes: [],
    quiet: { hours: off, pause: null },
    unconfirmed: [],
    isSettled: (id) => settled.includes(id),
    ...given,
  };
}

/** What comes next, and the minute it comes at. */
function next(
  given: ReminderState,
  now: string,
  isLeft: (reminder: Reminder) => boolean = () => true,
): string | null {
  const found = nextReminder(given, wall(now), isLeft);
  return found && `${found.reminder.id} at ${found.at}`;
}

describe('The next reminder', () => {
  it('is the earliest that is still to come', () => {
    expect(next(state(), '2026-11-22T07:00Z')).toBe('morning@2026-11-22T09:00 at 2026-11-22T09:00');
    expect(next(state(), '2026-11-22T08:00Z')).toBe(
      'action:own@2026-11-22T18:00 at 2026-11-22T18:00',
    );
    expect(next(state(), '2026-11-22T17:00Z')).toBe('morning@2026-11-23T09:00 at 2026-11-23T09:00');
  });

  it('is none where nothing rings', () => {
    expect(next(state({ bells: bellsOf(rules(), [], 1) }), '2026-11-22T07:00Z')).toBeNull();
  });

  it('is none that was dealt with, as after a clock that has been put back', () => {
    const settled = ['morning@2026-11-22T09:00'];
    expect(next(state({ settled }), '2026-11-22T07:00Z')).toBe(
      'action:own@2026-11-22T18:00 at 2026-11-22T18:00',
    );
  });

  it('is the first of which something will be left', () => {
    const isLeft = ({ subject, askedOn }: Reminder) =>
      subject.of === 'action' && askedOn >= day('2026-11-25');
    expect(next(state(), '2026-11-22T07:00Z', isLeft)).toBe(
      'action:own@2026-11-25T18:00 at 2026-11-25T18:00',
    );
  });

  it('that never has anything left is given up, after a while', () => {
    const isLeft = vi.fn(() => false);
    expect(next(state(), '2026-11-22T07:00Z', isLeft)).toBeNull();
    expect(isLeft.mock.calls.length).toBeLessThan(1_000);
  });
});

describe('What was snoozed', () => {
  const takenAt = instant('2026-11-22T07:00Z');
  const snoozes = [snoozeOf('action:own', instant('2026-11-22T08:30Z'), { takenAt })];

  it('is next where it is over before anything else comes', () => {
    expect(next(state({ snoozes }), '2026-11-22T08:10Z')).toBe('action:own~1 at 2026-11-22T09:30');
    expect(next(state({ snoozes }), '2026-11-22T07:30Z')).toBe(
      'morning@2026-11-22T09:00 at 2026-11-22T09:00',
    );
  });

  it('is not next where nothing will be left of it', () => {
    const isLeft = ({ id }: Reminder) => id !== 'action:own~1';
    expect(next(state({ snoozes }), '2026-11-22T08:10Z', isLeft)).toBe(
      'action:own@2026-11-22T18:00 at 2026-11-22T18:00',
    );
  });

  it('follows a minute on the wall', () => {
    const tomorrow = [snoozeOf('action:own', minute('2026-11-23T08:00'))];
    expect(next(state({ snoozes: tomorrow }), '2026-11-22T17:30Z')).toBe(
      'action:own~1 at 2026-11-23T08:00',
    );
  });
});

describe('In a quiet time', () => {
  const hours = quiet('17:00', '21:00');

  it('what falls into it is next at its end', () => {
    const given = state({ quiet: { hours, pause: null } });
    expect(next(given, '2026-11-22T15:00Z')).toBe(
      'action:own@2026-11-22T18:00 at 2026-11-22T21:00',
    );
  });

  it('what came during it and waits for its end is next', () => {
    const given = (...settled: readonly string[]) =>
      state({ quiet: { hours, pause: null }, settled: ['morning@2026-11-22T09:00', ...settled] });
    expect(next(given(), '2026-11-22T18:30Z')).toBe(
      'action:own@2026-11-22T18:00 at 2026-11-22T21:00',
    );
    expect(next(given('action:own@2026-11-22T18:00'), '2026-11-22T18:30Z')).toBe(
      'morning@2026-11-23T09:00 at 2026-11-23T09:00',
    );
  });

  it('a snooze that was over before it waits for its end', () => {
    const snoozes = [snoozeOf('evening', instant('2026-11-22T15:55Z'))];
    const settled = ['action:own@2026-11-22T18:00', 'morning@2026-11-22T09:00'];
    const given = state({ quiet: { hours, pause: null }, snoozes, settled });
    expect(next(given, '2026-11-22T16:30Z')).toBe('evening~1 at 2026-11-22T21:00');
  });

  it('of a pause what comes is next at its end', () => {
    const pause = { takenAt: instant('2026-11-22T07:00Z'), until: instant('2026-11-22T08:15Z') };
    const given = state({ quiet: { hours: off, pause } });
    expect(next(given, '2026-11-22T07:30Z')).toBe('morning@2026-11-22T09:00 at 2026-11-22T09:15');
  });
});
