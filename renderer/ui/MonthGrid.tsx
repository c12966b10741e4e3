import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  daysIntoWeek,
  endOfMonth,
  isDay,
  startOfMonth,
  startOfWeek,
  type WeekStart,
  weekdayOf,
} from '../../shared/day.ts';
import type { RowName } from './dayGridCells.ts';
import styles from './MonthGrid.module.css';

/** What a day of a month can bear, each told by a sign of its own. */
export const dayMarks = ['line', 'dot', 'diamond'] as const;

/** One of those signs. */
export type DayMark = (typeof dayMarks)[number];

/**
 * The days of a month as a calendar, a row a week. Arrow keys move among the days, Home and End within
 * the week, Page Up and Page Down among the months (with Shift, the years), never past `last`; Enter
 * or a click opens one.
 */
export function MonthGrid({
  label,
  month,
  weekStart,
  weekdays,
  last,
  chosen,
  current,
  nameOf,
  marksOf,
  onMove,
  onOpen,
}: {
  readonly label: string;
  /** Any day of it. */
  readonly month: Day;
  readonly weekStart: WeekStart;
  /** The weekdays over the columns, seven. */
  readonly weekdays: readonly RowName[];
  /** The last day that can be opened: today. */
  readonly last: Day;
  /** The day that lies open. */
  readonly chosen: Day;
  /** The day that Tab reaches; where it is of another month, that month is on its way. */
  readonly current: Day;
  /** What a day says of itself. */
  readonly nameOf: (day: Day) => string;
  readonly marksOf: (day: Day) => readonly DayMark[];
  /** Called with the day the keyboard goes to, which may lie in another month. */
  readonly onMove: (day: Day) => void;
  readonly onOpen: (day: Day) => void;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const isMoving = useRef(false);
  const first = startOfMonth(month);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cell is another one in each month
  useLayoutEffect(() => {
    const cell = body.current?.querySelector<HTMLElement>(`[data-day="${current}"]`);
    if (!isMoving.current || cell == null) return;
    isMoving.current = false;
    cell.focus();
  }, [current, first]);

  const hear = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(current);
      return;
    }
    const wished = dayBy(event, current, weekStart);
    if (wished === null) return;
    event.preventDefault();
    if (!isDay(wished)) return;
    isMoving.current = true;
    onMove(wished > last ? last : wished);
  };

  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table to move in
      role="grid"
      className={styles.month}
      aria-label={label}
      onKeyDown={hear}
      onClick={({ target }) => {
        const day = (target as Element).closest<HTMLElement>('[data-day]')?.dataset.day;
        if (day === undefined || !isDay(day) || day > last) return;
        onMove(day);
        onOpen(day);
      }}
    >
      <thead>
        <tr>
          {weekdays.map(({ name, letter }) => (
            <th key={name} scope="col" className={styles.weekday}>
              <span aria-hidden="true">{letter}</span>
              <span className="visually-hidden">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {weeksOf(first, weekStart).map((week) => (
          <tr key={week[0]}>
            {week.map((day) =>
              startOfMonth(day) === first ? (
                // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid it is a gridcell
                <td
                  key={day}
                  className={styles.day}
                  data-day={day}
                  tabIndex={day > last ? undefined : day === current ? 0 : -1}
                  aria-label={nameOf(day)}
                  aria-selected={day === chosen}
                  aria-current={day === last ? 'date' : undefined}
                  aria-disabled={day > last || undefined}
                >
                  <span className={styles.number}>{Number(day.slice(8))}</span>
                  <span className={styles.marks} aria-hidden="true">
                    {marksOf(day).map((mark) => (
                      <DayMarkSign key={mark} mark={mark} />
                    ))}
                  </span>
                </td>
              ) : (
                <td key={day} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sign of a mark, as the calendar and its legend draw it. */
export function DayMarkSign({ mark }: { readonly mark: DayMark }) {
  return (
    <svg className={styles.sign} viewBox="0 0 8 8" aria-hidden="true">
      {mark === 'line' && <path d="M0 3h8v2H0z" />}
      {mark === 'dot' && <circle cx="4" cy="4" r="2.4" />}
      {mark === 'diamond' && <path d="M4 .4 7.6 4 4 7.6.4 4z" className={styles.hollow} />}
    </svg>
  );
}

/** The weeks that hold a day of the month, each whole. */
function weeksOf(first: Day, weekStart: WeekStart): readonly (readonly Day[])[] {
  const start = startOfWeek(first, weekStart);
  const weeks = Math.floor(daysBetween(start, endOfMonth(first)) / 7) + 1;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => addDays(start, 7 * week + weekday)),
  );
}

/** The day a key leads to from another; null where it leads nowhere. */
function dayBy(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  day: Day,
  weekStart: WeekStart,
): string | null {
  const into = daysIntoWeek(weekdayOf(day), weekStart);
  const months = shiftKey ? 12 : 1;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -into);
    case 'End':
      return addDays(day, 6 - into);
    case 'PageUp':
      return addMonths(day, -months);
    case 'PageDown':
      return addMonths(day, months);
    default:
      return null;
  }
}
