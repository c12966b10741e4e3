import { actionFrom } from '../../shared/actions/action.ts';
import type { Mark } from '../../shared/actions/practice.ts';
import { addDays, type Day } from '../../shared/day.ts';
import type { EffortPeriod } from '../../shared/ipc/contract.ts';
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

/**
 * How often anything was done for each pillar in each period: from its first day until the next one
 * begins, the last until `until`, included.
 *
 * @param periods the first days, ascending
 */
export function effortIn(
  journal: Journal,
  periods: readonly Day[],
  until: Day,
): readonly EffortPeriod[] {
  const pillarOf = new Map(
    journal.actions.all().map((row) => {
      const { id, pillar } = actionFrom(row);
      return [id, pillar];
    }),
  );
  const bounds = periods.map(
    (from, index) => [from, periods[index + 1] ?? addDays(until, 1)] as const,
  );
  const done = periods.map(() => ({ brand: 0, people: 0, insights: 0, relationships: 0 }));
  for (const [action, period, sum] of journal.completions.sums([...pillarOf.keys()], bounds)) {
    const [doneIn, pillar] = [done[period], pillarOf.get(action)];
    if (doneIn !== undefined && pillar !== undefined) doneIn[pillar] += sum;
  }
  return done.map((counts, index) => ({ from: periods[index] ?? until, done: counts }));
}
