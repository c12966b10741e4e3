import { addMonths, type Day, daysBetween, epochDay, epochMonth, startOfMonth } from './day.ts';

/** What the ticks of a time axis stand at, which is how much of a day has to be written. */
export type TickUnit = 'day' | 'month' | 'year';

/** The ticks of a time axis. */
export interface TimeTicks {
  readonly unit: TickUnit;
  /** Days since 1970-01-01, ascending. */
  readonly places: readonly number[];
}

/**
 * Where the ticks of an axis from `from` to `until` stand: at the beginnings of years or months, or
 * every so many days counted back from `until`; no more than `most` (2 or more).
 */
export function timeTicks(from: Day, until: Day, most: number): TimeTicks {
  const days = daysBetween(from, until);
  const [first, last] = [epochDay(from), epochDay(until)];
  const everyDays = dayStrides.find((stride) => days / stride < most);
  if (everyDays !== undefined && days < 75) {
    const places: number[] = [];
    for (let place = last; place >= first; place -= everyDays) places.unshift(place);
    return { unit: 'day', places };
  }
  const monthSpan = epochMonth(last) - epochMonth(first);
  const every = monthStrides.find((stride) => monthSpan / stride < most) ?? 1200;
  const places: number[] = [];
  // From a January on, so that a stride of months keeps to the same months in every year.
  const begin = epochMonth(first) - (((epochMonth(first) % every) + every) % every);
  const origin = startOfMonth(from);
  for (let month = begin; ; month += every) {
    const place = epochDay(addMonths(origin, month - epochMonth(first)));
    if (place > last) break;
    if (place >= first) places.push(place);
  }
  return { unit: every >= 12 ? 'year' : 'month', places };
}

const dayStrides = [1, 2, 7, 14, 28];
const monthStrides = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
