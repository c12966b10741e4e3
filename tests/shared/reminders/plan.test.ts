import { describe, expect, it } from 'vitest';
import { type Bell, bellsOf, type TimedAction } from '../../../shared/reminders/bells.ts';
import { planReminders, type ReminderState } from '../../../shared/reminders/plan.ts';
import { keyOf, reminderAt, subjectOf } from '../../../shared/reminders/reminder.ts';
import type { ReminderRules } from '../../../shared/reminders/reminderRules.ts';
import { day } from '../../builders/day.ts';
import * as rhythm from '../../builders/practice.ts';
import { alarm, daily, quiet, rules, time, weekly } from '../../builders/rules.ts';
import { instant, minute, snoozeOf, wall } from '../../builders/wall.ts';

const off = { ...quiet('22:00', '07:00'), isOn: false };
const atNine = rules({ morning: daily(alarm('09:00')) });

const timed = (id: string, ...times: readonly string[]): TimedAction => ({
  id,
  rhythm: rhythm.daily,
  start: day('2026-11-02'),
  end: null,
  times: times.map(time),
});
const bells = (given: ReminderRules, ...actions: readonly TimedAction[]): readonly Bell[] =>
  bellsOf(given, actions, 1);

/** Nothing reminds but what is given, and nothing was dealt with but the ids in `settled`. */
function state({
  settled = [],
  ...given
}: Partial<ReminderState> & { readonly settled?: readonly string[] } = {}): ReminderState {
  return {
    bells: [],
    snoozes: [],
    quiet: { hours: off, pause: null },
    unconfirmed: [],
    isSettled: (id) => settled.includes(id),
    ...given,
  };
}

/** What reminds at a moment: its ids, those that are late with a mark before them. */
function due(given: ReminderState, now: string, zone?: string): readonly string[] {
  return planReminders(given, wall(now, zone)).due.map(
    ({ reminders, isLate }) =>
      `${isLate ? 'late ' : ''}${reminders.map(({ id }) => id).join(' + ')}`,
  );
}

const next = (given: ReminderState, now: string) =>
  planReminders(given, wall(now)).next?.toString() ?? null;

describe('A reminder', () => {
  const given = state({ bells: bells(atNine) });

  it('waits for its time', () => {
    expect(due(given, '2026-11-22T07:59:59Z')).toEqual([]);
    expect(due(given, '2026-11-22T08:00:00Z')).toEqual(['morning@2026-11-22T09:00']);
  });

  it('is late once ten minutes have passed', () => {
    expect(due(given, '2026-11-22T08:10:00Z')).toEqual(['morning@2026-11-22T09:00']);
    expect(due(given, '2026-11-22T08:10:01Z')).toEqual(['late morning@2026-11-22T09:00']);
  });

  it('that was dealt with never comes again, also by a clock that has been put back', () => {
    const settled = ['morning@2026-11-21T09:00', 'morning@2026-11-22T09:00'];
    const dealtWith = state({ bells: bells(atNine), settled });
    expect(due(dealtWith, '2026-11-22T08:00:30Z')).toEqual([]);
    expect(due(dealtWith, '2026-11-22T06:00:00Z')).toEqual([]);
    expect(due(dealtWith, '2026-11-23T08:00:00Z')).toEqual(['morning@2026-11-23T09:00']);
  });

  it('comes at home after a clock that ran decades ahead', () => {
    const ahead = state({ bells: bells(atNine), settled: ['morning@2100-01-01T09:00'] });
    expect(due(ahead, '2026-11-22T08:00Z')).toEqual(['morning@2026-11-22T09:00']);
  });

  it('follows the local clock to another zone', () => {
    expect(due(given, '2026-11-22T03:30Z', 'Asia/Kolkata')).toEqual(['morning@2026-11-22T09:00']);
    expect(due(given, '2026-11-22T08:00Z', 'America/New_York')).toEqual([]);
  });

  it('is nothing, now and ever, where nothing rings', () => {
    const nothing = state({ bells: bells(rules()) });
    expect([due(nothing, '2026-11-22T08:00Z'), next(nothing, '2026-11-22T08:00Z')]).toEqual([
      [],
      null,
    ]);
  });
});

