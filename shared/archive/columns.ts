import * as v from 'valibot';
import { isDay } from '../day.ts';
import { isTimeOfDay } from '../timeOfDay.ts';

/** What a time zone is called: IANA's name of it, or an offset; which there are, each system says. */
const zonePattern = /^[A-Za-z0-9_+\-/:]{1,64}$/;

/** A text of at most `longest` UTF-16 units; half a letter would come back as another one. */
export function text(longest: number) {
  return v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((given) => given.isWellFormed()),
  );
}

/** An id: of the catalogue, or a UUIDv7. */
export const id = v.pipe(text(64), v.nonEmpty());

/** A day that exists, `YYYY-MM-DD`, 1970 to 9999. */
export const day = v.pipe(
  v.string(),
  v.check((given) => isDay(given)),
);

/** A moment, ISO 8601 in UTC, to the nanosecond at the finest. */
export const moment = v.pipe(v.string(), v.check(isMoment));

/** A minute of local wall time, `YYYY-MM-DDTHH:MM`. */
export const wallMinute = v.pipe(v.string(), v.check(isWallMinute));

/** The zone that a moment was lived in. */
export const zone = v.pipe(v.string(), v.regex(zonePattern));

/** A whole number from `smallest` to `largest`, both included. */
export function whole(smallest: number, largest: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(smallest), v.maxValue(largest));
}

/** A number from 0 to `largest`, both included. */
export function share(largest: number) {
  return v.pipe(v.number(), v.minValue(0), v.maxValue(largest));
}

/** Yes (1) or no (0). */
export const flag = v.picklist([0, 1]);

/** The id of the one row of a table that has no more. */
export const only = v.literal(1);

/** Whether `given` is a moment in the one accepted form. */
export function isMoment(given: string): boolean {
  return (
    /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/.test(given) &&
    isDay(given.slice(0, 10))
  );
}

/** Whether it is a minute of wall time. */
export function isWallMinute(given: string): boolean {
  return given[10] === 'T' && isDay(given.slice(0, 10)) && isTimeOfDay(given.slice(11));
}
