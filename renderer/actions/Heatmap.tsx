import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react';
import type { DayState } from '../../shared/actions/dayStates.ts';
import { addDays, type Day, weekdayOf } from '../../shared/day.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import styles from './Heatmap.module.css';

/**
 * Twelve weeks of an action, a column a week and a row a weekday. Arrow keys move among the days,
 * Enter or a click opens one.
 */
export const Heatmap = memo(function Heatmap({
  label,
  firstDay,
  states,
  isLarge = false,
  onOpen,
}: {
  readonly label: string;
  readonly firstDay: Day;
  /** One for each day from `firstDay` to today. */
  readonly states: readonly DayState[];
  /** Cells as large as a finger. */
  readonly isLarge?: boolean;
  readonly onOpen: (day: Day) => void;
}) {
  const words = useWords();
  const days = useDays(firstDay, states.length);
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const inFocus = current ?? states.length - 1;
  const open = (index: number) => onOpen(addDays(firstDay, index));

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(inFocus);
    } else if (step !== undefined) {
      event.preventDefault();
      const next = Math.min(Math.max(inFocus + step, 0), states.length - 1);
      setCurrent(next);
      grid.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
    }
  };

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table to move in
      role="grid"
      className={isLarge ? styles.large : styles.grid}
      aria-label={label}
      onKeyDown={move}
      onClick={({ target }) => {
        const { index } = (target as HTMLElement).dataset;
        if (index === undefined) return;
        setCurrent(Number(index));
        open(Number(index));
      }}
    >
      <tbody>
        {weekdays.map((weekday) => (
          <tr key={weekday}>
            {isLarge && (
              <th scope="row" className={styles.weekday}>
                <span aria-hidden="true">{days[weekday]?.letter}</span>
                <span className="visually-hidden">{days[weekday]?.weekday}</span>
              </th>
            )}
            {cellsOf(weekday, states).map(({ index, state }) => (
              <td
                key={index}
                className={styles.cell}
                data-index={index}
                data-state={state}
                tabIndex={index === inFocus ? 0 : -1}
                aria-label={`${days[index]?.name}: ${words.dayState[state]}`}
                title={isLarge ? `${days[index]?.name}: ${words.dayState[state]}` : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

const weekdays = [0, 1, 2, 3, 4, 5, 6];

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -7,
  ArrowRight: 7,
  ArrowUp: -1,
  ArrowDown: 1,
  Home: -Number.MAX_SAFE_INTEGER,
  End: Number.MAX_SAFE_INTEGER,
};

function cellsOf(weekday: number, states: readonly DayState[]) {
  const cells: { readonly index: number; readonly state: DayState }[] = [];
  for (let index = weekday; index < states.length; index += 7)
    cells.push({ index, state: states[index] ?? 'unknown' });
  return cells;
}

interface NamedDay {
  readonly name: string;
  readonly weekday: string;
  readonly letter: string;
}

/** The names of the days; the heatmaps of a page show the same ones, so they are made once. */
function useDays(firstDay: Day, count: number): readonly NamedDay[] {
  const format = useFormat();
  return useMemo(() => {
    const known = named.get(format);
    if (known?.firstDay === firstDay && known.days.length === count) return known.days;
    const days = Array.from({ length: count }, (_, index) => {
      const day = addDays(firstDay, index);
      const [weekday, letter] = [format.weekday(weekdayOf(day)), format.narrowWeekday(day)];
      return { name: format.weekdayAndDay(day), weekday, letter };
    });
    named.set(format, { firstDay, days });
    return days;
  }, [format, firstDay, count]);
}

const named = new WeakMap<object, { readonly firstDay: Day; readonly days: readonly NamedDay[] }>();
