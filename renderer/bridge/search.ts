import { useEffect, useState } from 'react';
import type { CallError } from '../../shared/ipc/contract.ts';
import { shows } from '../../shared/ipc/shows.ts';
import type { Found, SearchView } from '../../shared/journal/searchView.ts';
import { call, listen } from './client.ts';
import { goToPage, setOver, useDesk } from './desk.ts';
import { openJournalDay } from './journalDays.ts';

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
  const [changes, setChanges] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when something changed
  useEffect(() => {
    if (text === null) return;
    // More may be typed meanwhile, or something change: only the answer to that counts then.
    let isCurrent = true;
    void call('search', { text }).then((answer) => {
      if (!isCurrent) return;
      const view = answer.ok ? answer.value : null;
      setAnswered({ text, view, error: answer.ok ? null : answer.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [text, changes]);
  useEffect(
    () =>
      listen('changed', (topics) => {
        const isAffected = shows.search.some((topic) => topics.includes(topic));
        if (isAffected) setChanges((count) => count + 1);
      }),
    [],
  );
  return text === null ? null : answered;
}

/** Keeps what is sought, for the next time. */
export function keepSought(search: string): void {
  useDesk.setState({ search });
}

/** Goes to what was found: an action to its page, all else to its day. */
export function openFound({ action, day }: Found): void {
  setOver(null);
  if (day !== null) openJournalDay(day);
  else if (action !== null) goToPage({ of: 'action', action: action.id });
}
