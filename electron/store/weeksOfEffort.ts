import type { Mark } from '../../shared/actions/practice.ts';
import { addDays, type Day, dayFromEpoch, startOfWeek } from '../../shared/day.ts';
import { type DoneByDay, type EffortWeek, effortWeeks } from '../../shared/insights/effortWeek.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { doneByPillar } from './doneByPillar.ts';
import type { Journal } from './journal.ts';

/** How many weeks that are over are looked at: three years say enough, and older ones say less of now. */
export const weeksLookedAt = 156;

/** What each of the last weeks brought for each pillar, as far as the journal knows on `today`. */
export function weeksOfEffort(
  journal: Journal,
  today: Day,
): Readonly<Record<Pillar, readonly EffortWeek[]>> {
  const { weekStart } = journal.settings.current();
  const from = addDays(startOfWeek(today, weekStart), -7 * weeksLookedAt);
  const { brand, people, insights, relationships } = doneByPillar(journal, from, today);
  const done = {
    brand: byDay(brand),
    people: byDay(people),
    insights: byDay(insights),
    relationships: byDay(relationships),
  };
  return effortWeeks(done, journal.snapshots.between(from, today), weekStart, today);
}

function byDay(marks: readonly Mark[]): DoneByDay {
  const counts = new Map<Day, number>();
  for (const { day: epoch, count } of marks) {
    const day = dayFromEpoch(epoch);
    counts.set(day, (counts.get(day) ?? 0) + count);
  }
  return counts;
}
