import { useCallback, useMemo } from 'react';
import { addDays, weekdayOf } from '../../shared/day.ts';
import { calendarMonths } from '../../shared/insights/calendarMonths.ts';
import { shadeOf, shadeStarts } from '../../shared/insights/effortShade.ts';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import { useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { DayGrid } from '../ui/DayGrid.tsx';
import styles from './EffortCalendar.module.css';
import { EffortTable } from './EffortTable.tsx';
import { ShadeLegend } from './ShadeLegend.tsx';

/**
 * How much was done on each day of a year, in shades; as a table, in figures. To a screen reader the
 * grid is itself a table, each day with its count.
 */
export function EffortCalendar({ calendar }: { readonly calendar: ProgressView['calendar'] }) {
  const words = useWords();
  const format = useFormat();
  const { from, done } = calendar;
  const starts = useMemo(() => shadeStarts(done), [done]);
  const states = useMemo(() => done.map((count) => String(shadeOf(count, starts))), [done, starts]);
  const nameOf = useCallback(
    (index: number) =>
      words.effort.day(done[index] ?? 0, format.weekdayAndDay(addDays(from, index))),
    [words, format, from, done],
  );
  const weekdays = useMemo(
    () =>
      [0, 1, 2, 3, 4, 5, 6].map((row) => {
        const day = addDays(from, row);
        return { name: format.weekday(weekdayOf(day)), letter: format.narrowWeekday(day) };
      }),
    [format, from],
  );
  const months = useMemo(
    () => (
      <thead className={styles.months} aria-hidden="true">
        <tr>
          <td />
          {calendarMonths(from, Math.ceil(done.length / 7)).map((month) => (
            <td key={month.from} colSpan={month.weeks}>
              {month.weeks >= weeksOfLabel && format.shortMonth(month.from)}
            </td>
          ))}
        </tr>
      </thead>
    ),
    [format, from, done.length],
  );

  const isTable = useDesk((desk) => desk.isTable);
  const sum = done.reduce((all, count) => all + count, 0);
  const days = done.filter((count) => count > 0).length;
  return (
    <div className={styles.calendar}>
      <h3 className={styles.title}>{words.effort.calendar}</h3>
      <p className={styles.lead}>
        {sum === 0 ? words.effort.calendarEmpty : words.effort.calendarOf(sum, days)}{' '}
        <span className="visually-hidden">{words.effort.calendarKeys}</span>
      </p>
      {isTable ? (
        <EffortTable calendar={calendar} />
      ) : (
        <>
          <div ref={keepAtEnd} className={styles.frame}>
            <DayGrid
              label={words.effort.calendar}
              look={styles.grid}
              cellLook={styles.cell}
              states={states}
              nameOf={nameOf}
              weekdays={weekdays}
              head={months}
              hasTitles
            />
          </div>
          <ShadeLegend starts={starts} />
        </>
      )}
    </div>
  );
}

/** Where not all of the weeks fit, the last ones are what one wants to see. */
function keepAtEnd(frame: HTMLDivElement): () => void {
  const watch = new ResizeObserver(() => {
    frame.scrollLeft = frame.scrollWidth;
  });
  watch.observe(frame);
  return () => watch.disconnect();
}

/** A month's name is wider than one week. */
const weeksOfLabel = 2;
