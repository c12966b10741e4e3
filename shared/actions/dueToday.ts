import type { Day } from '../day.ts';
import { type Focus, pillarsFrom } from '../ssi/focus.ts';
import type { Pillar } from '../ssi/pillar.ts';
import { type ActionId, entryOf } from './catalogue.ts';
import { doneThisWeek, standingOn } from './recurrence.ts';
import type { Rhythm } from './rhythm.ts';

/** An action as the journal holds it. */
export interface PlannedAction {
  readonly id: ActionId;
  /** The first day it is asked for. */
  readonly start: Day;
  /** The days it was ticked, ascending. */
  readonly completed: readonly Day[];
}

/** An action that today asks for, or that today has seen done. */
export interface Task {
  readonly id: ActionId;
  readonly pillar: Pillar;
  readonly rhythm: Rhythm;
  readonly isDone: boolean;
  /** The day it was first asked for, where that was before today and it is not done. */
  readonly overdueSince: Day | null;
  /** Days done in this week, today included; only where the rhythm is a weekly quota. */
  readonly doneThisWeek: number | null;
  /** Whether it was done before and comes back to be looked over. */
  readonly isReview: boolean;
}

/** The tasks of one pillar; never empty. */
export interface PillarTasks {
  readonly pillar: Pillar;
  readonly tasks: readonly Task[];
}

/**
 * What `today` asks for, by pillar, the focus first. What was ticked today stays, so that it can
 * be unticked; tomorrow it is gone or comes back by its rhythm.
 */
export function dueToday(
  actions: readonly PlannedAction[],
  focus: Focus | null,
  today: Day,
): readonly PillarTasks[] {
  const tasks = actions.flatMap((action) => taskOn(action, today) ?? []);
  return pillarsFrom(focus)
    .map((pillar) => ({ pillar, tasks: tasks.filter((task) => task.pillar === pillar) }))
    .filter((group) => group.tasks.length > 0);
}

/** The tasks that still wait, in the order `dueToday` shows them. */
export function waitingTasks(groups: readonly PillarTasks[]): readonly Task[] {
  return groups.flatMap((group) => group.tasks).filter((task) => !task.isDone);
}

function taskOn(action: PlannedAction, today: Day): Task | null {
  const { pillar, rhythm } = entryOf(action.id);
  const completed = action.completed.filter((day) => day <= today);
  const standing = standingOn(rhythm, action.start, completed, today);
  if (standing.state === 'resting') return null;
  const isDone = standing.state === 'done';
  const before = completed.filter((day) => day < today);
  return {
    id: action.id,
    pillar,
    rhythm,
    isDone,
    overdueSince: standing.state === 'due' && standing.since < today ? standing.since : null,
    doneThisWeek: rhythm.kind === 'timesAWeek' ? doneThisWeek(completed, today) : null,
    isReview: rhythm.kind === 'once' && before.length > 0,
  };
}
