import { type Action, actionFrom } from '../../shared/actions/action.ts';
import type { Journal } from '../store/journal.ts';
import { Refusal } from './refusal.ts';

/** The action of this id; refuses the call where the journal has none. */
export function keptAction(journal: Journal, id: string): Action {
  const kept = journal.actions.get(id);
  if (kept === null) throw new Refusal({ code: 'unknownAction' });
  return actionFrom(kept);
}
