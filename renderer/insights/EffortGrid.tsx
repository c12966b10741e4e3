import { useCallback, useMemo } from 'react';
import { addDays } from '../../shared/day.ts';
import type { CalendarMonth } from '../../shared/insights/calendarMonths.ts';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { DayGrid } from '../ui/DayGrid.tsx';
import type { RowName } from '../ui/dayGridCells.ts';
import styles from './EffortGrid.module.css';

/**
 * The days of a year in shades. To a screen reader the grid is itself a table, each day with its
 * count.
 */
export function EffortGrid({
  calendar: { from, done },
  shades,
  months,
  weekdays,
}: {
  readonly calendar: ProgressView['calendar'];
  /** The shade of each day. */
  readonly shades: readonly number[];
  readonly months: readonly CalendarMonth[];
  readonly weekdays: readonly RowName[];
}) {
  const words = useWords();
  const format = useFormat();
  const states = useMemo(() => shades.map(String), [shades]);
  const nameOf = useCallback(
    (index: number) =>
      words.effort.day(done[index] ?? 0, format.weekdayAndDay(addDays(from, index))),
    [words, format, from, done],
  );
  const head = useMemo(
    () => (
      <thead className={styles.months} aria-hidden="true">
        <tr>
          <td />
          {months.map((month) => (
            <td key={month.from} colSpan={month.weeks}>
              {isNamed(month) && format.shortMonth(month.from)}
            </td>
          ))}
        </tr>
      </thead>
    ),
    [format, months],
  );
  return (
    <div
      ref={keepAtEnd}
      className={styles.frame}
      style={{ '--weeks': Math.ceil(done.length / 7) } as React.CSSProperties}
    >
      <DayGrid
        label={words.effort.calendar}
        look={styles.grid}
        cellLook={styles.cell}
        states={states}
        nameOf={nameOf}
        weekdays={weekdays}
        head={head}
        hasTitles
      />
    </div>
  );
}

/** Whether a month has room for its name, which is wider than a week. */
export function isNamed({ weeks }: CalendarMonth): boolean {
  return weeks > 1;
}

/** Where not all of the weeks fit, the last ones are what one wants to see. */
function keepAtEnd(frame: HTMLDivElement): () => void {
  const watch = new ResizeObserver(() => {
    frame.scrollLeft = frame.scrollWidth;
  });
  watch.observe(frame);
  return () => watch.disconnect();
}
