import { hasInk } from '../../../shared/actions/action.ts';
import { dayAt } from '../../../shared/day.ts';
import type { Clock } from '../../clock.ts';
import { dayOfJournal, monthOfJournal } from '../../store/daysOfJournal.ts';
import type { Journal } from '../../store/journal.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** The person's own pages, day by day. */
export function journalHandlers(
  journal: Journal,
  clock: Clock,
): Pick<
  DirectHandlers,
  'day' | 'calendar' | 'mentions' | 'linkTargets' | 'openWritten' | 'keepEntry'
> {
  const unfinished = (): never => {
    throw new Refusal({ code: 'internal' });
  };
  return {
    day: ({ day }) => dayOfJournal(journal, day, dayAt(clock.now(), clock.zone())),
    calendar: ({ month }) => monthOfJournal(journal, month, dayAt(clock.now(), clock.zone())),
    mentions: unfinished,
    linkTargets: unfinished,
    openWritten: unfinished,
    keepEntry: ({ day, text, before, revision }) => {
      const now = clock.now();
      if (day > dayAt(now, clock.zone())) throw new Refusal({ code: 'inTheFuture' });
      journal.transaction(() => {
        const kept = journal.entries.on(day);
        if ((kept?.revision ?? null) !== before) throw new Refusal({ code: 'entryChanged', kept });
        if (hasInk(text))
          journal.entries.keep({ day, text, revision }, { at: now, zone: clock.zone() });
        else journal.entries.remove(day);
      });
    },
  };
}
