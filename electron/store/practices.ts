import { type Action, actionFrom } from '../../shared/actions/action.ts';
import { periodOf } from '../../shared/actions/askings.ts';
import type { PractisedAction } from '../../shared/actions/dueToday.ts';
import { restsOf } from '../../shared/actions/pause.ts';
import type { Mark, Practice, Rest } from '../../shared/actions/practice.ts';
import { latestOccurrence } from '../../shared/actions/recurrence.ts';
import { isFixed } from '../../shared/actions/rhythm.ts';
import { addDays, type Day, type WeekStart } from '../../shared/day.ts';
import type { Journal } from './journal.ts';

/** The actions that are planned, each with as much of its past as today's standing depends on. */
export function practicesToday(journal: Journal, today: Day): readonly PractisedAction[] {
  return practicesSince(
    journal,
    plannedActions(journal),
    (action, _rests, weekStart) => askedSince(action, weekStart, today),
    today,
  );
}

/** Some actions, each with its past from a day on; a one-off with what decides it. */
export function practicesSince(
  journal: Journal,
  actions: readonly Action[],
  since: (action: Action, rests: readonly Rest[], weekStart: WeekStart) => Day,
  today: Day,
): readonly PractisedAction[] {
  const pauses = journal.pauses.all();
  const { weekStart } = journal.settings.current();
  const planned = actions.map((action) => {
    const rests = restsOf(action, pauses);
    return { action, rests, from: since(action, rests, weekStart) };
  });
  const wanted = planned.map(({ action, from }) => [action.id, from] as const);
  const recent = journal.completions.since(wanted, today);
  return planned.map(({ action, rests, from }) => {
    const marks = [...decisiveMarks(journal, action, from), ...(recent.get(action.id) ?? [])];
    return { action, practice: practiceOf(action, rests, marks, weekStart) };
  });
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

function practiceOf(
  { rhythm, start, end, target }: Action,
  rests: readonly Rest[],
  marks: readonly Mark[],
  weekStart: WeekStart,
): Practice {
  return { rhythm, start, end, target, marks, rests, weekStart };
}

/** Of a one-off, as many marks before `since` as decide whether it was done by then; else none. */
function decisiveMarks(
  journal: Journal,
  { id, rhythm, target }: Action,
  since: Day,
): readonly Mark[] {
  return rhythm.kind === 'once' ? journal.completions.lastDone(id, addDays(since, -1), target) : [];
}

/** The day the present asking of an action began, or its quota's period; today for a one-off. */
export function askedSince({ rhythm, start, end }: Action, weekStart: WeekStart, today: Day): Day {
  if (isFixed(rhythm)) return latestOccurrence({ rhythm, start, end, weekStart }, today) ?? today;
  return rhythm.kind === 'quota' ? periodOf(today, rhythm.per, weekStart).from : today;
}
