import { type Action, actionFrom } from '../../shared/actions/action.ts';
import type { PractisedAction } from '../../shared/actions/dueToday.ts';
import { type Pause, restsOf } from '../../shared/actions/pause.ts';
import type { Mark, Practice } from '../../shared/actions/practice.ts';
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
  return practised(journal, (action, weekStart) => recentMarks(journal, action, weekStart, today));
}

/** The actions that are planned, each with its past from a day on; a one-off with what decides it. */
export function practicesSince(
  journal: Journal,
  since: (action: Action) => Day,
  today: Day,
): readonly PractisedAction[] {
  return practised(journal, (action) =>
    action.rhythm.kind === 'once'
      ? lastMarks(journal, action, today)
      : journal.completions.between(action.id, since(action), today),
  );
}

/** One action with all of its past by `today`. */
export function wholePractice(journal: Journal, action: Action, today: Day): Practice {
  const marks = journal.completions.between(action.id, '1970-01-01' as Day, today);
  const { weekStart } = journal.settings.current();
  return practiceOf(action, journal.pauses.all(), marks, weekStart);
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
  marksOf: (action: Action, weekStart: WeekStart) => readonly Mark[],
): readonly PractisedAction[] {
  const pauses = journal.pauses.all();
  const { weekStart } = journal.settings.current();
  return plannedActions(journal).map((action) => ({
    action,
    practice: practiceOf(action, pauses, marksOf(action, weekStart), weekStart),
  }));
}

function practiceOf(
  action: Action,
  pauses: readonly Pause[],
  marks: readonly Mark[],
  weekStart: WeekStart,
): Practice {
  const { rhythm, start, end, target } = action;
  return { rhythm, start, end, target, marks, rests: restsOf(action, pauses), weekStart };
}

function recentMarks(
  journal: Journal,
  action: Action,
  weekStart: WeekStart,
  today: Day,
): readonly Mark[] {
  const since = askedSince(action, weekStart, today);
  return since === null
    ? lastMarks(journal, action, today)
    : journal.completions.between(action.id, since, today);
}

/** No later than the day the present asking began; null for a one-off. */
function askedSince({ rhythm }: Action, weekStart: WeekStart, today: Day): Day | null {
  switch (rhythm.kind) {
    case 'once':
      return null;
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

/** What decides a one-off: as many marks as it is to be done, and one for the time after. */
function lastMarks(journal: Journal, { id, target }: Action, today: Day): readonly Mark[] {
  return journal.completions.last(id, today, target + 1);
}
