import type { Goal } from '../../shared/insights/goal.ts';
import { goalPhrase } from '../../shared/insights/goalPhrase.ts';
import { announce, run } from '../bridge/desk.ts';
import { offerUndo } from '../bridge/history.ts';

/** Keeps a goal in place of any other and says so; answers whether it is kept. */
export async function keepGoal(goal: Goal): Promise<boolean> {
  const error = await run('setGoal', { goal });
  if (error === null)
    announce((words, format) => words.goal.kept(goalPhrase(goal, words, format)), offerUndo);
  return error === null;
}

/** Drops the goal, and says which it was. */
export async function dropGoal(goal: Goal): Promise<void> {
  const error = await run('setGoal', { goal: null });
  if (error === null)
    announce((words, format) => words.goal.dropped(goalPhrase(goal, words, format)), offerUndo);
}
