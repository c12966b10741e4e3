import type { Action } from '../../shared/actions/action.ts';
import { titleOf } from '../../shared/actions/actionWords.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { announce, run } from './desk.ts';
import { offerUndo } from './history.ts';

/** Puts an action away, and says that its history stays. */
export async function archive(action: Action): Promise<void> {
  const error = await run('archiveAction', { action: action.id });
  if (error === null)
    announce((words) => words.pillars.archivedNow(titleOf(action, words)), offerUndo);
}

/** Takes an action up again. */
export async function restore(action: Action): Promise<void> {
  const error = await run('restoreAction', { action: action.id });
  if (error === null)
    announce((words) => words.pillars.restoredNow(titleOf(action, words)), offerUndo);
}

/** Plans another like it. */
export async function duplicate(action: Action): Promise<void> {
  const error = await run('duplicateAction', { action: action.id });
  if (error === null)
    announce((words) => words.pillars.duplicated(titleOf(action, words)), offerUndo);
}

/** Takes an action to the end of another pillar. */
export async function takeTo(action: Action, pillar: Pillar): Promise<void> {
  const error = await run('placeAction', { action: action.id, pillar, before: null });
  if (error === null)
    announce(
      (words) => words.pillars.movedTo(titleOf(action, words), words.pillar[pillar]),
      offerUndo,
    );
}

/**
 * Puts an action to a place in a list of its pillar.
 *
 * @param place from 0; beyond the ends it is the nearest there is
 */
export async function placeIn(
  list: readonly Action[],
  action: Action,
  place: number,
): Promise<void> {
  const from = list.findIndex(({ id }) => id === action.id);
  const to = Math.min(Math.max(place, 0), list.length - 1);
  if (from === to) return;
  const others = list.filter(({ id }) => id !== action.id);
  // Behind the last of a list may come those of another list of the same pillar.
  const before = others[to]?.id ?? null;
  const error = await run('placeAction', { action: action.id, pillar: action.pillar, before });
  if (error === null)
    announce(
      (words) => words.pillars.moved(titleOf(action, words), to + 1, list.length),
      offerUndo,
    );
}
