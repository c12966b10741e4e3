import type { Day } from '../../shared/day.ts';
import { useView } from '../bridge/views.ts';
import { EntryText } from './EntryText.tsx';

/** The page of a day, to be read and written. */
export function DayEntry({ day }: { readonly day: Day }) {
  const { value } = useView('day', { day });
  return <EntryText day={day} text={value?.entry?.text ?? ''} />;
}
