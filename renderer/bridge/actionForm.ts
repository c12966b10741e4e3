import type { Action, ActionWishes } from '../../shared/actions/action.ts';
import type { Day } from '../../shared/day.ts';
import { keepTyped, openForm, typedKey } from './desk.ts';
import { lastSeen } from './views.ts';

/** Opens the form of an action, to change it. */
export function editAction(action: Action): void {
  openForm({ action, wishes: action });
}

/**
 * Opens the form for an action that there is not yet, with what is already said of it. Where no
 * pillar is, it is the one in focus.
 */
export function newAction(wishes: Partial<ActionWishes>, today: Day): void {
  // One of which a title is said, were it none, is not the one that was typed before.
  if (wishes.title !== undefined) keepTyped(typedKey(null), null);
  openForm({
    action: null,
    wishes: {
      title: null,
      how: null,
      page: null,
      pillar: lastSeen('today')?.focus?.pillar ?? 'brand',
      rhythm: { kind: 'once' },
      minutes: null,
      start: today,
      end: null,
      times: [],
      target: 1,
      ...wishes,
    },
  });
}
