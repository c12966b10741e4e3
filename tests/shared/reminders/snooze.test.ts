import { describe, expect, it } from 'vitest';
import {
  endOfSnooze,
  offeredSnoozes,
  reminderOf,
  type SnoozeChoice,
  snoozedUntil,
  snoozeId,
} from '../../../shared/reminders/snooze.ts';
import { alarm, daily, rules, time } from '../../builders/rules.ts';
import { instant, minute, snoozeOf, wall } from '../../builders/wall.ts';

const given = rules({
  morning: daily(alarm('08:15'), alarm('10:00')),
  evening: daily(alarm('19:00'), alarm('20:30')),
});
/** Sunday noon in Madrid unless told otherwise. */
const until = (choice: SnoozeChoice, times: readonly string[] = [], now = '2026-11-22T11:00Z') =>
  snoozedUntil(choice, times.map(time), given, wall(now)).toString();

describe('A reminder is put off', () => {
  it('by ten minutes or an hour as they pass', () => {
    expect(until('tenMinutes')).toBe('2026-11-22T11:10:00Z');
    expect(until('oneHour')).toBe('2026-11-22T12:00:00Z');
    // Through the hour that spring skips it is an hour all the same.
    expect(until('oneHour', [], '2026-03-29T00:30Z')).toBe('2026-03-29T01:30:00Z');
  });

  it('to this evening at the time of the evening, also where that is off', () => {
    expect(until('thisEvening')).toBe('2026-11-22T20:30');
    expect(until('thisEvening', [], '2026-11-23T11:00Z')).toBe('2026-11-23T19:00');
    const off = rules({ evening: daily(alarm('18:00', false)) });
    expect(snoozedUntil('thisEvening', [], off, wall('2026-11-22T11:00Z'))).toBe(
      '2026-11-22T18:00',
    );
  });

  it('to the next evening where this one has begun', () => {
    expect(until('thisEvening', [], '2026-11-22T19:30Z')).toBe('2026-11-23T19:00');
  });

  it('to tomorrow at the first of its own times', () => {
    expect(until('tomorrow', ['07:30', '18:00'])).toBe('2026-11-23T07:30');
  });

  it('to tomorrow at the time of that morning where it has none', () => {
    expect(until('tomorrow')).toBe('2026-11-23T08:15');
    // Friday: tomorrow is a Saturday.
    expect(until('tomorrow', [], '2026-11-27T11:00Z')).toBe('2026-11-28T10:00');
  });
});

describe('What a reminder can be put off by', () => {
  it('is everything that lies ahead', () => {
    const all = ['tenMinutes', 'oneHour', 'thisEvening', 'tomorrow'];
    expect(offeredSnoozes(given, wall('2026-11-22T11:00Z'))).toEqual(all);
    expect(offeredSnoozes(given, wall('2026-11-22T19:29:59Z'))).toEqual(all);
  });

  it('is no evening that has begun', () => {
    const left = ['tenMinutes', 'oneHour', 'tomorrow'];
    expect(offeredSnoozes(given, wall('2026-11-22T19:30Z'))).toEqual(left);
    expect(offeredSnoozes(given, wall('2026-11-22T22:59Z'))).toEqual(left);
  });
});

describe('A snooze', () => {
  const end =
    (...snoozed: Parameters<typeof snoozeOf>) =>
    (now: string, zone?: string) =>
      endOfSnooze(snoozeOf(...snoozed), wall(now, zone)).toString();

  it('of some minutes is over after them, wherever the person is by then', () => {
    const endAt = end('morning', instant('2026-11-22T09:00Z'));
    expect(endAt('2026-11-22T08:30Z')).toBe('2026-11-22T09:00:00Z');
    expect(endAt('2026-11-22T08:30Z', 'Asia/Kolkata')).toBe('2026-11-22T09:00:00Z');
  });

  it('to a minute on the wall is over at that minute, wherever the person is by then', () => {
    const endAt = end('morning', minute('2026-11-22T20:00'));
    expect(endAt('2026-11-22T12:00Z')).toBe('2026-11-22T19:00:00Z');
    expect(endAt('2026-11-22T12:00Z', 'Asia/Kolkata')).toBe('2026-11-22T14:30:00Z');
  });

  it('taken by a clock that has been put back since is over at once', () => {
    const takenAt = instant('2100-01-01T08:00Z');
    const now = '2026-11-22T11:00:00Z';
    expect(end('morning', instant('2100-01-01T09:00Z'), { takenAt })(now)).toBe(now);
    expect(end('morning', minute('2100-01-01T20:00'), { takenAt })(now)).toBe(now);
  });

  it('is not over for a clock that has lost the time', () => {
    const endAt = end('morning', instant('2026-11-22T09:00Z'), {
      takenAt: instant('2026-11-22T08:00Z'),
    });
    expect(endAt('1970-01-01T00:00:10Z')).toBe('2026-11-22T09:00:00Z');
    expect(endAt('1999-12-31T23:59:59Z')).toBe('2026-11-22T09:00:00Z');
    expect(endAt('2000-01-01T00:00:00Z')).toBe('2000-01-01T00:00:00Z');
  });

  it('becomes a reminder of its own, of the task it was about', () => {
    const snooze = snoozeOf('action:own', minute('2026-11-23T07:30'));
    expect(reminderOf(snooze, wall('2026-11-22T11:00Z'))).toEqual({
      id: 'action:own~1',
      subject: { of: 'action', action: 'own' },
      at: '2026-11-23T07:30',
      askedOn: '2026-11-22',
    });
    const soon = snoozeOf('evening', instant('2026-11-22T09:00Z'));
    expect(reminderOf(soon, wall('2026-11-22T08:30Z')).at).toBe('2026-11-22T10:00');
  });

  it('has an id like no other: neither of its subject’s reminders nor of another snooze', () => {
    const subject = { of: 'action', action: 'own' } as const;
    expect(snoozeId(subject, '0198')).toBe('action:own~0198');
  });
});
