import { type ActionId, actionIds } from '../../shared/actions/catalogue.ts';
import { staggerStarts } from '../../shared/actions/firstDays.ts';
import type { Day } from '../../shared/day.ts';
import { initialSettings } from '../../shared/settings.ts';
import type { Focus } from '../../shared/ssi/focus.ts';
import type { Journal } from './journal.ts';

/**
 * Gives a new journal its settings and its plan, and an older one the actions that the catalogue
 * has gained since. Opening a journal twice changes nothing.
 */
export function beginJournal(journal: Journal, today: Day, now: Temporal.Instant): void {
  journal.transaction(() => {
    if (!journal.settings.exist())
      journal.settings.keep({ ...initialSettings, reminderTimeChosenAt: now });
    const known = new Set(journal.actions.all().map(({ id }) => id));
    const added = actionIds.filter((id) => !known.has(id));
    for (const [id, start] of staggerStarts(added, null, today)) journal.actions.add({ id, start });
  });
}

/**
 * Lays out anew, the focus first, the actions that have not begun. For the first snapshot: only
 * then is it known which pillar to start with. To be called inside a transaction.
 */
export function staggerAnew(journal: Journal, focus: Focus | null, today: Day): void {
  const notBegun: ActionId[] = journal.actions
    .all()
    .filter(({ id, start }) => start >= today && !journal.completions.has(id))
    .map(({ id }) => id);
  for (const [id, start] of staggerStarts(notBegun, focus, today))
    journal.actions.moveStart({ id, start });
}
