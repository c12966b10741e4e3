import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { CallName } from '../../shared/ipc/calls.ts';
import type { Answer, InputOf, OutputOf, Signals } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** What the preload gives the page. */
    readonly pilar: Bridge;
  }
}

/** Makes a call of the contract. Never rejects: whatever goes wrong is in the answer. */
export async function call<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
): Promise<Answer<OutputOf<Name>>> {
  try {
    const make = window.pilar.calls[name] as (
      input: InputOf<Name>,
    ) => Promise<Answer<OutputOf<Name>>>;
    return await make(input);
  } catch {
    return { ok: false, error: { code: 'internal' } };
  }
}

/** Listens to a signal until the function it returns is called. */
export function listen<Name extends keyof Signals>(
  name: Name,
  listener: (payload: Signals[Name]) => void,
): () => void {
  const hear = window.pilar.signals[name] as (
    listener: (payload: Signals[Name]) => void,
  ) => () => void;
  return hear(listener);
}
