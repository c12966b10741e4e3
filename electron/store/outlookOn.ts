import { addDays, type Day } from '../../shared/day.ts';
import { type Forecast, forecastOf, recentDays } from '../../shared/insights/forecast.ts';
import { scorePoints } from '../../shared/insights/scorePoint.ts';
import type { Journal } from './journal.ts';

/** When the goal would be reached, if things go on as known on `day`; null where there is no goal. */
export function outlookOn(journal: Journal, day: Day): Forecast | null {
  const goal = journal.goal.current();
  if (goal === null) return null;
  const recent = journal.snapshots.between(addDays(day, -recentDays), day);
  // An older one still says whether the goal was reached already.
  const known = recent.length > 0 ? recent : journal.snapshots.latest(day, 1);
  return forecastOf(scorePoints(known, goal.of), goal, day);
}
