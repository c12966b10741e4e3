import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type {
  Answer,
  CallError,
  InputOf,
  OutputOf,
  ReadName,
  Topic,
} from '../../shared/ipc/contract.ts';
import { shows } from '../../shared/ipc/shows.ts';
import { call } from './client.ts';
import { whenIdle } from './whenIdle.ts';

/** A read model as the window last saw it; what was seen stays while it is asked for again. */
export interface View<Name extends ReadName> {
  readonly value: OutputOf<Name> | null;
  readonly error: CallError | null;
}

/** The same, and how to ask for it once more. */
export interface AskedView<Name extends ReadName> extends View<Name> {
  readonly askAgain: () => void;
}

/** A read model of one input: of the same name, there is a view for each thing it is asked of. */
interface Question<Name extends ReadName> {
  readonly name: Name;
  readonly input: InputOf<Name>;
}

const useViews = create<Readonly<Record<string, View<ReadName>>>>(() => ({}));
const mounted = new Map<string, { readonly question: Question<ReadName>; count: number }>();
const asked = new Map<string, number>();
/** What was asked for before there were views, has not changed since and is not mounted yet. */
const unchanged = new Set<ReadName>();

/**
 * The read model `name`, kept current for as long as a component uses it.
 *
 * @param given what it is asked of, where that is not nothing
 */
export function useView<Name extends ReadName>(
  name: Name,
  ...given: InputOf<Name> extends undefined ? [] : [InputOf<Name>]
): AskedView<Name> {
  const [input] = given as [InputOf<Name>];
  const key = keyOf(name, input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which question it is
  useEffect(() => {
    const question = { name, input };
    const entry = mounted.get(key) ?? { question, count: 0 };
    entry.count += 1;
    mounted.set(key, entry);
    // Where others already use it, or it has just been asked for, it is current.
    if (entry.count === 1 && !(input === undefined && unchanged.delete(name)))
      void askFor(question);
    return () => {
      entry.count -= 1;
      if (entry.count === 0) mounted.delete(key);
    };
  }, [key]);
  const view = useViews((views) => views[key]) as View<Name> | undefined;
  return { ...(view ?? notSeen), askAgain: () => void askFor({ name, input }) };
}

/**
 * The same, but while a question is asked that was not asked before, the answer to the last one goes
 * on being shown: to look at something from further away must not take it out of sight.
 */
export function useLastingView<Name extends ReadName>(
  name: Name,
  ...given: InputOf<Name> extends undefined ? [] : [InputOf<Name>]
): AskedView<Name> {
  const view = useView(name, ...given);
  const [last, setLast] = useState(view.value);
  if (view.value !== null && view.value !== last) setLast(view.value);
  return { ...view, value: view.value ?? last };
}

/** What was last seen of a read model without an input; for commands, which act on what is seen. */
export function lastSeen<Name extends ReadName>(name: Name): OutputOf<Name> | null {
  const view = useViews.getState()[keyOf(name, undefined as InputOf<Name>)];
  return (view?.value ?? null) as OutputOf<Name> | null;
}

/** Asks for a read model now, mounted or not. */
export async function ask<Name extends ReadName>(
  name: Name,
  ...given: InputOf<Name> extends undefined ? [] : [InputOf<Name>]
): Promise<void> {
  const [input] = given as [InputOf<Name>];
  await askFor({ name, input });
}

/** Asks for what is likely to be wanted next, when there is nothing else to do, unless it was seen. */
export function askAhead<Name extends ReadName>(name: Name, input: InputOf<Name>): () => void {
  return whenIdle(() => {
    if (useViews.getState()[keyOf(name, input)] === undefined) void askFor({ name, input });
  });
}

/** Takes an answer that was asked for before there were views; the first to use it does not ask again. */
export async function takeAnswer<Name extends ReadName>(
  name: Name,
  answer: Promise<Answer<OutputOf<Name>>>,
): Promise<void> {
  unchanged.add(name);
  await seeAnswer(keyOf(name, undefined as InputOf<Name>), answer);
  // What could not be answered is asked again by whoever shows it.
  if (!(await answer).ok) unchanged.delete(name);
}

async function askFor<Name extends ReadName>({ name, input }: Question<Name>): Promise<void> {
  await seeAnswer(keyOf(name, input), call<ReadName>(name, input));
}

async function seeAnswer(key: string, answering: Promise<Answer<unknown>>): Promise<void> {
  const turn = (asked.get(key) ?? 0) + 1;
  asked.set(key, turn);
  const answer = await answering;
  // A later question has been put meanwhile, and only its answer is current.
  if (asked.get(key) !== turn) return;
  const last = useViews.getState()[key] ?? notSeen;
  const view = answer.ok
    ? { value: answer.value as OutputOf<ReadName>, error: null }
    : { value: last.value, error: answer.error };
  // What is as it was need not be drawn again.
  if (JSON.stringify(view) !== JSON.stringify(last)) useViews.setState({ [key]: view });
}

/** Asks again for what is mounted and shows what changed; answers that were taken are not current then. */
export function followChange(topics: readonly Topic[]): void {
  const isAffected = (name: ReadName) => shows[name].some((topic) => topics.includes(topic));
  for (const name of unchanged) if (isAffected(name)) unchanged.delete(name);
  for (const { question } of mounted.values()) if (isAffected(question.name)) void askFor(question);
}

function keyOf<Name extends ReadName>(name: Name, input: InputOf<Name>): string {
  return input === undefined ? name : `${name} ${JSON.stringify(input)}`;
}

const notSeen = { value: null, error: null };
