import type { Action } from '../../shared/actions/action.ts';
import { titleOf } from '../../shared/actions/actionWords.ts';
import type { Day } from '../../shared/day.ts';
import type { StepName } from '../../shared/ipc/contract.ts';
import type { Words } from '../../shared/locales/words.ts';
import { announce, run } from './desk.ts';
import { offerUndo } from './history.ts';

/** Ticks or unticks an action on a day, and says so once it is kept. */
export function changeTick(action: Action, day: Day, isDone: boolean): Promise<void> {
  return isDone
    ? mark('tick', action, day, (words) => words.today.kept)
    : mark('untick', action, day, (words) => words.today.unticked);
}

/** Counts an action once more on a day, and says so once it is kept. */
export function addOne(action: Action, day: Day): Promise<void> {
  return mark('addOne', action, day, (words) => words.today.counted);
}

/** Leaves an action out on a day, and says so once it is kept. */
export function skipDay(action: Action, day: Day): Promise<void> {
  return mark('skip', action, day, (words) => words.today.skipped);
}

async function mark(
  name: Extract<StepName, 'tick' | 'untick' | 'addOne' | 'skip'>,
  action: Action,
  day: Day,
  sentence: (words: Words) => (title: string) => string,
): Promise<void> {
  const error = await run(name, { action: action.id, day });
  if (error === null) announce((words) => sentence(words)(titleOf(action, words)), offerUndo);
}
