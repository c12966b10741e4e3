import { type Day, dayFromEpoch, epochDay, lastDay } from '../day.ts';
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
  const offset = steadyOffset(now, zone);
  const minute = offset === null ? minuteAt(now, zone) : minuteFrom(now.epochMilliseconds + offset);
  const momentOfMinute = (given: WallMinute) => momentOf(dayOf(given), timeOf(given), zone);
  return {
    now,
    zone,
    day: dayOf(minute),
    minute,
    hasCome: (given) =>
      offset === null ? Temporal.Instant.compare(momentOfMinute(given), now) <= 0 : given <= minute,
    comesBefore: (one, other) =>
      offset === null
        ? Temporal.Instant.compare(momentOfMinute(one), momentOfMinute(other)) < 0
        : one < other,
    momentOf: momentOfMinute,
  };
}

/** The minute a clock in `zone` shows at a moment. */
export function minuteAt(moment: Temporal.Instant, zone: string): WallMinute {
  const local = moment.toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }) as WallMinute;
}

const [minuteInMilliseconds, dayInMilliseconds, minutesInDay] = [60_000, 86_400_000, 1_440];

/** The minute of local milliseconds since 1970. */
function minuteFrom(milliseconds: number): WallMinute {
  const minutes = Math.floor(milliseconds / minuteInMilliseconds);
  const day = Math.floor(minutes / minutesInDay);
  const minute = minutes - day * minutesInDay;
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const time = `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
  return minuteOf(dayFromEpoch(day), time as TimeOfDay);
}

/** What was found out last: a wake asks for the same day and zone a thousand times. */
let known: { readonly zone: string; readonly day: number; readonly offset: number | null } | null =
  null;

/**
 * How far the clock is from UTC, in milliseconds, where none is put forward or back near `now`: then
 * minutes compare as their text does, which costs a hundredth of turning each into a moment. Null
 * where one is. Days that a change reaches are at most two away: Samoa once skipped a whole one.
 */
function steadyOffset(now: Temporal.Instant, zone: string): number | null {
  const day = Math.floor(now.epochMilliseconds / dayInMilliseconds);
  // Before the first day there is, and after the last, Temporal has the word.
  if (day < 3 || day > lastSteadyDay) return null;
  if (known?.zone === zone && known.day === day) return known.offset;
  const offsets = [-2, 0, 1, 3].map((days) => offsetAt((day + days) * dayInMilliseconds, zone));
  const [offset = null] = new Set(offsets).size === 1 ? offsets : [];
  known = { zone, day, offset };
  return offset;
}

const lastSteadyDay = epochDay(lastDay) - 3;

function offsetAt(milliseconds: number, zone: string): number {
  const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds);
  return moment.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}
