import { actionFrom } from '../../shared/actions/action.ts';
import type { Mark } from '../../shared/actions/practice.ts';
import type { Day } from '../../shared/day.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import type { Journal } from './journal.ts';

/**
 * The days, since 1970-01-01, that actions of each pillar were done on, and how often; also of those
 * that were put away since: what was done stays done. A day comes once for each action.
 */
export type DoneByPillar = Readonly<Record<Pillar, readonly Mark[]>>;

/** What was done for each pillar from `from` to `until`, both included. */
export function doneByPillar(journal: Journal, from: Day, until: Day): DoneByPillar {
  const done: Record<Pillar, Mark[]> = { brand: [], people: [], insights: [], relationships: [] };
  const actions = journal.actions.all().map(actionFrom);
  const wanted = actions.map(({ id }) => [id, from] as const);
  const marks = journal.completions.since(wanted, until);
  for (const { id, pillar } of actions)
    for (const mark of marks.get(id) ?? []) done[pillar].push(mark);
  return done;
}
