import { byPillar, dueToday } from '../../../shared/actions/dueToday.ts';
import { shortList } from '../../../shared/actions/shortList.ts';
import { dayAt } from '../../../shared/day.ts';
import type { Clock } from '../../clock.ts';
import { focusOn } from '../../store/focusOn.ts';
import type { Journal } from '../../store/journal.ts';
import { practicesToday } from '../../store/practices.ts';
import type { DirectHandlers } from '../serve.ts';

/** What today asks for. */
export function todayHandlers(journal: Journal, clock: Clock): Pick<DirectHandlers, 'today'> {
  return {
    today: () => {
      const day = dayAt(clock.now(), clock.zone());
      const [latest = null, previous = null] = journal.snapshots.latest(day, 2);
      const focus = focusOn(journal, day, latest);
      const tasks = dueToday(practicesToday(journal, day), focus, day);
      const { short, rest } = shortList(tasks, journal.settings.current().dailyMinutes);
      return { day, groups: byPillar(short), folded: byPillar(rest), focus, latest, previous };
    },
  };
}
