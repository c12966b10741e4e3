import { type Day, daysBetween, epochDay, lastDay } from '../day.ts';
import type { Pillar } from '../ssi/pillar.ts';
import type { Action } from './action.ts';
import type { Rest } from './practice.ts';

/** What a pause silences. */
export type PauseScope =
  | { readonly of: 'everything' }
  | { readonly of: 'pillar'; readonly pillar: Pillar }
  | { readonly of: 'action'; readonly action: string };

/** Days on which nothing is asked: a holiday, a busy month. They break no streak. */
export interface Pause {
  /** UUIDv7. */
  readonly id: string;
  readonly scope: PauseScope;
  readonly from: Day;
  /** The last day of it, not before `from`; null: until it is ended. */
  readonly until: Day | null;
}

/** The pause of everything that goes on on `day`, of several the one that lasts longest, if any. */
export function pauseOfEverything(pauses: readonly Pause[], day: Day): Pause | null {
  const lastOf = ({ until }: Pause) => until ?? lastDay;
  return pauses
    .filter((pause) => pause.scope.of === 'everything' && pause.from <= day && day <= lastOf(pause))
    .reduce<Pause | null>(
      (longest, pause) => (longest !== null && lastOf(longest) >= lastOf(pause) ? longest : pause),
      null,
    );
}

/** Whether a pause of everything ended in the three days before `day`, and none goes on. */
export function hasJustEnded(pauses: readonly Pause[], day: Day): boolean {
  if (pauseOfEverything(pauses, day) !== null) return false;
  return pauses.some(({ scope, until }) => {
    if (scope.of !== 'everything' || until === null || until >= day) return false;
    return daysBetween(until, day) <= daysOfReturn;
  });
}

/** How many days one is just back from a pause. */
const daysOfReturn = 3;

/** The rests that pauses give to one action. */
export function restsOf({ id, pillar }: Action, pauses: readonly Pause[]): readonly Rest[] {
  return pauses
    .filter(({ scope }) => concerns(scope, id, pillar))
    .map(({ from, until }) => ({
      from: epochDay(from),
      until: until === null ? Number.POSITIVE_INFINITY : epochDay(until),
    }));
}

function concerns(scope: PauseScope, action: string, pillar: Pillar): boolean {
  switch (scope.of) {
    case 'everything':
      return true;
    case 'pillar':
      return scope.pillar === pillar;
    case 'action':
      return scope.action === action;
  }
}
