import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  addDays,
  addMonths,
  type Day,
  isDay,
  startOfMonth,
  startOfWeek,
  weekdayOf,
} from '../../shared/day.ts';
import type { CalendarDay } from '../../shared/journal/dayView.ts';
import { openJournalDay } from '../bridge/journalDays.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useLastingView, useView } from '../bridge/views.ts';
import { type DayMark, DayMarkSign, dayMarks, MonthGrid } from '../ui/MonthGrid.tsx';
import styles from './DayCalendar.module.css';

/** A month of the journal: which days have a page, something done, a score; a day of it lies open. */
export function DayCalendar({ day, today }: { readonly day: Day; readonly today: Day }) {
  const words = useWords();
  const format = useFormat();
  const weekStart = useView('settings').value?.weekStart ?? 1;
  const [current, setCurrent] = useState(day);
  const [shownDay, setShownDay] = useState(day);
  if (day !== shownDay) {
    setShownDay(day);
    setCurrent(day);
  }
  // Until another month is there, the one before it stays in sight.
  const { value } = useLastingView('calendar', { month: startOfMonth(current) });
  const month = value?.month ?? startOfMonth(current);
  const days = useMemo(() => new Map(value?.days.map((one) => [one.day, one]) ?? []), [value]);
  const weekdays = useMemo(
    () =>
      Array.from({ length: 7 }, (_, index) => {
        const on = addDays(startOfWeek(today, weekStart), index);
        return { name: format.weekday(weekdayOf(on)), letter: format.narrowWeekday(on) };
      }),
    [today, weekStart, format],
  );
  const said = words.journal;
  const title = format.months(month, month)[0];
  const turn = (count: number) => {
    const wished = addMonths(current, count);
    if (isDay(wished)) setCurrent(wished > today ? today : wished);
  };
  const nameOf = (on: Day) => {
    const kept = days.get(on);
    return [format.fullDay(on), ...(kept === undefined ? [] : phrasesOf(kept))].join(', ');
  };
  return (
    <section className={styles.calendar} aria-label={said.calendar}>
      <header className={styles.header}>
        <h2 aria-live="polite">{title.charAt(0).toLocaleUpperCase() + title.slice(1)}</h2>
        <button
          type="button"
          className={styles.turn}
          aria-label={said.previousMonth}
          title={said.previousMonth}
          disabled={month <= firstMonth}
          onClick={() => turn(-1)}
        >
          <ChevronLeft aria-hidden="true" size={18} />
        </button>
        <button
          type="button"
          className={styles.turn}
          aria-label={said.nextMonth}
          title={said.nextMonth}
          disabled={month >= startOfMonth(today)}
          onClick={() => turn(1)}
        >
          <ChevronRight aria-hidden="true" size={18} />
        </button>
      </header>
      <MonthGrid
        label={`${title}. ${said.calendarKeys}`}
        month={month}
        weekStart={weekStart}
        weekdays={weekdays}
        last={today}
        chosen={day}
        current={current}
        nameOf={nameOf}
        marksOf={(on) => marksOf(days.get(on))}
        onMove={setCurrent}
        onOpen={openJournalDay}
      />
      <ul className={styles.legend}>
        {dayMarks.map((mark) => (
          <li key={mark}>
            <DayMarkSign mark={mark} /> {said.marks[meanings[mark]]}
          </li>
        ))}
      </ul>
    </section>
  );

  function phrasesOf({ isWritten, done, hasSnapshot }: CalendarDay): readonly string[] {
    return [
      ...(isWritten ? [said.marks.written] : []),
      ...(done > 0 ? [said.doneCount(done)] : []),
      ...(hasSnapshot ? [said.marks.score] : []),
    ];
  }
}

const firstMonth = '1970-01-01' as Day;

/** What each sign stands for. */
const meanings = { line: 'written', dot: 'done', diamond: 'score' } as const satisfies Readonly<
  Record<DayMark, string>
>;

function marksOf(kept: CalendarDay | undefined): readonly DayMark[] {
  if (kept === undefined) return [];
  const has = { line: kept.isWritten, dot: kept.done > 0, diamond: kept.hasSnapshot };
  return dayMarks.filter((mark) => has[mark]);
}
