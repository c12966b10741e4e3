import { addDays, type Day, daysBetween, type Weekday, weekdayOf } from '../day.ts';

/** How many weeks lie between the first and the last noting of a sample. */
export const weeksInSample = 52;

/** The weeks of a sample year: each begins on the weekday the score is noted on. */
export interface SampleWeeks {
  /** The day each week begins; the score is noted on it, save on holidays. 53 of them. */
  readonly days: readonly Day[];
  /** The week, from 0, that holds a day of the year. */
  readonly weekOf: (day: Day) => number;
  /** Whether the person is away for most of a week. */
  readonly isAway: (week: number) => boolean;
}

/** The weeks up to `today`, noted each `weekday`; the last begins today or in the six days before. */
export function sampleWeeks(today: Day, weekday: Weekday): SampleWeeks {
  const last = addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
  const first = addDays(last, -7 * weeksInSample);
  const days = Array.from({ length: weeksInSample + 1 }, (_, week) => addDays(first, 7 * week));
  return {
    days,
    weekOf: (day) => Math.floor(daysBetween(first, day) / 7),
    isAway: (week) => isHoliday(addDays(first, 7 * week)),
  };
}

/** Two weeks of August and the one around Christmas. */
function isHoliday(day: Day): boolean {
  const date = day.slice(5);
  return (date >= '08-08' && date <= '08-21') || (date >= '12-22' && date <= '12-28');
}
