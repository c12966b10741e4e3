import { describe, expect, it } from 'vitest';
import type { WeekStart } from '../../../shared/day.ts';
import {
  type Bell,
  bellsOf,
  comingReminder,
  isWithinReach,
  latestReminders,
  type TimedAction,
} from '../../../shared/reminders/bells.ts';
import { keyOf, reminderAt } from '../../../shared/reminders/reminder.ts';
import type { ReminderRules } from '../../../shared/reminders/reminderRules.ts';
import { day } from '../../builders/day.ts';
import * as rhythm from '../../builders/practice.ts';
import { alarm, daily, rules, time, weekly } from '../../builders/rules.ts';
import { minute, wall } from '../../builders/wall.ts';

/** An action that reminds at nine, daily from 2 November 2026 on, unless told otherwise. */
const timed = (given: Partial<TimedAction> = {}): TimedAction => ({
  id: 'own',
  rhythm: rhythm.daily,
  start: day('2026-11-02'),
  end: null,
  times: [time('09:00')],
  ...given,
});

function bellOf(key: string, given: ReminderRules, actions: readonly TimedAction[] = []): Bell {
  const bell = bellsOf(given, actions, 1).find(({ subject }) => keyOf(subject) === key);
  if (bell === undefined) throw new Error(`Nothing rings for ${key}.`);
  return bell;
}

/** The bell of an action, its week beginning on Monday unless told otherwise. */
function bellOfAction(given: Partial<TimedAction> = {}, weekStart: WeekStart = 1): Bell {
  const bell = bellsOf(rules(), [timed(given)], weekStart).at(-1);
  if (bell === undefined) throw new Error('Nothing rings.');
  return bell;
}

/** The minutes a bell rings at after a moment, the next `count` of them. */
function next(bell: Bell, now: string, count = 1): readonly (string | null)[] {
  const clock = wall(now);
  const found: (string | null)[] = [];
  let since = comingReminder(bell, clock);
  for (let turn = 0; turn < count; turn += 1) {
    found.push(since?.at ?? null);
    if (since !== null) since = comingReminder(bell, clock, since.at);
  }
  return found;
}

const latest = (bell: Bell, now: string) => latestReminders([bell], wall(now))[0]?.at ?? null;

describe('What rings', () => {
  it('is the morning, the evening, the snapshot, the review and each action that has times', () => {
    const keys = (given: ReminderRules) =>
      bellsOf(given, [timed(), timed({ id: 'other' })], 1).map(({ subject }) => keyOf(subject));
    const ofRules = ['morning', 'evening', 'snapshot', 'review'];
    expect(keys(rules())).toEqual([...ofRules, 'action:own', 'action:other']);
    expect(keys(rules({ ofActions: false }))).toEqual(ofRules);
  });

  it('never does where it is off', () => {
    for (const key of ['morning', 'evening', 'snapshot']) {
      const bell = bellOf(key, rules());
      expect(next(bell, '2026-11-22T11:00Z')).toEqual([null]);
      expect(latest(bell, '2026-11-22T11:00Z')).toBeNull();
    }
  });
});

describe('A morning', () => {
  // Sunday noon in Madrid is 11:00Z.
  const both = daily(alarm('08:00'), alarm('10:30'));

  it('rings every day, at weekends at their own time', () => {
    const bell = bellOf('morning', rules({ morning: both }));
    expect(next(bell, '2026-11-26T11:00Z', 4)).toEqual([
      '2026-11-27T08:00',
      '2026-11-28T10:30',
      '2026-11-29T10:30',
      '2026-11-30T08:00',
    ]);
    expect(latest(bell, '2026-11-22T09:29Z')).toBe('2026-11-21T10:30');
    expect(latest(bell, '2026-11-22T09:30Z')).toBe('2026-11-22T10:30');
  });

  it('rings on weekdays alone, or at weekends alone', () => {
    const weekdays = rules({ morning: daily(alarm('08:00'), alarm('10:30', false)) });
    expect(next(bellOf('morning', weekdays), '2026-11-27T11:00Z', 2)).toEqual([
      '2026-11-30T08:00',
      '2026-12-01T08:00',
    ]);
    expect(latest(bellOf('morning', weekdays), '2026-11-22T11:00Z')).toBe('2026-11-20T08:00');
    const weekends = rules({ morning: daily(alarm('08:00', false), alarm('10:30')) });
    expect(next(bellOf('morning', weekends), '2026-11-22T11:00Z')).toEqual(['2026-11-28T10:30']);
  });
});