describe('Of each subject', () => {
  it('only the latest that has come reminds', () => {
    const given = state({ bells: bells(rules(), timed('own', '09:00', '11:00', '18:00')) });
    expect(due(given, '2026-11-22T10:00Z')).toEqual(['action:own@2026-11-22T11:00']);
    expect(due(given, '2026-11-22T15:00Z')).toEqual(['late action:own@2026-11-22T11:00']);
    expect(due(given, '2026-11-25T08:00Z')).toEqual(['action:own@2026-11-25T09:00']);
  });

  it('several days that were slept through are one reminder', () => {
    const given = state({ bells: bells(rules(), timed('own', '09:00')) });
    expect(due(given, '2026-11-22T20:00Z')).toEqual(['late action:own@2026-11-22T09:00']);
  });

  it('what was snoozed and what comes by itself at the same time remind together', () => {
    const given = state({
      bells: bells(rules(), timed('own', '09:00')),
      snoozes: [
        snoozeOf('action:own', instant('2026-11-22T08:05Z'), {
          takenAt: instant('2026-11-21T08:05Z'),
        }),
      ],
    });
    expect(due(given, '2026-11-22T08:05Z')).toEqual(['action:own@2026-11-22T09:00 + action:own~1']);
  });
});

describe('What comes at once', () => {
  it('is told one after the other, each with whether it is late', () => {
    const given = state({
      bells: bells(atNine, timed('ana', '08:00'), timed('bea', '09:05')),
    });
    expect(due(given, '2026-11-22T08:05Z')).toEqual([
      'morning@2026-11-22T09:00',
      'late action:ana@2026-11-22T08:00',
      'action:bea@2026-11-22T09:05',
    ]);
  });
});

describe('A morning and an evening', () => {
  const given = rules({ morning: daily(alarm('09:00')), evening: daily(alarm('21:00')) });

  it('speak of their own day, and say nothing on the next', () => {
    const both = state({ bells: bells(given) });
    expect(due(both, '2026-11-22T22:59Z')).toEqual([
      'late morning@2026-11-22T09:00',
      'late evening@2026-11-22T21:00',
    ]);
    expect(due(both, '2026-11-22T23:00Z')).toEqual([]);
  });

  it('that quiet hours put off speak of the day that these end on', () => {
    const hours = quiet('20:30', '07:00');
    const both = state({ bells: bells(given), quiet: { hours, pause: null } });
    expect(due(both, '2026-11-23T06:00Z')).toEqual(['evening@2026-11-22T21:00']);
    expect(due(both, '2026-11-23T07:59Z')).toEqual(['late evening@2026-11-22T21:00']);
    expect(due(both, '2026-11-24T05:59Z')).toEqual([]);
  });

  it('do not keep a snapshot or an action from coming on a later day', () => {
    const weeklyToo = { ...given, snapshot: weekly(7, '10:00') };
    const all = state({ bells: bells(weeklyToo, timed('own', '22:00')) });
    expect(due(all, '2026-11-23T05:00Z')).toEqual([
      'late snapshot@2026-11-22T10:00',
      'late action:own@2026-11-22T22:00',
    ]);
  });
});

describe('A quiet time', () => {
  const early = timed('own', '06:30');
  const given = state({
    bells: bells(rules(), early),
    quiet: { hours: quiet('22:00', '07:00'), pause: null },
  });

  it('lets nothing come while it lasts', () => {
    expect(due(given, '2026-11-22T05:59:59Z')).toEqual([]);
  });

  it('puts off and drops nothing: what falls into it is in time at its end', () => {
    expect(due(given, '2026-11-22T06:00:00Z')).toEqual(['action:own@2026-11-22T06:30']);
    expect(due(given, '2026-11-22T06:10:00Z')).toEqual(['action:own@2026-11-22T06:30']);
    expect(due(given, '2026-11-22T06:10:01Z')).toEqual(['late action:own@2026-11-22T06:30']);
  });

  it('of a pause puts off as well', () => {
    const pause = { takenAt: instant('2026-11-22T05:00Z'), until: instant('2026-11-22T09:00Z') };
    const paused = state({ bells: bells(atNine, early), quiet: { hours: off, pause } });
    expect(due(paused, '2026-11-22T08:59Z')).toEqual([]);
    expect(next(paused, '2026-11-22T05:00Z')).toBe('2026-11-22T09:00:00Z');
    expect(due(paused, '2026-11-22T09:00Z')).toEqual([
      'morning@2026-11-22T09:00',
      'action:own@2026-11-22T06:30',
    ]);
  });

  it('holds back what was never confirmed, too', () => {
    const unconfirmed = [reminderAt(subjectOf('morning'), minute('2026-11-21T09:00'))];
    expect(due({ ...given, unconfirmed }, '2026-11-22T05:00Z')).toEqual([]);
    expect(due({ ...given, unconfirmed }, '2026-11-22T06:00Z')).toContain(
      'late morning@2026-11-21T09:00',
    );
  });

  it('never answers a moment to wake at that has passed', () => {
    const short = state({ quiet: { hours: quiet('22:00', '02:30'), pause: null } });
    for (let minutes = 0; minutes < 300; minutes += 5) {
      const now = instant('2026-10-24T23:00Z').add({ minutes });
      const { next: wakeAt } = planReminders(short, wall(now.toString()));
      if (wakeAt !== null) expect(Temporal.Instant.compare(wakeAt, now)).toBe(1);
    }
  });
});

