import { memo, useCallback, useMemo } from 'react';
import type { DayState } from '../../shared/actions/dayStates.ts';
import { addDays, type Day, weekdayOf } from '../../shared/day.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { DayGrid } from '../ui/DayGrid.tsx';
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
  /** Cells as large as a finger, and weekdays beside them. */
  readonly isLarge?: boolean;
  readonly onOpen: (day: Day) => void;
}) {
  const words = useWords();
  const days = useDays(firstDay, states.length);
  const nameOf = useCallback(
    (index: number) => `${days[index]?.name}: ${words.dayState[states[index] ?? 'unknown']}`,
    [days, states, words],
  );
  const weekdays = useMemo(
    () => (isLarge ? days.slice(0, 7).map(({ weekday: name, letter }) => ({ name, letter })) : []),
    [isLarge, days],
  );
  const open = useCallback((index: number) => onOpen(addDays(firstDay, index)), [onOpen, firstDay]);
  return (
    <DayGrid
      label={label}
      look={isLarge ? styles.large : styles.grid}
      cellLook={styles.cell}
      states={states}
      nameOf={nameOf}
      weekdays={weekdays}
      hasTitles={isLarge}
      onOpen={open}
    />
  );
});

/** A day as a heatmap names it. */
interface NamedDay {
  /** "mar, 17 nov" */
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
