import { actionFrom } from '../../shared/actions/action.ts';
import { byPlace } from '../../shared/actions/order.ts';
import { hasJustEnded } from '../../shared/actions/pause.ts';
import { type Day, dayFromEpoch, endOfMonth, startOfMonth } from '../../shared/day.ts';
import { beginningOf } from '../../shared/journal/beginning.ts';
import {
  type CalendarDay,
  type CalendarView,
  type DayView,
  type DoneAction,
  mostMentions,
  type PageGlimpse,
} from '../../shared/journal/dayView.ts';
import { sameDayInEarlierYears } from '../../shared/journal/earlierYears.ts';
import { type Prompt, promptsFor } from '../../shared/journal/prompts.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { doneByPillar } from './doneByPillar.ts';
import type { Journal } from './journal.ts';
import { pagesLinkingTo } from './mentions.ts';
import { weekFocusOn } from './todayTasks.ts';

/** One day of the journal as it is known on `today`; a day to come has nothing yet. */
export function dayOfJournal(journal: Journal, day: Day, today: Day): DayView {
  const [latest = null, before = null] = journal.snapshots.latest(day, 2);
  const isOfDay = latest?.day === day;
  const done = doneOn(journal, day);
  return {
    today,
    day,
    entry: journal.entries.on(day),
    done,
    snapshot: isOfDay ? latest : null,
    before: isOfDay ? before : latest,
    earlierYears: earlierYearsOf(journal, day),
    linkedFrom: pagesLinkingTo(journal, day, mostMentions),
    previousWritten: journal.entries.dayBefore(day),
    nextWritten: journal.entries.dayAfter(day),
    prompts: day === today ? promptsOn(journal, day, done) : [],
  };
}

/** The month that holds `month`, as far as anything is written, done or noted on its days. */
export function monthOfJournal(journal: Journal, month: Day, today: Day): CalendarView {
  const [from, until] = [startOfMonth(month), endOfMonth(month)];
  const written = new Set(journal.entries.daysBetween(from, until));
  const noted = new Set(journal.snapshots.between(from, until).map(({ day }) => day));
  const counts = new Map<Day, number>();
  for (const marks of Object.values(doneByPillar(journal, from, until)))
    for (const { day: epoch, count, isSkipped } of marks) {
      const day = dayFromEpoch(epoch);
      if (!isSkipped) counts.set(day, (counts.get(day) ?? 0) + count);
    }
  const days = [...new Set([...written, ...noted, ...counts.keys()])].sort();
  return {
    today,
    month: from,
    days: days.map(
      (day): CalendarDay => ({
        day,
        isWritten: written.has(day),
        done: counts.get(day) ?? 0,
        hasSnapshot: noted.has(day),
      }),
    ),
  };
}

function doneOn(journal: Journal, day: Day): readonly DoneAction[] {
  const actions = journal.actions
    .all()
    .map(actionFrom)
    .sort(
      (one, other) =>
        pillars.indexOf(one.pillar) - pillars.indexOf(other.pillar) || byPlace(one, other),
    );
  const ids = actions.map(({ id }) => id);
  const kept = new Map(
    journal.completions.ofDay(ids, day).map(({ action, ...told }) => [action, told]),
  );
  return actions.flatMap((action) => {
    const told = kept.get(action.id);
    return told === undefined ? [] : [{ action, ...told }];
  });
}

function earlierYearsOf(journal: Journal, day: Day): readonly PageGlimpse[] {
  const first = journal.entries.firstDay();
  if (first === null) return [];
  return sameDayInEarlierYears(day, first).flatMap((earlier) => {
    const entry = journal.entries.on(earlier);
    return entry === null ? [] : [{ day: earlier, beginning: beginningOf(entry.text) }];
  });
}

function promptsOn(journal: Journal, day: Day, done: readonly DoneAction[]): readonly Prompt[] {
  const [latest = null] = journal.snapshots.latest(day, 1);
  return promptsFor({
    day,
    done: done.filter(({ count }) => count > 0).map(({ action }) => action),
    focus: weekFocusOn(journal, day, latest, journal.settings.current()).focus?.pillar ?? null,
    isBack: hasJustEnded(journal.pauses.all(), day),
  });
}
