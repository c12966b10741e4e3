import { byPillar, dueToday } from '../../../shared/actions/dueToday.ts';
import { pauseOfEverything } from '../../../shared/actions/pause.ts';
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
      const pause = pauseOfEverything(journal.pauses.all(), day);
      const [groups, folded] = [byPillar(short), byPillar(rest)];
      return {
        ...{ day, groups, folded, pause, focus, latest, previous },
        chosen: null,
        isReviewWaiting: false,
      };
    },
  };
}
