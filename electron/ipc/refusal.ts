import type { CallError } from '../../shared/ipc/contract.ts';

/** Thrown by a handler to fail a call with a reason the window has words for. */
export class Refusal extends Error {
  readonly reason: CallError;

  constructor(reason: CallError, options?: ErrorOptions) {
    super(reason.code, options);
    this.name = 'Refusal';
    this.reason = reason;
  }
}
