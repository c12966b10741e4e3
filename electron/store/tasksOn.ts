import { dueToday, type PillarTasks } from '../../shared/actions/dueToday.ts';
import { type Day, startOfWeek } from '../../shared/day.ts';
import type { Focus } from '../../shared/ssi/focus.ts';
import type { Journal } from './journal.ts';

/** What `day` asks for: the one reading that Today and the reminder share. */
export function tasksOn(journal: Journal, focus: Focus | null, day: Day): readonly PillarTasks[] {
  const recent = journal.completions.recent(startOfWeek(day), day);
  const actions = journal.actions.all();
  return dueToday(
    actions.map((action) => ({ ...action, completed: recent.get(action.id) ?? [] })),
    focus,
    day,
  );
}
