import { addDays, weekdayOf } from '../../shared/day.ts';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { DataTable } from '../ui/DataTable.tsx';

/** The counts behind the calendar, a row a week, the latest first. */
export function EffortTable({
  calendar: { from, done },
}: {
  readonly calendar: ProgressView['calendar'];
}) {
  const words = useWords();
  const format = useFormat();
  const weekdays = [0, 1, 2, 3, 4, 5, 6];
  const weeks = Array.from({ length: Math.ceil(done.length / 7) }, (_, week) => 7 * week);
  const counts = (first: number) => done.slice(first, first + 7);
  return (
    <DataTable
      caption={words.effort.caption}
      columns={[
        { id: 'week', head: words.effort.week },
        ...weekdays.map((row) => ({
          id: String(row),
          head: format.shortWeekday(weekdayOf(addDays(from, row))),
        })),
        { id: 'sum', head: words.effort.sum },
      ]}
      rows={weeks.toReversed().map((first) => [
        format.shortDayWithYear(addDays(from, first)),
        // The days to come of this week have no count.
        ...weekdays.map((row) => String(counts(first)[row] ?? words.snapshot.nothing)),
        String(counts(first).reduce((sum, count) => sum + count, 0)),
      ])}
    />
  );
}
