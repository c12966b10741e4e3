import type { Answer, InputOf, JobName, OutputOf } from '../../shared/ipc/contract.ts';
import { call, listen } from './client.ts';

/** A job that was started. */
export interface StartedJob<Name extends JobName> {
  /** Never rejects: whatever goes wrong is in the answer, `cancelled` too. */
  readonly answer: Promise<Answer<OutputOf<Name>>>;
  /** Stops it; once it has answered, nothing happens. */
  readonly cancel: () => void;
}

/**
 * Starts a job.
 *
 * @param onProgress told how far it has come, from 0 to 1, until it has answered
 */
export function startJob<Name extends JobName>(
  name: Name,
  input: Omit<InputOf<Name>, 'job'>,
  onProgress: (share: number) => void = () => {},
): StartedJob<Name> {
  const id = crypto.randomUUID();
  const stopListening = listen('progress', ({ job, share }) => {
    if (job === id) onProgress(share);
  });
  return {
    answer: call(name, { ...input, job: id } as InputOf<Name>).finally(stopListening),
    cancel: () => void call('cancelJob', { job: id }),
  };
}
