import { addDays, type Day, startOfMonth } from '../day.ts';

/** A month over the weeks of a calendar. */
export interface CalendarMonth {
  /** The first day of the first of its weeks. */
  readonly from: Day;
  /** How many weeks begin in it, among those shown. */
  readonly weeks: number;
}

/** The months in which the `weeks` weeks (1 or more) from `from` begin, ascending. */
export function calendarMonths(from: Day, weeks: number): readonly CalendarMonth[] {
  const months = new Map<Day, CalendarMonth>();
  for (let week = 0; week < weeks; week += 1) {
    const day = addDays(from, 7 * week);
    const month = startOfMonth(day);
    const known = months.get(month) ?? { from: day, weeks: 0 };
    months.set(month, { ...known, weeks: known.weeks + 1 });
  }
  return [...months.values()];
}
