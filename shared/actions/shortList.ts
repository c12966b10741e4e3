import type { Task } from './dueToday.ts';

/** What fits into the time there is, and the rest; each in the order of the tasks. */
export interface ShortList {
  readonly short: readonly Task[];
  readonly rest: readonly Task[];
}

/**
 * The tasks to begin with, for somebody who has `minutes` a day (null: all the time there is). The
 * first always fits; after it, each that still does. What is done keeps its place and its minutes,
 * so that nothing takes the place of what was just ticked.
 */
export function shortList(tasks: readonly Task[], minutes: number | null): ShortList {
  if (minutes === null) return { short: tasks, rest: [] };
  let left = minutes;
  const [short, rest]: [Task[], Task[]] = [[], []];
  for (const task of tasks) {
    const fits = short.length === 0 || task.action.minutes <= left;
    if (fits) left -= task.action.minutes;
    (fits ? short : rest).push(task);
  }
  return { short, rest };
}
