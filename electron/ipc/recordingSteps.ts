import { type StepName, stepSubjectOf, steps } from '../../shared/ipc/contract.ts';
import type { Clock } from '../clock.ts';
import type { Journal } from '../store/journal.ts';
import type { Handlers } from './serve.ts';

/**
 * The same handlers, where each command that is a step runs in one transaction with the record of
 * it. One that is refused or fails leaves neither.
 */
export function recordingSteps(journal: Journal, clock: Clock, handlers: Handlers): Handlers {
  const recording = Object.keys(steps).map((command) => {
    const name = command as StepName;
    const handle = handlers[name] as (input: object) => undefined;
    const record = (input: object) => {
      const subject = stepSubjectOf(name, input);
      const step = { command, subject, takenAt: clock.now(), zone: clock.zone() };
      return journal.history.record(step, () => handle(input));
    };
    return [command, record];
  });
  return { ...handlers, ...Object.fromEntries(recording) };
}
