import { addDays, type Day, lastDay } from '../day.ts';
import { nextOccurrence, type Schedule } from './recurrence.ts';

/** The next `count` occurrences on or after `from`, ascending; fewer where the rhythm ends before. */
export function upcomingDays(schedule: Schedule, from: Day, count: number): readonly Day[] {
  const days: Day[] = [];
  let day = nextOccurrence(schedule, from);
  while (day !== null && days.length < count) {
    days.push(day);
    // No day follows the last there is.
    day = day === lastDay ? null : nextOccurrence(schedule, addDays(day, 1));
  }
  return days;
}
