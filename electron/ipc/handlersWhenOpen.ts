import { type CallName, callNames } from '../../shared/ipc/calls.ts';
import { Refusal } from './refusal.ts';
import type { Handlers } from './serve.ts';

/**
 * Handlers that pass each call on to those of the open journal, waiting where one is being opened.
 * Where there is none, `apart` answers what needs none, and the rest is refused with `notOpen`.
 */
export function handlersWhenOpen(
  ofOpen: () => Handlers | null,
  settled: () => Promise<void>,
  apart: Partial<Handlers>,
): Handlers {
  const passOn =
    (name: CallName) =>
    async (input: unknown): Promise<never> => {
      if (ofOpen() === null && apart[name] === undefined) await settled();
      const handle = ofOpen()?.[name] ?? apart[name];
      if (handle === undefined) throw new Refusal({ code: 'notOpen' });
      return (handle as (input: unknown) => never)(input);
    };
  return Object.fromEntries(callNames.map((name) => [name, passOn(name)])) as Handlers;
}
