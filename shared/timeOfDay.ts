import type { Day } from './day.ts';

/** A local wall time to the minute, `HH:MM` from 00:00 to 23:59; times order as their text does. */
export type TimeOfDay = string & { readonly __brand: 'TimeOfDay' };

/** Whether `text` is a time of day in the one accepted form. */
export function isTimeOfDay(text: string): text is TimeOfDay {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * The moment the clock shows `time` on `day` in `zone`. A time that the spring change skips moves
 * forward by the gap; one that the autumn change repeats is its first occurrence.
 */
export function momentOf(day: Day, time: TimeOfDay, zone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant();
}
