import type { Day } from '../../shared/day.ts';
import { useView } from '../bridge/views.ts';
import { DayEntry } from '../journal/DayEntry.tsx';
import { Prompt } from '../journal/Prompt.tsx';
import { useSettled } from './useSettled.ts';

/** The page of today with a question to begin it with, as Today shows it. */
export function TodaysPage({
  day,
  isHeld,
}: {
  readonly day: Day;
  /** Whether it has the focus. */
  readonly isHeld: boolean;
}) {
  const view = useSettled(useView('day', { day }).value, isHeld);
  return (
    <>
      {view !== null && <Prompt key={`before ${day}`} view={view} />}
      <DayEntry key={day} day={day} />
    </>
  );
}
