import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  latestOccurrence,
  nextOccurrence,
  occurrenceDays,
  occurrences,
  type Schedule,
} from '../../../shared/actions/recurrence.ts';
import { type FixedRhythm, longestInterval } from '../../../shared/actions/rhythm.ts';
import {
  addDays,
  type Day,
  dayFromEpoch,
  epochDay,
  lastDay,
  type Weekday,
} from '../../../shared/day.ts';
import { momentOf, type TimeOfDay } from '../../../shared/timeOfDay.ts';
import { day } from '../../builders/day.ts';
import { recurrenceRule } from '../../builders/recurrenceRule.ts';

// Each changes its clocks in a way of its own: in the north, in the south, by half an hour, at
// midnight, around Ramadan, never.
const zones = [
  'Europe/Madrid',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Casablanca',
];

// Short intervals are what people choose, and where mistakes of one show.
const interval = (longest: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
    fc.integer({ min: 1, max: longest }),
  );

const rhythms: fc.Arbitrary<FixedRhythm> = fc.oneof(
  fc.record({ kind: fc.constant('days' as const), every: interval(longestInterval.days) }),
  fc.record({
    kind: fc.constant('weeks' as const),
    every: interval(longestInterval.weeks),
    on: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7]),
  }),
  fc.record({
    kind: fc.constant('months' as const),
    every: interval(longestInterval.months),
    on: fc.oneof(
      fc.constant(null),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 28, max: 31 }),
    ),
  }),
);

/** Any schedule that starts from `from` to `until`. */
function schedules(from: Day, until: Day): fc.Arbitrary<Schedule> {
  return fc
    .record({
      rhythm: rhythms,
      start: fc.integer({ min: epochDay(from), max: epochDay(until) }),
      lasts: fc.option(fc.integer({ min: 0, max: 4_000 }), { freq: 2 }),
      weekStart: fc.constantFrom(1 as const, 7 as const),
    })
    .map(({ rhythm, start, lasts, weekStart }) => ({
      rhythm,
      start: dayFromEpoch(start),
      end: lasts === null ? null : dayNear(dayFromEpoch(start), lasts),
      weekStart,
    }));
}

/** The day `offset` days from `origin`, or the nearest to it there is. */
function dayNear(origin: Day, offset: number): Day {
  const wished = epochDay(origin) + offset;
  return dayFromEpoch(Math.min(Math.max(wished, 0), epochDay(lastDay)));
}

// From midnight to four the clocks change; of the other hours, some will do.
const times: fc.Arbitrary<TimeOfDay> = fc
  .record({
    hour: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 })),
    minute: fc.constantFrom(0, 15, 30, 59),
  })
  .map(({ hour, minute }) =>
    [hour, minute].map((part) => String(part).padStart(2, '0')).join(':'),
  ) as fc.Arbitrary<TimeOfDay>;

describe.each(zones)('In %s, rrule-temporal', (zone) => {
  const at = (on: Day, time: TimeOfDay) => momentOf(on, time, zone).toZonedDateTimeISO(zone);

  /** Whether the clocks skip that time that day. */
  const skips = (on: Day, time: TimeOfDay) =>
    at(on, time).toPlainDateTime().toString({ smallestUnit: 'minute' }) !== `${on}T${time}`;

  /**
   * A day on which both mean the same. RFC 5545 leaves a skipped time out, and a rule that asks for
   * the last of several dates then finds the one before; the journal asks that day all the same.
   */
  const isCommon = (on: Day, time: TimeOfDay) => !skips(on, time) && !skips(addDays(on, 1), time);

  function expectSameMoments(schedule: Schedule, time: TimeOfDay, from: Day, until: Day): void {
    const theirs = recurrenceRule(schedule, time, zone)
      .between(at(from, time), at(until, time), true)
      .filter((moment) => isCommon(day(moment.toPlainDate().toString()), time));
    const ours = occurrences(schedule, from, until).filter((on) => isCommon(on, time));
    expect(ours.map((on) => at(on, time).toString())).toEqual(theirs.map(String));
  }

  it('finds the same moments', () => {
    fc.assert(
      fc.property(
        schedules(day('1970-01-01'), day('2099-12-31')),
        times,
        fc.integer({ min: -400, max: 4_000 }),
        fc.integer({ min: 0, max: 400 }),
        (schedule, time, offset, length) => {
          const from = dayNear(schedule.start, offset);
          expectSameMoments(schedule, time, from, addDays(from, length));
        },
      ),
      { numRuns: 60 },
    );
  });

  // In 2018 all of these zones that ever change their clocks did.
  it.each(['00:30', '01:30', '01:45', '02:30', '23:30'])(
    'finds the same moments on every day of a year, at %s',
    (time) => {
      const daily: Schedule = {
        rhythm: { kind: 'days', every: 1 },
        start: day('2018-01-01'),
        end: null,
        weekStart: 1,
      };
      expectSameMoments(daily, time as TimeOfDay, daily.start, day('2018-12-31'));
    },
  );

  it('finds the same next and latest one, however far from the start', () => {
    const noon = '12:00' as TimeOfDay;
    fc.assert(
      fc.property(
        schedules(day('1970-01-01'), day('2099-12-31')),
        fc.integer({ min: -400, max: 40_000 }),
        (schedule, offset) => {
          const today = dayNear(schedule.start, offset);
          const rule = recurrenceRule(schedule, noon, zone);
          const moment = (on: Day | null) => (on === null ? null : at(on, noon).toString());
          const next = rule.next(at(today, noon), true)?.toString() ?? null;
          const latest = rule.previous(at(today, noon), true)?.toString() ?? null;
          expect(moment(nextOccurrence(schedule, today))).toBe(next);
          expect(moment(latestOccurrence(schedule, today))).toBe(latest);
        },
      ),
    );
  });
});

