import { useMemo } from 'react';
import { addDays, daysBetween, weekdayOf } from '../../shared/day.ts';
import { calendarMonths } from '../../shared/insights/calendarMonths.ts';
import { shadeOf, shadeStarts } from '../../shared/insights/effortShade.ts';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import { useChartItems } from '../bridge/chartItems.ts';
import { useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { ChartFrame } from '../ui/ChartFrame.tsx';
import { pngOf } from '../ui/chartPicture.ts';
import { dayGridHeight, dayGridPanel } from '../ui/dayGridPicture.ts';
import { Menu } from '../ui/Menu.tsx';
import { countsOfShades } from './countsOfShades.ts';
import styles from './EffortCalendar.module.css';
import { EffortGrid, isNamed } from './EffortGrid.tsx';
import { EffortTable } from './EffortTable.tsx';
import { ShadeLegend } from './ShadeLegend.tsx';

/** How much was done on each day of a year: in shades, as a table, and to be taken out of Pilar. */
export function EffortCalendar({ view }: { readonly view: ProgressView }) {
  const words = useWords();
  const format = useFormat();
  const isTable = useDesk((desk) => desk.isTable);
  const { effort } = words;
  const { from, done } = view.calendar;
  const starts = useMemo(() => shadeStarts(done), [done]);
  const shades = useMemo(() => done.map((count) => shadeOf(count, starts)), [done, starts]);
  const months = useMemo(
    () => calendarMonths(from, Math.ceil(done.length / 7)),
    [from, done.length],
  );
  const weekdays = useMemo(
    () =>
      [0, 1, 2, 3, 4, 5, 6].map((row) => {
        const day = addDays(from, row);
        return { name: format.weekday(weekdayOf(day)), letter: format.narrowWeekday(day) };
      }),
    [format, from],
  );
  const counts = countsOfShades(starts, effort.orMore);
  const sum = done.reduce((all, count) => all + count, 0);
  const days = done.filter((count) => count > 0).length;
  const lead = sum === 0 ? effort.calendarEmpty : effort.calendarOf(sum, days);
  const items = useChartItems({
    fileName: effort.file,
    day: view.day,
    summary: lead,
    picture: () =>
      pngOf({
        title: effort.calendar,
        lead,
        legend: [],
        panels: [
          dayGridPanel({
            shades,
            weekdays: weekdays.map(({ letter }) => letter),
            heads: new Map(
              months
                .filter(isNamed)
                .map(({ from: first }) => [daysBetween(from, first) / 7, format.shortMonth(first)]),
            ),
            key: counts,
          }),
        ],
        columns: 1,
        panelHeight: dayGridHeight,
        made: words.chart.made(format.fullDay(view.day)),
        caveat: words.caveat,
      }),
    table: () => ({
      columns: [words.progress.day, effort.done],
      rows: done.map((count, index) => [addDays(from, index), count]),
    }),
  });
  return (
    <div data-chart="calendar">
      <ChartFrame
        heading={
          <>
            <h3 className={styles.title}>{effort.calendar}</h3>
            <p className={styles.lead}>
              {lead} <span className="visually-hidden">{effort.calendarKeys}</span>
            </p>
          </>
        }
        controls={<Menu label={words.chart.more(effort.calendar)} isIcon items={items} />}
        isTable={isTable}
        chart={
          <>
            <EffortGrid
              calendar={view.calendar}
              shades={shades}
              months={months}
              weekdays={weekdays}
            />
            {counts.length > 1 && <ShadeLegend counts={counts} />}
          </>
        }
        table={isTable && <EffortTable calendar={view.calendar} />}
      />
    </div>
  );
}
