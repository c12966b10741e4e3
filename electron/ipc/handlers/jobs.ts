import { dayAt } from '../../../shared/day.ts';
import type { Background } from '../../background/background.ts';
import type { OurWorks } from '../../background/works.ts';
import type { Clock } from '../../clock.ts';
import type { Handlers } from '../serve.ts';

/** What is handed on to the background as it comes. */
export function jobHandlers(
  background: Background<OurWorks>,
  clock: Clock,
): Pick<Handlers, 'readPicture' | 'readTable' | 'cancelJob'> {
  return {
    readPicture: ({ job, picture }) => background.run('readPicture', job, picture),
    readTable: ({ job, file, choice }) => {
      const today = dayAt(clock.now(), clock.zone());
      return background.run('readTable', job, { file, choice, today });
    },
    cancelJob: ({ job }) => {
      background.cancel(job);
    },
  };
}
