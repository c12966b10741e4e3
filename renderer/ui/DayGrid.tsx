import { type KeyboardEvent, memo, type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './DayGrid.module.css';
import { type DayGridDrawing, drawCells, makeCurrent } from './dayGridCells.ts';

/**
 * Days as a grid of small squares, a column a week and a row a weekday, the first row the first day.
 * Arrow keys move among the days, Home and End go to the first and the last; Enter or a click opens
 * one, where days can be opened. What each looks like is said by its `data-state`.
 */
export const DayGrid = memo(function DayGrid({
  label,
  look,
  head,
  onOpen,
  ...drawing
}: DayGridDrawing & {
  readonly label: string;
  /** The class of the table. */
  readonly look: string | undefined;
  /** What stands over the weeks. */
  readonly head?: ReactNode;
  readonly onOpen?: (index: number) => void;
}) {
  const { states, nameOf, cellLook, weekdays, hasTitles } = drawing;
  const body = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => {
    if (body.current !== null)
      drawCells(body.current, { states, nameOf, cellLook, weekdays, hasTitles });
  }, [states, nameOf, cellLook, weekdays, hasTitles]);

  const move = (event: KeyboardEvent) => {
    const index = indexOf(event.target);
    if (index === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (onOpen !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onOpen(index);
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
      className={`${styles.grid} ${look ?? ''}`}
      aria-label={label}
      aria-readonly={onOpen === undefined || undefined}
      onKeyDown={move}
      onClick={({ target }) => {
        const index = indexOf(target);
        if (index === null || body.current === null) return;
        makeCurrent(body.current, index);
        onOpen?.(index);
      }}
    >
      {head}
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
