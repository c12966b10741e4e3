import { type Action, largestCount } from '../../../shared/actions/action.ts';
import { type Day, dayAt } from '../../../shared/day.ts';
import type { Clock } from '../../clock.ts';
import type { Completion } from '../../store/completions.ts';
import type { Journal } from '../../store/journal.ts';
import { keptAction } from '../keptAction.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** Writing down what became of an action on a day. */
export function markingHandlers(
  journal: Journal,
  clock: Clock,
  newId: () => string,
): Pick<DirectHandlers, 'tick' | 'addOne' | 'untick' | 'markDay' | 'skip'> {
  const { completions } = journal;
  const keep = (
    action: string,
    day: Day,
    saying: (action: Action) => Pick<Completion, 'count' | 'note' | 'page'>,
  ): undefined => {
    const completedAt = clock.now();
    const zone = clock.zone();
    if (day > dayAt(completedAt, zone)) throw new Refusal({ code: 'inTheFuture' });
    journal.transaction(() => {
      const { count, note, page } = saying(keptAction(journal, action));
      completions.keep({ id: newId(), action, day, count, note, page, completedAt, zone });
    });
  };
  const told = (action: string, day: Day) =>
    completions.on(action, day) ?? { count: 0, note: '', page: null };
  return {
    tick: ({ action, day }) =>
      keep(action, day, ({ target }) => {
        const { count, note, page } = told(action, day);
        return { note, page, count: Math.max(count, target) };
      }),
    addOne: ({ action, day }) =>
      keep(action, day, () => {
        const { count, note, page } = told(action, day);
        return { note, page, count: Math.min(count + 1, largestCount) };
      }),
    untick: ({ action, day }) => {
      journal.transaction(() => completions.remove(action, day));
    },
    markDay: ({ action, day, ...said }) => keep(action, day, () => said),
    skip: ({ action, day }) => keep(action, day, () => ({ ...told(action, day), count: 0 })),
  };
}
