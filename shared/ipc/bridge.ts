import type { CallName, SignalName } from './calls.ts';
import type { Answer, InputOf, OutputOf, Signals } from './contract.ts';

/** What the preload gives the page, as `window.pilar`. */
export interface Bridge {
  /** One function for each call of the contract. */
  readonly calls: {
    readonly [Name in CallName]: (input: InputOf<Name>) => Promise<Answer<OutputOf<Name>>>;
  };
  /** One function for each signal: listens until the function it returns is called. */
  readonly signals: {
    readonly [Name in SignalName]: (listener: (payload: Signals[Name]) => void) => () => void;
  };
}
