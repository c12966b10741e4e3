import { hasInk } from '../../../shared/actions/action.ts';
import { dayAt } from '../../../shared/day.ts';
import { keepable } from '../../../shared/journal/entry.ts';
import type { Clock } from '../../clock.ts';
import { dayOfJournal, monthOfJournal } from '../../store/daysOfJournal.ts';
import type { Journal } from '../../store/journal.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** The person's own pages, day by day. */
export function journalHandlers(
  journal: Journal,
  clock: Clock,
): Pick<DirectHandlers, 'day' | 'calendar' | 'keepEntry'> {
  return {
    day: ({ day }) => dayOfJournal(journal, day, dayAt(clock.now(), clock.zone())),
    calendar: ({ month }) => monthOfJournal(journal, month, dayAt(clock.now(), clock.zone())),
    keepEntry: ({ day, text, before, revision }) => {
      const now = clock.now();
      if (day > dayAt(now, clock.zone())) throw new Refusal({ code: 'inTheFuture' });
      journal.transaction(() => {
        const kept = journal.entries.on(day);
        if ((kept?.revision ?? null) !== before) throw new Refusal({ code: 'entryChanged', kept });
        if (hasInk(text))
          journal.entries.keep(
            { day, text: keepable(text), revision },
            { at: now, zone: clock.zone() },
          );
        else journal.entries.remove(day);
      });
    },
  };
}
