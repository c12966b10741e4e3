import { type Day, epochDay } from '../day.ts';
import type { Focus } from '../ssi/focus.ts';
import type { Pillar } from '../ssi/pillar.ts';
import type { Action } from './action.ts';
import { byPlace } from './order.ts';
import type { Practice } from './practice.ts';
import { lastRound, standingOn, type Tally } from './standing.ts';

/** An action with its past. */
export interface PractisedAction {
  readonly action: Action;
  readonly practice: Practice;
}

/** An action that today asks for, or that today has seen done. */
export interface Task {
  readonly action: Action;
  readonly isDone: boolean;
  /** The day its asking began; of a one-off with a last day, that day. */
  readonly dueOn: Day;
  /** That day, where it was before today and the task is not done. */
  readonly overdueSince: Day | null;
  /** How much of it is done: times, or days of a quota. */
  readonly tally: Tally;
  /** How often it was done today. */
  readonly count: number;
  /** Whether it was done before and comes back to be looked over. */
  readonly isReview: boolean;
}

/** The tasks of one pillar; never empty. */
export interface PillarTasks {
  readonly pillar: Pillar;
  readonly tasks: readonly Task[];
}

/**
 * What `today` asks for: what is chosen for the week first, then the focus pillar's, then what has
 * been asked for longest, then in the person's own order. What was done today stays in its place, so
 * that it can be taken back.
 *
 * @param chosen the ids of the actions chosen for the week
 */
export function dueToday(
  actions: readonly PractisedAction[],
  focus: Focus | null,
  today: Day,
  chosen: readonly string[] = [],
): readonly Task[] {
  const isElsewhere = ({ action }: Task) => (action.pillar === focus?.pillar ? 0 : 1);
  const isUnchosen = ({ action }: Task) => (chosen.includes(action.id) ? 0 : 1);
  return actions
    .flatMap((practised) => taskOn(practised, today) ?? [])
    .sort(
      (one, other) =>
        isUnchosen(one) - isUnchosen(other) ||
        isElsewhere(one) - isElsewhere(other) ||
        epochDay(one.dueOn) - epochDay(other.dueOn) ||
        byPlace(one.action, other.action),
    );
}

/** The same tasks by pillar: that of the focus first, the others in the order they come in. */
export function byPillar(
  tasks: readonly Task[],
  focus: Focus | null = null,
): readonly PillarTasks[] {
  const groups = new Map<Pillar, Task[]>();
  for (const task of tasks) {
    const { pillar } = task.action;
    const group = groups.get(pillar);
    if (group === undefined) groups.set(pillar, [task]);
    else group.push(task);
  }
  const isFirst = ({ pillar }: PillarTasks) => (pillar === focus?.pillar ? 0 : 1);
  return [...groups]
    .map(([pillar, group]) => ({ pillar, tasks: group }))
    .sort((one, other) => isFirst(one) - isFirst(other));
}

/** The tasks that still wait, in the order `byPillar` shows them. */
export function waitingTasks(groups: readonly PillarTasks[]): readonly Task[] {
  return groups.flatMap(({ tasks }) => tasks).filter(({ isDone }) => !isDone);
}

function taskOn({ action, practice }: PractisedAction, today: Day): Task | null {
  const standing = standingOn(practice, today);
  if (standing.state === 'resting') return null;
  const { rhythm } = action;
  const { state, since, tally } = standing;
  const earlier = practice.marks.filter(({ day }) => day < epochDay(today));
  const isReview =
    rhythm.kind === 'once' && lastRound({ ...practice, marks: earlier }).doneOn !== null;
  // The wished-for day was that of the first time.
  const wished = rhythm.kind === 'once' && !isReview ? (rhythm.by ?? since) : since;
  const isDone = state === 'done';
  return {
    action,
    isDone,
    dueOn: wished,
    overdueSince: !isDone && wished < today ? wished : null,
    tally,
    count: practice.marks.find(({ day }) => day === epochDay(today))?.count ?? 0,
    isReview,
  };
}
