import fc from 'fast-check';
import type { CommandName } from '../../shared/ipc/contract.ts';
import { anyStep } from '../builders/anyStep.ts';

/** A command as the page sends it. */
export interface Called {
  readonly name: CommandName;
  readonly input: unknown;
}

const nothing = (name: CommandName) => fc.constant<Called>({ name, input: undefined });

/** Anything that a person at work does to the own journal: any step, and back and forth. */
export const anyCall: fc.Arbitrary<Called> = fc.oneof(
  {
    weight: 12,
    arbitrary: anyStep.map(({ command, subject }) => ({ name: command, input: subject })),
  },
  { weight: 2, arbitrary: nothing('undo') },
  { weight: 2, arbitrary: nothing('redo') },
  { weight: 1, arbitrary: nothing('resumeReminders') },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('oneHour', 'tomorrow')
      .map((until): Called => ({ name: 'pauseReminders', input: { until } })),
  },
);

/** As many of them, the same for the same seed. */
export function callsOf(seed: number, count: number): readonly Called[] {
  return fc.sample(anyCall, { seed, numRuns: count });
}
