import type { JobName } from '../../../shared/ipc/contract.ts';
import type { Background } from '../../background/background.ts';
import type { OurWorks } from '../../background/works.ts';
import type { Handlers } from '../serve.ts';

/** The jobs, each handed on to the background. */
export function jobHandlers(
  background: Background<OurWorks>,
): Pick<Handlers, JobName | 'cancelJob'> {
  return {
    readPicture: ({ job, picture }) => background.run('readPicture', job, picture),
    cancelJob: ({ job }) => {
      background.cancel(job);
    },
  };
}
