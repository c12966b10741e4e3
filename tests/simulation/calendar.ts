// The oracle's own reckoning of time: whole numbers and the zones of `Intl`, no line of it shared
// with the product.

/** A minute as the wall shows it, counted from 1970-01-01T00:00 on the wall. */
export type Minute = number;

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Moment = number;

/** A day, counted from 1970-01-01. */
export type DayNumber = number;

export const minutesOfDay = 1_440;

const quarter = 900_000;

/** What the wall shows at which moment in one zone. */
export interface Zone {
  readonly name: string;
  readonly wallAt: (moment: Moment) => Minute;
  /** The moment a minute comes: of one that is skipped, as much later as the clock skips. */
  readonly momentOf: (minute: Minute) => Moment;
}

const zones = new Map<string, Zone>();

/** The zone of an IANA name. */
export function zoneNamed(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const made = zoneOf(name);
  zones.set(name, made);
  return made;
}

function zoneOf(name: string): Zone {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const times = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, ...parts, ...times });
  // Since 1970 no clock of these zones was ever put forward or back but at a quarter of an hour.
  const offsets = new Map<number, number>();
  const offsetAt = (moment: Moment): number => {
    const place = Math.floor(moment / quarter);
    const known = offsets.get(place);
    if (known !== undefined) return known;
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = (
      format.format(place * quarter).match(/\d+/g) ?? []
    ).map(Number);
    const wall = Date.UTC(year, month - 1, day, hour, minute) / 60_000;
    const offset = wall - (place * quarter) / 60_000;
    offsets.set(place, offset);
    return offset;
  };
  const moments = new Map<Minute, Moment>();
  const momentOf = (minute: Minute): Moment => {
    const known = moments.get(minute);
    if (known !== undefined) return known;
    const found = firstMoment(minute);
    moments.set(minute, found);
    return found;
  };
  /** Tries what the clocks before and after all of that day were put to. */
  const firstMoment = (minute: Minute): Moment => {
    const before = offsetAt((minute - 15 * 60) * 60_000);
    const after = offsetAt((minute + 15 * 60) * 60_000);
    const shown = [before, after]
      .map((offset) => (minute - offset) * 60_000)
      .filter((moment) => wallAt(moment) === minute);
    return shown.length > 0 ? Math.min(...shown) : (minute - before) * 60_000;
  };
  const wallAt = (moment: Moment): Minute => Math.floor(moment / 60_000) + offsetAt(moment);
  return { name, wallAt, momentOf };
}

/** The day of a minute. */
export function dayOfMinute(minute: Minute): DayNumber {
  return Math.floor(minute / minutesOfDay);
}

/** Minutes into its day of a minute. */
export function timeOfMinute(minute: Minute): number {
  return minute - dayOfMinute(minute) * minutesOfDay;
}

/** A minute as `YYYY-MM-DDTHH:MM`. */
export function minuteText(minute: Minute): string {
  return new Date(minute * 60_000).toISOString().slice(0, 16);
}

/** A day as `YYYY-MM-DD`. */
export function dayText(day: DayNumber): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The day of `YYYY-MM-DD`. */
export function dayFrom(text: string): DayNumber {
  return Date.parse(`${text}T00:00Z`) / 86_400_000;
}

/** Minutes into the day of `HH:MM`. */
export function minutesFrom(time: string): number {
  return 60 * Number(time.slice(0, 2)) + Number(time.slice(3));
}

/** `HH:MM` of minutes into the day. */
export function timeText(minutes: number): string {
  return minuteText(minutes).slice(11);
}

/** ISO weekday of a day: Monday is 1, Sunday 7. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A day's year, month from 0, and date. */
export function partsOf(day: DayNumber): { year: number; month: number; date: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

/** How many days a month has. */
export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
