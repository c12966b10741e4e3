import { dayAt } from '../../../shared/day.ts';
import type { Clock } from '../../clock.ts';
import { staggerAnew } from '../../store/begin.ts';
import { focusOn } from '../../store/focusOn.ts';
import type { Journal } from '../../store/journal.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** Noting the index, and its history. */
export function ssiHandlers(
  journal: Journal,
  clock: Clock,
): Pick<DirectHandlers, 'progress' | 'noteSnapshot'> {
  return {
    progress: () => ({ snapshots: journal.snapshots.all() }),
    noteSnapshot: ({ snapshot, replaces }) => {
      const notedAt = clock.now();
      const zone = clock.zone();
      const today = dayAt(notedAt, zone);
      if (snapshot.day > today) throw new Refusal({ code: 'inTheFuture' });
      journal.transaction(() => {
        const kept = journal.snapshots.on(snapshot.day);
        if (kept !== null && !replaces) throw new Refusal({ code: 'alreadyNoted', kept });
        const isFirst = journal.snapshots.latest(today, 1).length === 0;
        journal.snapshots.keep(snapshot, { notedAt, zone });
        if (isFirst) staggerAnew(journal, focusOn(journal, today, snapshot), today);
      });
    },
  };
}
