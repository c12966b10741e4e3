import { actionFrom } from '../../shared/actions/action.ts';
import { type Task, waitingTasks } from '../../shared/actions/dueToday.ts';
import { pauseOfEverything } from '../../shared/actions/pause.ts';
import type { Day } from '../../shared/day.ts';
import { weekLookedBackOn } from '../../shared/journal/review.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { stillWaits } from '../../shared/reminders/stillWaits.ts';
import type { Told } from '../../shared/reminders/told.ts';
import type { Journal } from '../store/journal.ts';
import { askedSince, practicesSince } from '../store/practices.ts';
import { todayTasks, weekFocusOn } from '../store/todayTasks.ts';

/**
 * What a reminder tells `today`; null where nothing is left of it: done, skipped, paused, put away
 * or noted since.
 */
export function whatIsLeft(journal: Journal, reminder: Reminder, today: Day): Told | null {
  const { subject } = reminder;
  // A clock that has been put back since may not have reached that day.
  const askedOn = reminder.askedOn > today ? today : reminder.askedOn;
  switch (subject.of) {
    case 'action':
      return waitingAction(journal, subject.action, askedOn, today);
    case 'snapshot': {
      const [latest] = journal.snapshots.latest(today, 1);
      const isNoted = latest !== undefined && latest.day >= askedOn;
      return isNoted || isOnHoliday(journal, today) ? null : { of: 'snapshot' };
    }
    case 'review': {
      const { weekStart } = journal.settings.current();
      // The one that was asked for, and the one that would be shown now.
      const isAnswered = [askedOn, today].some((day) => {
        const review = journal.reviews.near(weekLookedBackOn(day, weekStart));
        return review !== null && review.state !== 'open';
      });
      return isAnswered || isOnHoliday(journal, today) ? null : { of: 'review' };
    }
    default: {
      const tasks = waitingToday(journal, today);
      return tasks.length === 0 ? null : { of: subject.of, tasks };
    }
  }
}

function waitingAction(journal: Journal, id: string, askedOn: Day, today: Day): Told | null {
  const kept = journal.actions.get(id);
  if (kept === null || kept.isArchived) return null;
  const action = actionFrom(kept);
  const [practised] = practicesSince(
    journal,
    [action],
    (one, _rests, weekStart) => askedSince(one, weekStart, askedOn),
    today,
  );
  return practised !== undefined && stillWaits(practised.practice, askedOn, today)
    ? { of: 'action', action }
    : null;
}

function isOnHoliday(journal: Journal, today: Day): boolean {
  return pauseOfEverything(journal.pauses.all(), today) !== null;
}

/** What waits of the list of Today, as much of it as Today shows unfolded. */
function waitingToday(journal: Journal, today: Day): readonly Task[] {
  const [latest = null] = journal.snapshots.latest(today, 1);
  const settings = journal.settings.current();
  const week = weekFocusOn(journal, today, latest, settings);
  return waitingTasks(todayTasks(journal, week, today, settings).groups);
}
