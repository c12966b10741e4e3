import { unchanged } from '../../electron/store/begin.ts';
import { type Action, actionFrom, type KeptAction } from '../../shared/actions/action.ts';
import type { ActionId } from '../../shared/actions/catalogue.ts';
import type { ParsedInputOf } from '../../shared/ipc/contract.ts';
import { day } from './day.ts';

type Wishes = ParsedInputOf<'addAction'>['wishes'];

/** What the person says of an action of their own. */
export function wishes(given: Partial<Wishes> = {}): Wishes {
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