describe('The snapshot', () => {
  it('rings once a week', () => {
    const bell = bellOf('snapshot', rules({ snapshot: weekly(3, '10:00') }));
    expect(next(bell, '2026-11-22T11:00Z', 2)).toEqual(['2026-11-25T10:00', '2026-12-02T10:00']);
    expect(latest(bell, '2026-11-22T11:00Z')).toBe('2026-11-18T10:00');
  });
});

describe('An action', () => {
  it('of a fixed rhythm rings on its days', () => {
    expect(next(bellOfAction({ rhythm: rhythm.weekly }), '2026-11-22T11:00Z', 2)).toEqual([
      '2026-11-23T09:00',
      '2026-11-30T09:00',
    ]);
    expect(latest(bellOfAction({ rhythm: rhythm.weekly }), '2026-11-22T11:00Z')).toBe(
      '2026-11-16T09:00',
    );
    const thirdDays = bellOfAction({ rhythm: { kind: 'days', every: 3 } });
    expect(next(thirdDays, '2026-11-22T11:00Z', 2)).toEqual([
      '2026-11-23T09:00',
      '2026-11-26T09:00',
    ]);
    expect(next(bellOfAction({ rhythm: rhythm.monthly }), '2026-11-22T11:00Z')).toEqual([
      '2026-12-02T09:00',
    ]);
  });

  it('every other week rings in its own, as the person’s weeks begin', () => {
    const onSunday = {
      rhythm: { kind: 'weeks', every: 2, on: [7] },
      start: day('2026-11-04'),
    } as const;
    // The Sunday at the end of its first week, or the one its second would begin with.
    expect(next(bellOfAction(onSunday, 1), '2026-11-04T11:00Z')).toEqual(['2026-11-08T09:00']);
    expect(next(bellOfAction(onSunday, 7), '2026-11-04T11:00Z')).toEqual(['2026-11-15T09:00']);
  });

  it.each([
    ['a quota', rhythm.timesAWeek(3)],
    ['a one-off', rhythm.once],
  ] as const)('of %s rings every day from its start', (_what, given) => {
    const bell = bellOfAction({ rhythm: given, start: day('2026-11-24') });
    expect(next(bell, '2026-11-22T11:00Z', 2)).toEqual(['2026-11-24T09:00', '2026-11-25T09:00']);
    expect(latest(bell, '2026-11-24T07:59Z')).toBeNull();
    expect(latest(bell, '2026-11-26T07:59Z')).toBe('2026-11-25T09:00');
  });

  it('rings at each of its times', () => {
    const bell = bellOfAction({ times: [time('09:00'), time('13:30'), time('21:00')] });
    expect(next(bell, '2026-11-22T11:00Z', 3)).toEqual([
      '2026-11-22T13:30',
      '2026-11-22T21:00',
      '2026-11-23T09:00',
    ]);
    expect(latest(bell, '2026-11-22T11:00Z')).toBe('2026-11-22T09:00');
    expect(latest(bell, '2026-11-22T20:00Z')).toBe('2026-11-22T21:00');
    expect(latest(bell, '2026-11-23T07:00Z')).toBe('2026-11-22T21:00');
  });

  it.each([
    ['fixed rhythm', rhythm.daily],
    ['quota', rhythm.timesAWeek(3)],
    ['one-off', rhythm.once],
  ] as const)('of a %s rings neither before its first day nor after its last', (_what, given) => {
    const bell = bellOfAction({
      rhythm: given,
      start: day('2026-11-20'),
      end: day('2026-11-22'),
    });
    expect(latest(bell, '2026-11-19T11:00Z')).toBeNull();
    expect(next(bell, '2026-11-19T11:00Z', 4)).toEqual([
      '2026-11-20T09:00',
      '2026-11-21T09:00',
      '2026-11-22T09:00',
      null,
    ]);
    expect(latest(bell, '2026-11-24T11:00Z')).toBe('2026-11-22T09:00');
  });
});

