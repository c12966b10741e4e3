import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { DayState } from '../../shared/actions/dayStates.ts';
import { addDays, type Day, weekdayOf } from '../../shared/day.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import styles from './Heatmap.module.css';
import { drawCells, makeCurrent, type NamedDay } from './heatmapCells.ts';

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
  const body = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => {
    if (body.current !== null) drawCells(body.current, days, states, words, isLarge);
  }, [days, states, words, isLarge]);

  const open = (index: number) => onOpen(addDays(firstDay, index));
  const move = (event: KeyboardEvent) => {
    const index = indexOf(event.target);
    if (index === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(index);
      return;
    }
    const step = steps[event.key];
    if (step === undefined || body.current === null) return;
    event.preventDefault();
    const next = Math.min(Math.max(index + step, 0), states.length - 1);
    makeCurrent(body.current, next)?.focus();
  };

  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table to move in
      role="grid"
      className={isLarge ? styles.large : styles.grid}
      aria-label={label}
      onKeyDown={move}
      onClick={({ target }) => {
        const index = indexOf(target);
        if (index === null || body.current === null) return;
        makeCurrent(body.current, index);
        open(index);
      }}
    >
      <tbody ref={body} />
    </table>
  );
});

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -7,
  ArrowRight: 7,
  ArrowUp: -1,
  ArrowDown: 1,
  Home: -Number.MAX_SAFE_INTEGER,
  End: Number.MAX_SAFE_INTEGER,
};

/** Which day a cell is; null for whatever is none. */
function indexOf(target: EventTarget): number | null {
  const { index } = (target as HTMLElement).dataset;
  return index === undefined ? null : Number(index);
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
