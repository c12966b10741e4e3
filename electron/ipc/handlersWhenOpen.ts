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
  const passOn = (name: CallName) => {
    const handle = async (input: unknown) => {
      if (ofOpen() === null && apart[name] === undefined) await settled();
      const known = ofOpen()?.[name] ?? apart[name];
      if (known === undefined) throw new Refusal({ code: 'notOpen' });
      return (known as (input: unknown) => unknown)(input);
    };
    return handle as (input: unknown) => unknown;
  };
  return Object.fromEntries(callNames.map((name) => [name, passOn(name)])) as Handlers;
}
