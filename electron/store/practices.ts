import { type Action, actionFrom } from '../../shared/actions/action.ts';
import type { PractisedAction } from '../../shared/actions/dueToday.ts';
import { restsOf } from '../../shared/actions/pause.ts';
import type { Mark, Practice, Rest } from '../../shared/actions/practice.ts';
import {
  addDays,
  addMonths,
  type Day,
  startOfMonth,
  startOfWeek,
  type WeekStart,
} from '../../shared/day.ts';
import type { Journal } from './journal.ts';

/** The actions that are planned, each with as much of its past as today's standing depends on. */
export function practicesToday(journal: Journal, today: Day): readonly PractisedAction[] {
  const { weekStart } = journal.settings.current();
  return practised(journal, (action) => {
    const since = askedSince(action, weekStart, today);
    return marksSince(journal, action, since, today);
  });
}

/** The actions that are planned, each with its past from a day on; a one-off with what decides it. */
export function practicesSince(
  journal: Journal,
  since: (action: Action, rests: readonly Rest[]) => Day,
  today: Day,
): readonly PractisedAction[] {
  return practised(journal, (action, rests) =>
    marksSince(journal, action, since(action, rests), today),
  );
}

/** One action with all of its past by `today`. */
export function wholePractice(journal: Journal, action: Action, today: Day): Practice {
  const marks = journal.completions.between(action.id, '1970-01-01' as Day, today);
  const { weekStart } = journal.settings.current();
  return practiceOf(action, restsOf(action, journal.pauses.all()), marks, weekStart);
}

/** Every action that is not archived, in no order. */
export function plannedActions(journal: Journal): readonly Action[] {
  return journal.actions
    .all()
    .filter(({ isArchived }) => !isArchived)
    .map(actionFrom);
}

function practised(
  journal: Journal,
  marksOf: (action: Action, rests: readonly Rest[]) => readonly Mark[],
): readonly PractisedAction[] {
  const pauses = journal.pauses.all();
  const { weekStart } = journal.settings.current();
  return plannedActions(journal).map((action) => {
    const rests = restsOf(action, pauses);
    return { action, practice: practiceOf(action, rests, marksOf(action, rests), weekStart) };
  });
}

function practiceOf(
  { rhythm, start, end, target }: Action,
  rests: readonly Rest[],
  marks: readonly Mark[],
  weekStart: WeekStart,
): Practice {
  return { rhythm, start, end, target, marks, rests, weekStart };
}

/** The marks from a day on; of a one-off also as many before as decide whether it was done by then. */
function marksSince(
  journal: Journal,
  { id, rhythm, target }: Action,
  since: Day,
  today: Day,
): readonly Mark[] {
  const recent = journal.completions.between(id, since, today);
  if (rhythm.kind !== 'once') return recent;
  return [...journal.completions.lastDone(id, addDays(since, -1), target), ...recent];
}

/** No later than the day the present asking began; today for a one-off. */
function askedSince({ rhythm }: Action, weekStart: WeekStart, today: Day): Day {
  switch (rhythm.kind) {
    case 'once':
      return today;
    case 'days':
      return addDays(today, -rhythm.every);
    case 'weeks':
      return addDays(today, -7 * rhythm.every);
    case 'months':
      return addMonths(startOfMonth(today), -rhythm.every);
    case 'quota':
      return rhythm.per === 'week' ? startOfWeek(today, weekStart) : startOfMonth(today);
  }
}
