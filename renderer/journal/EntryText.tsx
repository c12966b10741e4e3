import type { Day } from '../../shared/day.ts';

/** A page as it reads: its Markdown set, its links leading where they lead. */
export function EntryText({ text }: { readonly day: Day; readonly text: string }) {
  return <p>{text}</p>;
}
