import { hasInk } from '../actions/action.ts';
import type { CallError } from '../ipc/contract.ts';
import { type Entry, keepable, longestEntry } from './entry.ts';

/** In milliseconds, what passes between the first key that is not kept and its keeping. */
export const keepingPause = 700;

/** In milliseconds, what passes until what could not be kept is tried again. */
export const retryPause = 3_000;

/** A page as it is kept: no revision where none is kept, for want of anything to see in it. */
interface Kept {
  readonly text: string;
  readonly revision: string | null;
}

/** The page of a day while it is written. */
export interface Writing {
  /** As it was typed last. */
  readonly text: string;
  /** As it was read or kept last. */
  readonly kept: Kept;
  /** What is on its way to be kept; at most one thing is. */
  readonly sent: (Kept & { readonly revision: string }) | null;
  /**
   * What is waited for: `keepingPause` or `retryPause`, each counted from when this began to say so.
   * `nothing`: whatever is typed is to be kept as soon as it can be.
   */
  readonly wait: 'keepingPause' | 'retryPause' | 'nothing' | null;
  /** Why what is typed could not be kept; null where it could. */
  readonly failure: KeepingFailure | null;
  /** The page that is kept by now in place of the one that was read, until it is chosen between them. */
  readonly other: { readonly kept: Entry | null } | null;
  /** How often the text was changed by anything but typing: then whoever shows it must do so anew. */
  readonly turn: number;
}

/** Why a page could not be kept: what the call answered, or that it is longer than a page can be. */
export type KeepingFailure = CallError['code'] | 'tooLong';

/** What becomes of two versions of a page: yours under the other, yours alone, or the other alone. */
export type Settlement = 'both' | 'mine' | 'theirs';

/** Begins to write the page that was read; null where there is none. */
export function beginWriting(entry: Entry | null): Writing {
  const kept = keptOf(entry);
  const { text } = kept;
  return { text, kept, sent: null, wait: null, failure: null, other: null, turn: 0 };
}

/** Whether anything is typed that is not kept. */
export function isUnkept({ text, kept }: Writing): boolean {
  return text !== kept.text;
}

/** The text is typed. It is kept within `keepingPause` of the first key that is not. */
export function typed(writing: Writing, text: string): Writing {
  if (text === writing.text) return writing;
  const next = { ...writing, text };
  if (!isUnkept(next) && next.sent === null) return { ...next, wait: null, failure: null };
  return { ...next, wait: writing.wait === 'nothing' ? 'nothing' : 'keepingPause' };
}

/** The pause is over, or there is none left: the person goes. */
export function due(writing: Writing): Writing {
  return isUnkept(writing) || writing.sent !== null ? { ...writing, wait: 'nothing' } : writing;
}

/** Sends what is typed on its way, as `revision`, where it is due and nothing else is; else the same. */
export function sending(writing: Writing, revision: string): Writing {
  const { text, sent, wait, other } = writing;
  if (wait !== 'nothing' || sent !== null || other !== null) return writing;
  if (!isUnkept(writing)) return { ...writing, wait: null };
  if (text.length > longestEntry) return { ...writing, wait: null, failure: 'tooLong' };
  return { ...writing, sent: { text, revision }, wait: null };
}

/** What was sent is kept, or is not. */
export function answered(writing: Writing, error: CallError | null): Writing {
  const { text, sent, wait, kept } = writing;
  if (sent === null) return writing;
  const here: Writing = { ...writing, sent: null };
  if (error === null)
    return settled({ ...here, kept: hasInk(sent.text) ? sent : { ...sent, revision: null } });
  if (error.code !== 'entryChanged')
    // A key that came meanwhile tries sooner.
    return { ...here, failure: error.code, wait: wait ?? 'retryPause' };
  const found = keptOf(error.kept);
  // The answer to an earlier time was lost on its way, or the other says the same.
  if (found.revision === sent.revision || found.text === keepable(sent.text))
    return settled({ ...here, kept: { ...found, text: sent.text } });
  // Undone and done again, it has another revision and the same words.
  if (found.text === kept.text) return { ...here, kept: found, wait: 'nothing' };
  return met({ ...here, failure: null, wait: null }, error.kept, text);
}

/**
 * The page was read again while nothing of it was on its way. Where nothing is typed that is not
 * kept, it is shown; else it stands against what is typed.
 */
export function readAgain(writing: Writing, entry: Entry | null): Writing {
  const { text, kept, sent, other } = writing;
  const found = keptOf(entry);
  if (sent !== null) return writing;
  if (found.revision === kept.revision)
    return other === null ? writing : { ...writing, other: null, wait: 'nothing' };
  if (!isUnkept(writing))
    return { ...writing, text: found.text, kept: found, other: null, turn: writing.turn + 1 };
  return met(writing, entry, text);
}

/** The person has chosen between what is typed and the page that is kept in its place. */
export function settle(writing: Writing, settlement: Settlement): Writing {
  const { text, other } = writing;
  if (other === null) return writing;
  const kept = keptOf(other.kept);
  const texts = { both: togetherOf(kept.text, text), mine: text, theirs: kept.text };
  const next = { ...writing, text: texts[settlement], kept, other: null };
  return due({ ...next, failure: null, wait: null, turn: writing.turn + 1 });
}

/** Whether what is typed and the page that is kept in its place fit on one page. */
export function fitTogether({ text, other }: Writing): boolean {
  return togetherOf(other?.kept?.text ?? '', text).length <= longestEntry;
}

/** Two versions of a page, one under the other; of one that is nothing, the other alone. */
function togetherOf(upper: string, lower: string): string {
  if (!hasInk(upper)) return lower;
  if (!hasInk(lower)) return upper;
  return `${upper.trimEnd()}\n\n${lower}`;
}

function met(writing: Writing, entry: Entry | null, text: string): Writing {
  const found = keptOf(entry);
  // Whoever typed the same there has nothing to choose.
  if (found.text === text) return settled({ ...writing, kept: found, other: null });
  return { ...writing, other: { kept: entry }, wait: null };
}

function settled(writing: Writing): Writing {
  const next = { ...writing, failure: null };
  return isUnkept(next) ? next : { ...next, wait: null };
}

function keptOf(entry: Entry | null): Kept {
  return { text: entry?.text ?? '', revision: entry?.revision ?? null };
}
