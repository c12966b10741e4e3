import type { Action, ActionWishes } from '../../shared/actions/action.ts';
import { day } from './day.ts';

/** An own action as it is wished, with nothing said that need not be. */
export function ownWishes(given: Partial<ActionWishes> = {}): ActionWishes {
  return {
    title: 'Desayunar con alguien nuevo',
    how: null,
    page: null,
    pillar: 'relationships',
    rhythm: { kind: 'once' },
    minutes: null,
    start: day('2026-11-22'),
    end: null,
    times: [],
    target: 1,
    ...given,
  };
}

/** The same, kept. */
export function ownAction(given: Partial<Action> = {}): Action {
  return {
    ...ownWishes(),
    id: '01900000-0000-7000-8000-000000000000',
    catalogueId: null,
    position: null,
    isArchived: false,
    pillar: 'relationships',
    rhythm: { kind: 'once' },
    minutes: 10,
    ...given,
  };
}
