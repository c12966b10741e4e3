import { unchanged } from '../../electron/store/begin.ts';
import {
  type Action,
  type ActionWishes,
  actionFrom,
  type KeptAction,
} from '../../shared/actions/action.ts';
import type { ActionId } from '../../shared/actions/catalogue.ts';
import { day } from './day.ts';

/** What the person says of an action of their own. */
export function wishes(given: Partial<ActionWishes> = {}): ActionWishes {
  return {
    title: 'Escribir a Ana',
    how: null,
    page: null,
    pillar: 'people',
    rhythm: { kind: 'days', every: 1 },
    minutes: 10,
    start: day('2026-11-02'),
    end: null,
    times: [],
    target: 1,
    ...given,
  };
}

/** An action of the person's own. */
export function ownAction(given: Partial<KeptAction> = {}): Action {
  return actionFrom({
    ...wishes(),
    id: 'own',
    catalogueId: null,
    position: null,
    isArchived: false,
    ...given,
  });
}

/** An action of the catalogue, as it says but for what is given. */
export function catalogueAction(id: ActionId, given: Partial<KeptAction> = {}): Action {
  return actionFrom({ ...unchanged(id, day('2026-11-02')), ...given });
}
