import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  minuteAt,
  minuteOf,
  timeOf,
  wallClockAt,
} from '../../../shared/reminders/wallClock.ts';
import { day } from '../../builders/day.ts';
import { time } from '../../builders/rules.ts';
import { instant, minute, wall } from '../../builders/wall.ts';

/** Whether `given` has come, at each of these moments. */
const hasCome = (given: string, zone: string, ...moments: readonly string[]) =>
  moments.map((moment) => wall(moment, zone).hasCome(minute(given)));
const momentOf = (given: string, zone: string) =>
  wall('2026-11-22T11:00Z', zone).momentOf(minute(given)).toString();

describe('A minute on the wall', () => {
  it('is a day and a time', () => {
    const given = minuteOf(day('2026-11-22'), time('09:05'));
    expect([given, dayOf(given), timeOf(given)]).toEqual([
      '2026-11-22T09:05',
      '2026-11-22',
      '09:05',
    ]);
  });

  it('lasts its sixty seconds', () => {
    for (const moment of ['2026-11-22T08:05:00Z', '2026-11-22T08:05:59.999Z'])
      expect(wall(moment)).toMatchObject({ minute: '2026-11-22T09:05', day: '2026-11-22' });
    expect(wall('2026-11-22T08:06:00Z').minute).toBe('2026-11-22T09:06');
  });

  it('is the person’s own, on the day it is there', () => {
    const moment = instant('2026-11-22T23:30Z');
    expect(minuteAt(moment, 'Europe/Madrid')).toBe('2026-11-23T00:30');
    expect(minuteAt(moment, 'America/Los_Angeles')).toBe('2026-11-22T15:30');
    expect(minuteAt(moment, 'Asia/Kathmandu')).toBe('2026-11-23T05:15');
  });

  it('has come from its first second on', () => {
    const moments = ['2026-11-22T07:59:59Z', '2026-11-22T08:00:00Z', '2026-12-24T08:00:00Z'];
    expect(hasCome('2026-11-22T09:00', 'Europe/Madrid', ...moments)).toEqual([false, true, true]);
  });
});

describe('A minute that spring skips', () => {
  it('comes as much later as the clock skips', () => {
    const [madrid, skipped] = ['Europe/Madrid', '2026-03-29T02:30'];
    expect(momentOf(skipped, madrid)).toBe('2026-03-29T01:30:00Z');
    expect(wall('2026-03-29T01:30Z', madrid).minute).toBe('2026-03-29T03:30');
    expect(
      hasCome(
        skipped,
        madrid,
        ...['00:59:59Z', '01:00:00Z', '01:29:59Z', '01:30:00Z'].map((at) => `2026-03-29T${at}`),
      ),
    ).toEqual([false, false, false, true]);
  });

  it('comes half an hour later where the clock skips no more', () => {
    const [island, skipped] = ['Australia/Lord_Howe', '2026-10-04T02:15'];
    expect(momentOf(skipped, island)).toBe('2026-10-03T15:45:00Z');
    expect(wall('2026-10-03T15:45Z', island).minute).toBe('2026-10-04T02:45');
    expect(hasCome(skipped, island, '2026-10-03T15:30Z', '2026-10-03T15:45Z')).toEqual([
      false,
      true,
    ]);
  });

  it('comes a day later where a whole day was skipped', () => {
    const [samoa, skipped] = ['Pacific/Apia', '2011-12-30T09:00'];
    expect(wall('2011-12-30T09:59Z', samoa).minute).toBe('2011-12-29T23:59');
    expect(wall('2011-12-30T10:00Z', samoa).minute).toBe('2011-12-31T00:00');
    expect(momentOf(skipped, samoa)).toBe(momentOf('2011-12-31T09:00', samoa));
    expect(
      hasCome(skipped, samoa, '2011-12-30T09:59Z', '2011-12-30T18:59Z', '2011-12-30T19:00Z'),
    ).toEqual([false, false, true]);
  });
});

describe('A minute that autumn repeats', () => {
  it('is its first time, and has come from then on', () => {
    const [madrid, repeated] = ['Europe/Madrid', '2026-10-25T02:30'];
    expect(momentOf(repeated, madrid)).toBe('2026-10-25T00:30:00Z');
    // The clock shows 02:15 for the second time: half past has come all the same.
    expect(wall('2026-10-25T01:15Z', madrid).minute).toBe('2026-10-25T02:15');
    expect(
      hasCome(
        repeated,
        madrid,
        ...['00:29:59Z', '00:30:00Z', '01:15:00Z', '01:30:00Z'].map((at) => `2026-10-25T${at}`),
      ),
    ).toEqual([false, true, true, true]);
  });

  it('is repeated for half an hour where the clock goes back no further', () => {
    const [island, repeated] = ['Australia/Lord_Howe', '2026-04-05T01:45'];
    expect(momentOf(repeated, island)).toBe('2026-04-04T14:45:00Z');
    expect(wall('2026-04-04T15:00Z', island).minute).toBe('2026-04-05T01:30');
    expect(hasCome(repeated, island, '2026-04-04T14:44Z', '2026-04-04T15:00Z')).toEqual([
      false,
      true,
    ]);
  });
});

describe('Whether a minute has come', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const anyMoment = fc
    .record({
      zone: fc.constantFrom(...zones),
      seconds: fc.integer({ min: 0, max: 4_102_444_800 }),
      isNearChange: fc.boolean(),
      away: fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }),
    })
    .map(({ zone, seconds, isNearChange, away }) => {
      const moment = Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);
      const change = isNearChange
        ? moment.toZonedDateTimeISO(zone).getTimeZoneTransition('next')?.toInstant()
        : undefined;
      return { zone, now: change === undefined ? moment : change.add({ seconds: away }) };
    });
  const anyMinutes = fc.oneof(
    fc.integer({ min: -180, max: 180 }),
    fc.integer({ min: -10 * 1_440, max: 10 * 1_440 }),
  );

  it('is whether its moment has, in every zone, however near a change of the clock', () => {
    fc.assert(
      fc.property(anyMoment, anyMinutes, ({ zone, now }, away) => {
        const clock = wallClockAt(now, zone);
        const given = minute(
          Temporal.PlainDateTime.from(clock.minute)
            .add({ minutes: away })
            .toString({ smallestUnit: 'minute' }),
        );
        const moment = Temporal.PlainDateTime.from(given).toZonedDateTime(zone).toInstant();
        expect(clock.momentOf(given).equals(moment)).toBe(true);
        expect(clock.hasCome(given)).toBe(Temporal.Instant.compare(moment, now) <= 0);
      }),
      { numRuns: 1_000 },
    );
  });
});
