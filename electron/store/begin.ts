import type { KeptAction } from '../../shared/actions/action.ts';
import { type ActionId, actionIds } from '../../shared/actions/catalogue.ts';
import { staggerStarts } from '../../shared/actions/firstDays.ts';
import { byPlace } from '../../shared/actions/order.ts';
import type { Day } from '../../shared/day.ts';
import { initialSettings } from '../../shared/settings.ts';
import type { Focus } from '../../shared/ssi/focus.ts';
import type { Journal } from './journal.ts';

/**
 * Gives a new journal its settings and its plan, and an older one the actions that the catalogue
 * has gained since. Opening a journal twice changes nothing.
 *
 * @param onNew called, in the same transaction, where the journal is a new one
 */
export function beginJournal(journal: Journal, today: Day, onNew: () => void = () => {}): void {
  journal.transaction(() => {
    const isNew = !journal.settings.exist();
    if (isNew) journal.settings.keep(initialSettings);
    const known = new Set(journal.actions.all().map(({ id }) => id));
    const added = actionIds.filter((id) => !known.has(id));
    for (const [id, start] of staggerStarts(added, null, today))
      journal.actions.keep(unchanged(id, start));
    if (isNew) onNew();
  });
}

/**
 * Lays out anew, the focus first, the actions that have not begun. For the first snapshot: only
 * then is it known which pillar to start with. To be called inside a transaction.
 */
export function staggerAnew(journal: Journal, focus: Focus | null, today: Day): void {
  const notBegun = journal.actions
    .all()
    .filter(
      ({ id, start, isArchived }) => !isArchived && start >= today && !journal.completions.has(id),
    )
    .toSorted(byPlace);
  const ids = notBegun.flatMap(({ catalogueId }) => catalogueId ?? []);
  const starts = staggerStarts(ids, focus, today);
  for (const action of notBegun) {
    const start = action.catalogueId && starts.get(action.catalogueId);
    if (start != null && (action.end === null || start <= action.end))
      journal.actions.keep({ ...action, start });
  }
}

/** An action just as the catalogue says. */
export function unchanged(id: ActionId, start: Day): KeptAction {
  return {
    id,
    catalogueId: id,
    title: null,
    how: null,
    page: null,
    pillar: null,
    rhythm: null,
    minutes: null,
    start,
    end: null,
    times: [],
    target: 1,
    position: null,
    isArchived: false,
  };
}
