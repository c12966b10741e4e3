import { addDays, dayAt } from '../../../shared/day.ts';
import type { Clock } from '../../clock.ts';
import type { Journal } from '../../store/journal.ts';
import { keptAction } from '../keptAction.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** Pausing, and going on. */
export function pauseHandlers(
  journal: Journal,
  clock: Clock,
  newId: () => string,
): Pick<DirectHandlers, 'pause' | 'endPause'> {
  const { pauses } = journal;
  return {
    pause: (pause) => {
      journal.transaction(() => {
        if (pause.scope.of === 'action') keptAction(journal, pause.scope.action);
        pauses.keep({ ...pause, id: newId() });
      });
    },
    endPause: ({ pause }) => {
      const yesterday = addDays(dayAt(clock.now(), clock.zone()), -1);
      journal.transaction(() => {
        const kept = pauses.all().find(({ id }) => id === pause);
        if (kept === undefined) throw new Refusal({ code: 'unknownPause' });
        if (kept.from > yesterday) pauses.remove(pause);
        else if (kept.until === null || kept.until > yesterday)
          pauses.keep({ ...kept, until: yesterday });
      });
    },
  };
}
