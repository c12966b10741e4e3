import { pauseOfEverything } from '../../../shared/actions/pause.ts';
import { dayAt } from '../../../shared/day.ts';
import { isReviewWaiting } from '../../../shared/journal/isReviewWaiting.ts';
import type { Clock } from '../../clock.ts';
import type { Journal } from '../../store/journal.ts';
import { todayTasks, weekFocusOn } from '../../store/todayTasks.ts';
import type { DirectHandlers } from '../serve.ts';

/** What today asks for. */
export function todayHandlers(journal: Journal, clock: Clock): Pick<DirectHandlers, 'today'> {
  return {
    today: () => {
      const day = dayAt(clock.now(), clock.zone());
      const settings = journal.settings.current();
      const { weekStart, reminders } = settings;
      const [latest = null, previous = null] = journal.snapshots.latest(day, 2);
      const week = weekFocusOn(journal, day, latest, settings);
      const { focus, chosen, reviews } = week;
      const pause = pauseOfEverything(journal.pauses.all(), day);
      return {
        ...{
          day,
          ...todayTasks(journal, week, day, settings),
          pause,
          focus,
          chosen,
          latest,
          previous,
        },
        isReviewWaiting:
          pause === null && isReviewWaiting(reviews, reminders.review.isOn, day, weekStart),
      };
    },
  };
}