describe('A snooze', () => {
  const snoozed = (until = '2026-11-22T09:00Z') =>
    state({ snoozes: [snoozeOf('action:own', instant(until))] });

  it('comes when it is over, and is late as any other', () => {
    expect(due(snoozed(), '2026-11-22T08:59:59Z')).toEqual([]);
    expect(next(snoozed(), '2026-11-22T08:59:59Z')).toBe('2026-11-22T09:00:00Z');
    expect(due(snoozed(), '2026-11-22T09:00:00Z')).toEqual(['action:own~1']);
    expect(due(snoozed(), '2026-11-22T09:10:01Z')).toEqual(['late action:own~1']);
  });

  it('that is over in a quiet time comes in time at the end of it', () => {
    const hours = quiet('22:00', '07:00');
    const given = { ...snoozed('2026-11-22T22:00Z'), quiet: { hours, pause: null } };
    expect(due(given, '2026-11-22T22:30Z')).toEqual([]);
    expect(due(given, '2026-11-23T06:00Z')).toEqual(['action:own~1']);
  });

  it('taken by a clock that has been put back since comes at once', () => {
    const takenAt = instant('2100-01-01T08:00Z');
    const snoozes = [snoozeOf('action:own', instant('2100-01-01T09:00Z'), { takenAt })];
    expect(due(state({ snoozes }), '2026-11-22T08:00Z')).toEqual(['action:own~1']);
  });
});

describe('What was claimed and never confirmed', () => {
  const claimed = reminderAt(subjectOf('action:own'), minute('2026-11-22T09:00'));

  it('comes late, however soon', () => {
    const given = state({ unconfirmed: [claimed], settled: [claimed.id] });
    expect(due(given, '2026-11-22T08:00:01Z')).toEqual(['late action:own@2026-11-22T09:00']);
  });

  it('is told by the same subject’s own reminder where that has come meanwhile', () => {
    const given = state({
      bells: bells(rules(), timed('own', '09:00', '10:00')),
      unconfirmed: [claimed],
      settled: [claimed.id],
    });
    expect(due(given, '2026-11-22T09:00Z')).toEqual([
      'action:own@2026-11-22T09:00 + action:own@2026-11-22T10:00',
    ]);
  });
});

describe('The moment to wake at', () => {
  it('is the end of whatever was put off by some minutes, which need not be full ones', () => {
    const takenAt = instant('2026-11-22T07:00Z');
    const given = state({
      bells: bells(atNine),
      snoozes: [
        snoozeOf('evening', instant('2026-11-22T14:00:07Z'), { takenAt }),
        snoozeOf('action:own', instant('2026-11-22T09:30:41Z'), { takenAt }),
      ],
    });
    expect(next(given, '2026-11-22T07:00Z')).toBe('2026-11-22T09:30:41Z');
    expect(next(given, '2026-11-22T09:30:41Z')).toBe('2026-11-22T14:00:07Z');
    expect(next(given, '2026-11-22T14:00:07Z')).toBeNull();
  });

  it('is the end of a pause, too', () => {
    const pause = {
      takenAt: instant('2026-11-22T07:00Z'),
      until: instant('2026-11-22T08:00:30Z'),
    };
    const given = state({ bells: bells(atNine), quiet: { hours: off, pause } });
    expect(next(given, '2026-11-22T07:30Z')).toBe('2026-11-22T08:00:30Z');
    expect(next(given, '2026-11-22T08:00:30Z')).toBeNull();
  });

  it('is none for what comes at a full minute, at which everything wakes', () => {
    expect(next(state({ bells: bells(atNine) }), '2026-11-22T07:59:59Z')).toBeNull();
  });
});

it('names each subject once', () => {
  const given = state({
    bells: bells(atNine, timed('own', '09:00')),
    snoozes: [snoozeOf('morning', instant('2026-11-22T08:30Z'))],
    unconfirmed: [
      reminderAt(subjectOf('morning'), minute('2026-11-20T09:00')),
      reminderAt(subjectOf('morning'), minute('2026-11-21T09:00')),
    ],
  });
  const { due: found } = planReminders(given, wall('2026-11-22T09:00Z'));
  expect(found.map(({ subject }) => keyOf(subject))).toEqual(['morning', 'action:own']);
  expect(found[0]?.reminders.map(({ id }) => id)).toEqual([
    'morning@2026-11-20T09:00',
    'morning@2026-11-21T09:00',
    'morning@2026-11-22T09:00',
    'morning~1',
  ]);
});
