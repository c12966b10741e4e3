import type { Day } from '../day.ts';
import { momentOf, type TimeOfDay } from '../timeOfDay.ts';

/** A minute as a clock on the wall shows it, `YYYY-MM-DDTHH:MM`; minutes order as their text does. */
export type WallMinute = string & { readonly __brand: 'WallMinute' };

/** The minute the clock shows `time` on `day`. */
export function minuteOf(day: Day, time: TimeOfDay): WallMinute {
  return `${day}T${time}` as WallMinute;
}

/** The day of a minute. */
export function dayOf(minute: WallMinute): Day {
  return minute.slice(0, 10) as Day;
}

/** The time of day of a minute. */
export function timeOf(minute: WallMinute): TimeOfDay {
  return minute.slice(11) as TimeOfDay;
}

/** What a clock shows now, where the person is. */
export interface WallClock {
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly day: Day;
  readonly minute: WallMinute;
  /**
   * Whether a minute has come. One that the clock skips comes as much later as it skips; one that it
   * shows twice has come from the first time on.
   */
  readonly hasCome: (minute: WallMinute) => boolean;
  /** Whether a minute comes before another, by the same rules. */
  readonly comesBefore: (one: WallMinute, other: WallMinute) => boolean;
  /** The moment a minute comes, likewise. */
  readonly momentOf: (minute: WallMinute) => Temporal.Instant;
}

/** The clock on the wall in the IANA zone `zone` at `now`. */
export function wallClockAt(now: Temporal.Instant, zone: string): WallClock {
  const minute = minuteAt(now, zone);
  const momentOfMinute = (given: WallMinute) => momentOf(dayOf(given), timeOf(given), zone);
  const isSteady = isSteadyAround(now, zone);
  return {
    now,
    zone,
    day: dayOf(minute),
    minute,
    hasCome: (given) =>
      isSteady ? given <= minute : Temporal.Instant.compare(momentOfMinute(given), now) <= 0,
    comesBefore: (one, other) =>
      isSteady
        ? one < other
        : Temporal.Instant.compare(momentOfMinute(one), momentOfMinute(other)) < 0,
    momentOf: momentOfMinute,
  };
}

/** The minute a clock in `zone` shows at a moment. */
export function minuteAt(moment: Temporal.Instant, zone: string): WallMinute {
  const local = moment.toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }) as WallMinute;
}

const dayInMilliseconds = 86_400_000;

/**
 * Whether no clock is put forward or back near `now`, so that minutes compare as their text does,
 * which costs a hundredth of turning each into a moment. Days that a change reaches are at most two
 * away: Samoa once skipped a whole one.
 */
function isSteadyAround(now: Temporal.Instant, zone: string): boolean {
  const offsets = [-2, 0, 2].map((days) => {
    const milliseconds = now.epochMilliseconds + days * dayInMilliseconds;
    return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone)
      .offsetNanoseconds;
  });
  return new Set(offsets).size === 1;
}
