import { byPillar, dueToday, type PillarTasks } from '../../shared/actions/dueToday.ts';
import { shortList } from '../../shared/actions/shortList.ts';
import type { Day } from '../../shared/day.ts';
import { type ChosenWeek, chosenFocus, chosenWeek } from '../../shared/journal/chosenWeek.ts';
import { reviewsRemembered } from '../../shared/journal/isReviewWaiting.ts';
import type { Review } from '../../shared/journal/review.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Focus } from '../../shared/ssi/focus.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { focusOn } from './focusOn.ts';
import type { Journal } from './journal.ts';
import { practicesToday } from './practices.ts';

/** What a day begins with: what the person has chosen for its week, or else what the index says. */
export interface WeekFocus {
  readonly focus: Focus | null;
  readonly chosen: ChosenWeek | null;
  /** The last reviews, the latest first. */
  readonly reviews: readonly Review[];
}

/** The focus of `day`, whose latest snapshot is `latest`. */
export function weekFocusOn(
  journal: Journal,
  day: Day,
  latest: Snapshot | null,
  { weekStart }: Pick<Settings, 'weekStart'>,
): WeekFocus {
  const reviews = journal.reviews.latest(day, reviewsRemembered);
  const chosen = chosenWeek(reviews, day, weekStart);
  return { focus: chosenFocus(chosen) ?? focusOn(journal, day, latest), chosen, reviews };
}

/** What `today` asks for: the one reading that Today and the reminder share. */
export function todayTasks(
  journal: Journal,
  { focus, chosen }: WeekFocus,
  today: Day,
  { dailyMinutes }: Pick<Settings, 'dailyMinutes'>,
): { readonly groups: readonly PillarTasks[]; readonly folded: readonly PillarTasks[] } {
  const tasks = dueToday(practicesToday(journal, today), focus, today, chosen?.actions);
  const { short, rest } = shortList(tasks, dailyMinutes);
  return { groups: byPillar(short, focus), folded: byPillar(rest, focus) };
}
