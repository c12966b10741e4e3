import type { ActionId } from '../../shared/actions/catalogue.ts';
import type { Day } from '../../shared/day.ts';
import { announce, run } from './desk.ts';
import { offerUndo } from './history.ts';

/** Ticks or unticks an action on a day, and says so once it is kept. */
export async function changeTick(action: ActionId, day: Day, isDone: boolean): Promise<void> {
  const error = await run(isDone ? 'tick' : 'untick', { action, day });
  if (error !== null) return;
  announce((words) => {
    const { title } = words.catalogue[action];
    return isDone ? words.today.kept(title) : words.today.unticked(title);
  }, offerUndo);
}
