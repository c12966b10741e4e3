import { useEffect } from 'react';
import { create } from 'zustand';
import {
  type CallError,
  contract,
  type OutputOf,
  type ReadName,
  type Topic,
} from '../../shared/ipc/contract.ts';
import { call, listen } from './client.ts';

/** A read model as the window last saw it; what was seen stays while it is asked for again. */
export interface View<Name extends ReadName> {
  readonly value: OutputOf<Name> | null;
  readonly error: CallError | null;
}

type Views = { readonly [Name in ReadName]?: View<Name> };

const useViews = create<Views>(() => ({}));
const mounted = new Map<ReadName, number>();
const asked = new Map<ReadName, number>();

/** The read model `name`, kept current for as long as a component uses it. */
export function useView<Name extends ReadName>(name: Name): View<Name> {
  useEffect(() => {
    const others = mounted.get(name) ?? 0;
    mounted.set(name, others + 1);
    // Where others already use it, it is current.
    if (others === 0) void ask(name);
    return () => void mounted.set(name, (mounted.get(name) ?? 1) - 1);
  }, [name]);
  const view = useViews((views) => views[name]) as View<Name> | undefined;
  return view ?? notSeen;
}

/** What was last seen of a read model; for commands, which act on what the person sees. */
export function lastSeen<Name extends ReadName>(name: Name): OutputOf<Name> | null {
  return (useViews.getState()[name]?.value ?? null) as OutputOf<Name> | null;
}

/** Asks for a read model now, mounted or not. */
export async function ask<Name extends ReadName>(name: Name): Promise<void> {
  const turn = (asked.get(name) ?? 0) + 1;
  asked.set(name, turn);
  const answer = await call<ReadName>(name, undefined);
  // A later question has been put meanwhile, and only its answer is current.
  if (asked.get(name) !== turn) return;
  const seen = useViews.getState()[name]?.value ?? null;
  const view = answer.ok
    ? { value: answer.value, error: null }
    : { value: seen, error: answer.error };
  useViews.setState({ [name]: view } as Views);
}

/** Asks again, from now on, for what is mounted and shows what changed. */
export function followChanges(): () => void {
  return listen('changed', (topics: readonly Topic[]) => {
    for (const [name, count] of mounted) {
      const isAffected = contract[name].shows.some((topic) => topics.includes(topic));
      if (count > 0 && isAffected) void ask(name);
    }
  });
}

const notSeen = { value: null, error: null };
