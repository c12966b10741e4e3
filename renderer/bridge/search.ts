import { useEffect, useState } from 'react';
import type { CallError } from '../../shared/ipc/contract.ts';
import { shows } from '../../shared/ipc/shows.ts';
import type { Found, SearchView } from '../../shared/journal/searchView.ts';
import { call, listen } from './client.ts';
import { goToPage, setOver, useDesk } from './desk.ts';

/** What a search came to. */
export interface Answered {
  /** What was asked for; the answer to it may still be on its way when more is typed. */
  readonly text: string;
  readonly view: SearchView | null;
  readonly error: CallError | null;
}

/**
 * What is found of `text`, asked for with each key and again when the journal changes. Until the answer
 * is there it stays the last one; null asks for nothing.
 */
export function useSearch(text: string | null): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    if (text === null) return;
    let turn = 0;
    const ask = async () => {
      turn += 1;
      const asked = turn;
      const answer = await call('search', { text });
      // More was typed meanwhile, or something changed: only the answer to that counts.
      if (asked !== turn) return;
      const view = answer.ok ? answer.value : null;
      setAnswered({ text, view, error: answer.ok ? null : answer.error });
    };
    void ask();
    const stopListening = listen('changed', (topics) => {
      if (topics.some((topic) => (shows.search as readonly string[]).includes(topic))) void ask();
    });
    return () => {
      turn = -1;
      stopListening();
    };
  }, [text]);
  return text === null ? null : answered;
}

/** Keeps what is sought, for the next time. */
export function keepSought(search: string): void {
  useDesk.setState({ search });
}

/** Goes to what was found: an action to its page, all else to its day. */
export function openFound({ action, day }: Found): void {
  setOver(null);
  if (day !== null) goToPage({ of: 'day', day });
  else if (action !== null) goToPage({ of: 'action', action: action.id });
}
