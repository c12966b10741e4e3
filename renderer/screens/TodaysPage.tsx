import type { Day } from '../../shared/day.ts';
import { useView } from '../bridge/views.ts';
import { DayEntry } from '../journal/DayEntry.tsx';
import { Prompt } from '../journal/Prompt.tsx';

/** The page of today with a question to begin it with, as Today shows it. */
export function TodaysPage({ day }: { readonly day: Day }) {
  const { value } = useView('day', { day });
  return (
    <>
      {value !== null && <Prompt key={day} view={value} />}
      <DayEntry key={day} day={day} />
    </>
  );
}
