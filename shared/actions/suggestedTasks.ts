import type { Focus } from '../ssi/focus.ts';
import { type PillarTasks, type Task, waitingTasks } from './dueToday.ts';

/** The most tasks that are suggested at once. */
export const mostSuggested = 3;

/**
 * What could be done now for the pillar in focus: its first tasks that still wait, in the order of
 * `groups`. None where there is no focus, or nothing of it waits.
 */
export function suggestedTasks(
  groups: readonly PillarTasks[],
  focus: Focus | null,
): readonly Task[] {
  return waitingTasks(groups)
    .filter(({ action }) => action.pillar === focus?.pillar)
    .slice(0, mostSuggested);
}
