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

/** Reads a time as people type it: `9`, `9:30`, `09.30`, `9h30`, `6:45 pm`; null where it is none. */
export function readTypedTime(text: string): TimeOfDay | null {
  const typed = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?\s*([ap])?\.?\s*(?:m\.?)?$/i.exec(text.trim());
  if (typed === null) return null;
  const [, hours = '', minutes = '00', half] = typed;
  const isHalfDay = half !== undefined;
  const hour = Number(hours);
  if (isHalfDay && (hour < 1 || hour > 12)) return null;
  const whole = isHalfDay ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  const time = `${String(whole).padStart(2, '0')}:${minutes}`;
  return isTimeOfDay(time) ? time : null;
}
