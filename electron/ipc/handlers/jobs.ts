import type { Background } from '../../background/background.ts';
import type { OurWorks } from '../../background/works.ts';
import type { Handlers } from '../serve.ts';

/** What is handed on to the background as it comes. */
export function jobHandlers(
  background: Background<OurWorks>,
): Pick<Handlers, 'readPicture' | 'cancelJob'> {
  return {
    readPicture: ({ job, picture }) => background.run('readPicture', job, picture),
    cancelJob: ({ job }) => {
      background.cancel(job);
    },
  };
}
