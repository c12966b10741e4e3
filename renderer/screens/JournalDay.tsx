import type { Day } from '../../shared/day.ts';
import { DayEntry } from '../journal/DayEntry.tsx';

/** One day of the journal, with what was done and noted beside its page. */
export function JournalDay({ day }: { readonly day: Day }) {
  return <DayEntry day={day} />;
}
