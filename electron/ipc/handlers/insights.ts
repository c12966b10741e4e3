import { dayAt } from '../../../shared/day.ts';
import type { Background } from '../../background/background.ts';
import type { OurWorks } from '../../background/works.ts';
import type { Clock } from '../../clock.ts';
import type { Journal } from '../../store/journal.ts';
import { weeksOfEffort } from '../../store/weeksOfEffort.ts';
import type { Handlers } from '../serve.ts';

/** Reads from the journal what insights rest on, and has the background work them out. */
export function insightHandlers(
  journal: Journal,
  clock: Clock,
  background: Pick<Background<OurWorks>, 'run'>,
): Pick<Handlers, 'insights'> {
  return {
    insights: ({ job }) => {
      const today = dayAt(clock.now(), clock.zone());
      return background.run('insights', job, weeksOfEffort(journal, today));
    },
  };
}
