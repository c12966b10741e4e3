import { type StepName, stepSubjectOf, steps } from '../../shared/ipc/contract.ts';
import type { Clock } from '../clock.ts';
import type { Journal } from '../store/journal.ts';
import type { Handlers } from './serve.ts';

/** What is kept again and again while it is written: what is kept of one thing in a row is one step. */
const keptWhileWritten: readonly StepName[] = ['keepEntry', 'keepReview'];

/**
 * The same handlers, where each command that is a step runs in one transaction with the record of
 * it. One that is refused or fails leaves neither.
 */
export function recordingSteps(journal: Journal, clock: Clock, handlers: Handlers): Handlers {
  const recording = Object.keys(steps).map((command) => {
    const name = command as StepName;
    const handle = handlers[name] as (input: object) => undefined;
    const handleRecorded = (input: object) => {
      const subject = stepSubjectOf(name, input);
      const step = { command, subject, takenAt: clock.now(), zone: clock.zone() };
      const record = keptWhileWritten.includes(name)
        ? journal.history.recordOn
        : journal.history.record;
      return record(step, () => handle(input));
    };
    return [command, handleRecorded];
  });
  return { ...handlers, ...Object.fromEntries(recording) };
}
