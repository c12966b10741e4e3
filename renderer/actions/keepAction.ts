import type { Action, ActionWishes } from '../../shared/actions/action.ts';
import { changesNothing } from '../../shared/actions/actionDraft.ts';
import { titleOf } from '../../shared/actions/actionWords.ts';
import type { Words } from '../../shared/locales/words.ts';
import { announce, run } from '../bridge/desk.ts';
import { offerUndo } from '../bridge/history.ts';

/**
 * Keeps what is wished of an action, or of a new one where `action` is null, and says so. Answers
 * whether it is kept; where it is not, the person has been told why.
 */
export async function keepAction(action: Action | null, wishes: ActionWishes): Promise<boolean> {
  const called = { title: wishes.title, catalogueId: action?.catalogueId ?? null };
  const tell = (sentence: (words: Words) => (title: string) => string, isStep: boolean) =>
    announce((words) => sentence(words)(titleOf(called, words)), isStep ? offerUndo : null);
  if (action !== null && changesNothing(action, wishes)) {
    // It would be no step, and "Undo" would take back another.
    tell((words) => words.actionForm.unchanged, false);
    return true;
  }
  const error =
    action === null
      ? await run('addAction', { wishes })
      : await run('changeAction', { action: action.id, wishes });
  if (error !== null) return false;
  tell((words) => words.actionForm[action === null ? 'added' : 'changed'], true);
  return true;
}