it('rrule-temporal leaves out a time that the clocks skip, and the journal moves it', () => {
  const schedule: Schedule = {
    rhythm: { kind: 'weeks', every: 1, on: [7] },
    start: day('2026-03-22'),
    end: day('2026-04-05'),
    weekStart: 1,
  };
  const [time, zone] = ['02:30' as TimeOfDay, 'Europe/Madrid'];
  const theirs = recurrenceRule(schedule, time, zone).all();
  expect(theirs.map((moment) => moment.toString())).toEqual([
    '2026-03-22T02:30:00+01:00[Europe/Madrid]',
    '2026-04-05T02:30:00+02:00[Europe/Madrid]',
  ]);
  const ours = occurrences(schedule, schedule.start, lastDay);
  expect(ours).toEqual(['2026-03-22', '2026-03-29', '2026-04-05']);
  expect(ours.map((on) => momentOf(on, time, zone).toZonedDateTimeISO(zone).toString())).toEqual([
    '2026-03-22T02:30:00+01:00[Europe/Madrid]',
    '2026-03-29T03:30:00+02:00[Europe/Madrid]',
    '2026-04-05T02:30:00+02:00[Europe/Madrid]',
  ]);
});

describe('Whatever the schedule', () => {
  const anySchedule = fc.oneof(
    schedules(day('1970-01-01'), lastDay),
    // Where the days there are begin and end.
    schedules(day('1970-01-01'), day('1970-12-31')),
    schedules(day('9990-01-01'), lastDay),
  );
  const anyOffset = fc.integer({ min: -1_000, max: 5_000 });
  // The longest interval is five years, and a start in the future adds three.
  const span = 9 * 366;

  it('its occurrences ascend, each once, within its days and the range', () => {
    fc.assert(
      fc.property(anySchedule, anyOffset, ({ start, end, ...asked }, offset) => {
        const from = epochDay(dayNear(start, offset));
        const days = occurrenceDays({ start, end, ...asked }, from, from + span);
        expect(days).toEqual([...new Set(days)].sort((one, other) => one - other));
        const [earliest = from, latest = from] = [days[0], days.at(-1)];
        if (days.length === 0) return;
        expect(earliest).toBeGreaterThanOrEqual(Math.max(from, epochDay(start)));
        expect(latest).toBeLessThanOrEqual(Math.min(from + span, epochDay(end ?? lastDay)));
      }),
    );
  });

  it('a range split in two has the same occurrences', () => {
    fc.assert(
      fc.property(
        anySchedule,
        anyOffset,
        fc.integer({ min: 0, max: span }),
        (schedule, offset, first) => {
          const from = epochDay(dayNear(schedule.start, offset));
          expect([
            ...occurrenceDays(schedule, from, from + first),
            ...occurrenceDays(schedule, from + first + 1, from + span),
          ]).toEqual(occurrenceDays(schedule, from, from + span));
        },
      ),
    );
  });

  it('the next occurrence is the first from that day on', () => {
    fc.assert(
      fc.property(anySchedule, anyOffset, (schedule, offset) => {
        const today = dayNear(schedule.start, offset);
        const [next = null] = occurrences(schedule, today, dayNear(today, span));
        expect(nextOccurrence(schedule, today)).toBe(next);
      }),
    );
  });

  it('the latest occurrence is the last up to that day', () => {
    fc.assert(
      fc.property(anySchedule, anyOffset, (schedule, offset) => {
        const today = dayNear(schedule.start, offset);
        const latest = occurrences(schedule, schedule.start, today).at(-1) ?? null;
        expect(latestOccurrence(schedule, today)).toBe(latest);
      }),
    );
  });
});
