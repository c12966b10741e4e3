import { dayAt } from '../../../shared/day.ts';
import type { Clock } from '../../clock.ts';
import { focusOn } from '../../store/focusOn.ts';
import type { Journal } from '../../store/journal.ts';
import { tasksOn } from '../../store/tasksOn.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** Today's tasks, and ticking them. */
export function todayHandlers(
  journal: Journal,
  clock: Clock,
  newId: () => string,
): Pick<DirectHandlers, 'today' | 'tick' | 'untick'> {
  return {
    today: () => {
      const day = dayAt(clock.now(), clock.zone());
      const [latest = null, previous = null] = journal.snapshots.latest(day, 2);
      const focus = focusOn(journal, day);
      return { day, groups: tasksOn(journal, focus, day), focus, latest, previous };
    },
    tick: ({ action, day }) => {
      const completedAt = clock.now();
      const zone = clock.zone();
      if (day > dayAt(completedAt, zone)) throw new Refusal({ code: 'inTheFuture' });
      journal.transaction(() =>
        journal.completions.add({ id: newId(), action, day, completedAt, zone }),
      );
    },
    untick: ({ action, day }) => {
      journal.transaction(() => journal.completions.remove(action, day));
    },
  };
}
