import type { KeptAction } from '../../shared/actions/action.ts';
import type { Rhythm } from '../../shared/actions/rhythm.ts';
import type { Day, Weekday } from '../../shared/day.ts';
import type { ReminderRules } from '../../shared/reminders/reminderRules.ts';
import type { Random } from '../../shared/sample/random.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import type { TimeOfDay } from '../../shared/timeOfDay.ts';
import { type DayNumber, dayText, timeText } from './calendar.ts';

/** Times that several share, and those where clocks are put forward and back. */
const usualTimes = [
  ...['09:00', '09:00', '09:00', '09:30', '10:00', '12:00', '14:00', '17:30', '19:30', '22:15'],
  ...['00:00', '00:00', '00:15', '00:30', '01:00', '01:30', '01:45', '02:00', '02:15', '02:30'],
  ...['02:30', '02:45', '03:00', '03:15', '03:30', '06:59', '07:00', '23:00', '23:45', '23:59'],
];

/** One of some. */
export function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  return values[random.whole(0, values.length - 1)] as Value;
}

/** One to three times of a day, ascending. */
export function anyTimes(random: Random): readonly TimeOfDay[] {
  const count = random.whole(1, 3);
  const time = () =>
    random.happens(0.5) ? oneOf(random, usualTimes) : timeText(random.whole(0, 1_439));
  return [...new Set(Array.from({ length: count }, time))].sort() as TimeOfDay[];
}

/** A time of day. */
export function anyTime(random: Random): TimeOfDay {
  return oneOf(random, usualTimes) as TimeOfDay;
}

/** Mostly daily and weekly rhythms, and some of every other. */
export function anyRhythm(random: Random): Rhythm {
  const share = random.share();
  const weekdays = () =>
    ([1, 2, 3, 4, 5, 6, 7] as const).filter(() => random.happens(0.35)) as Weekday[];
  if (share < 0.3) return { kind: 'days', every: 1 };
  if (share < 0.42) return { kind: 'weeks', every: 1, on: [1, 2, 3, 4, 5] };
  if (share < 0.58) return { kind: 'weeks', every: 1, on: weekdays() };
  if (share < 0.65) return { kind: 'weeks', every: random.whole(2, 4), on: weekdays() };
  if (share < 0.72) return { kind: 'days', every: random.whole(2, 12) };
  if (share < 0.82)
    return { kind: 'months', every: random.whole(1, 3), on: oneOf(random, [null, 1, 15, 30, 31]) };
  if (share < 0.88) return { kind: 'quota', times: random.whole(1, 5), per: 'week' };
  if (share < 0.92) return { kind: 'quota', times: random.whole(1, 9), per: 'month' };
  return share < 0.96 ? { kind: 'once' } : { kind: 'once', reviewAfterMonths: random.whole(1, 3) };
}

/** What a person says of an action around a day. */
export function anyWishes(random: Random, title: string, today: DayNumber) {
  const start = Math.max(0, today + random.whole(-40, 10));
  return {
    title,
    how: null,
    page: null,
    pillar: oneOf(random, pillars),
    rhythm: anyRhythm(random),
    minutes: random.whole(1, 30),
    start: dayText(start) as Day,
    end: random.happens(0.15) ? (dayText(start + random.whole(0, 200)) as Day) : null,
    times: random.happens(0.95) ? anyTimes(random) : [],
    target: random.happens(0.8) ? 1 : random.whole(2, 3),
  };
}

/** An action of the person's own. */
export function anyAction(random: Random, index: number, today: DayNumber): KeptAction {
  const id = `own-${String(index).padStart(3, '0')}`;
  const own = { id, catalogueId: null, position: null, isArchived: false };
  return { ...anyWishes(random, `Own ${index}`, today), ...own };
}

/** Rules under which most things remind. */
export function anyRules(random: Random): ReminderRules {
  const alarm = (likely: number) => ({ isOn: random.happens(likely), time: anyTime(random) });
  const daily = (likely: number) => ({ weekdays: alarm(likely), weekends: alarm(likely) });
  const quiet = oneOf(random, [
    ...[
      ['22:00', '07:00'],
      ['22:30', '06:45'],
      ['23:00', '02:30'],
      ['00:30', '08:00'],
    ],
    ...[
      ['13:00', '15:00'],
      ['01:00', '02:45'],
      ['21:00', '00:00'],
      ['12:00', '12:00'],
    ],
  ]) as [TimeOfDay, TimeOfDay];
  const [morning, evening] = [daily(0.8), daily(0.7)];
  const snapshot = { ...alarm(0.8), weekday: random.whole(1, 7) as Weekday };
  return {
    ...{ morning, evening, snapshot },
    // Made of what is drawn already, so that a seed goes on meaning the same life.
    review: {
      isOn: !evening.weekends.isOn || snapshot.isOn,
      time: evening.weekends.time,
      weekday: (8 - snapshot.weekday) as Weekday,
    },
    ofActions: random.happens(0.95),
    quiet: { isOn: random.happens(0.6), from: quiet[0], until: quiet[1] },
  };
}