describe('What was missed', () => {
  it('is made up for within seven days, to the minute', () => {
    const bell = bellOfAction({ end: day('2026-11-15') });
    expect(latest(bell, '2026-11-22T07:59Z')).toBe('2026-11-15T09:00');
    expect(latest(bell, '2026-11-22T08:00Z')).toBeNull();
  });

  it('is made up for by its latest alone, whichever of its times that was', () => {
    const bell = bellOfAction({
      rhythm: rhythm.weekly,
      times: [time('09:00'), time('18:00')],
      end: day('2026-11-16'),
    });
    expect(latest(bell, '2026-11-22T11:00Z')).toBe('2026-11-16T18:00');
    expect(latest(bell, '2026-11-23T16:59Z')).toBe('2026-11-16T18:00');
    expect(latest(bell, '2026-11-23T17:00Z')).toBeNull();
  });

  it('years after the last is soon seen to be nothing', () => {
    expect(latest(bellOfAction({ end: day('2026-11-02') }), '2036-11-22T11:00Z')).toBeNull();
  });

  it('is within reach for as long, whatever it was', () => {
    const morning = reminderAt({ of: 'morning' }, minute('2026-11-15T12:00'));
    expect(isWithinReach(morning, wall('2026-11-22T10:59Z'))).toBe(true);
    expect(isWithinReach(morning, wall('2026-11-22T11:00Z'))).toBe(false);
    // By a clock that has been put back it has not even come.
    expect(isWithinReach(morning, wall('2026-11-01T11:00Z'))).toBe(true);
  });
});

describe('A change of the clock', () => {
  const bell = bellOfAction({ start: day('2026-01-01'), times: [time('02:30')] });

  it('moves what spring skips forward, and lets it ring that day', () => {
    expect(latest(bell, '2026-03-29T01:29Z')).toBe('2026-03-28T02:30');
    expect(latest(bell, '2026-03-29T01:30Z')).toBe('2026-03-29T02:30');
    expect(next(bell, '2026-03-29T01:00Z')).toEqual(['2026-03-29T02:30']);
  });

  it('lets what it shows ring before what it skips, where that comes later', () => {
    const both = bellOfAction({
      start: day('2026-01-01'),
      times: [time('02:30'), time('03:10')],
    });
    expect(latest(both, '2026-03-29T01:10Z')).toBe('2026-03-29T03:10');
    expect(latest(both, '2026-03-29T01:30Z')).toBe('2026-03-29T02:30');
  });

  it('lets what autumn repeats ring once', () => {
    expect(latest(bell, '2026-10-25T00:30Z')).toBe('2026-10-25T02:30');
    expect(next(bell, '2026-10-25T00:30Z')).toEqual(['2026-10-26T02:30']);
    expect(next(bell, '2026-10-25T01:15Z')).toEqual(['2026-10-26T02:30']);
    expect(latest(bell, '2026-10-25T01:15Z')).toBe('2026-10-25T02:30');
  });
});

describe('At the ends of the calendar', () => {
  it('nothing has come before the first day there is', () => {
    const all = rules({ evening: daily(alarm('19:00')), snapshot: weekly(7, '10:00') });
    const clock = wall('1970-01-03T11:00Z');
    const come = latestReminders(bellsOf(all, [], 1), clock).map(({ id }) => id);
    expect(come).toEqual(['evening@1970-01-02T19:00']);
  });

  it('nothing goes wrong', () => {
    const all = rules({
      morning: daily(alarm('09:00')),
      evening: daily(alarm('19:00')),
      snapshot: weekly(1, '10:00'),
    });
    const actions = [timed({ start: day('1970-01-01') }), timed({ rhythm: rhythm.once })];
    for (const moment of ['1970-01-01T00:00Z', '1970-01-05T12:00Z', '2100-02-28T23:00Z'])
      for (const bell of bellsOf(all, actions, 7)) {
        expect(() => latest(bell, moment)).not.toThrow();
        expect(() => next(bell, moment, 3)).not.toThrow();
      }
  });
});
