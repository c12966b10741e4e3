import type { CallError } from '../../shared/ipc/contract.ts';

/** What the thread is told to do. */
export interface Order {
  readonly name: string;
  /** The job's id. */
  readonly job: string;
  readonly input: unknown;
}

/** What the thread tells of the job it is at; one that fails unforeseen ends the thread. */
export type Report = { readonly job: string } & (
  | { readonly of: 'progress'; readonly share: number }
  | { readonly of: 'value'; readonly value: unknown }
  | { readonly of: 'refusal'; readonly reason: CallError }
);

/**
 * What the thread does for a job. It may throw a `Refusal`; `tell` says how far it has come, from 0
 * to 1.
 */
export type Work<Input, Output> = (
  input: Input,
  tell: (share: number) => void,
) => Output | Promise<Output>;

/** The works of a thread, by their names. */
export type Works = Readonly<Record<string, Work<never, unknown>>>;
