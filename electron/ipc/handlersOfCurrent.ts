import { type CallName, callNames } from '../../shared/ipc/calls.ts';
import type { Journal } from '../store/journal.ts';
import type { Handlers } from './serve.ts';

/** Handlers that pass each call on to those of the journal that is current when it comes. */
export function handlersOfCurrent(
  current: () => Journal,
  handlersOf: (journal: Journal) => Handlers,
): Handlers {
  const made = new WeakMap<Journal, Handlers>();
  const ofCurrent = (): Handlers => {
    const journal = current();
    const handlers = made.get(journal) ?? handlersOf(journal);
    made.set(journal, handlers);
    return handlers;
  };
  const passOn = (name: CallName) => (input: unknown) =>
    (ofCurrent()[name] as (input: unknown) => unknown)(input);
  return Object.fromEntries(callNames.map((name) => [name, passOn(name)])) as Handlers;
}
