import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Action } from '../../shared/actions/action.ts';
import { placeIn } from '../bridge/planning.ts';

/** What a row of a list that can be put in order carries. */
export interface ReorderRow {
  readonly 'data-action': string;
  readonly 'data-drop'?: 'before' | 'after';
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** What the handle of such a row carries. */
export interface ReorderHandle {
  readonly draggable: true;
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
}

/** Puts a list of one pillar's actions in order: by dragging, and by Alt and the arrow keys. */
export function useReorder(list: readonly Action[]) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<{ readonly id: string; readonly isAfter: boolean } | null>(
    null,
  );
  const moved = useRef<string | null>(null);

  // A row that changes its place loses the focus on the way.
  useEffect(() => {
    if (moved.current === null || list.length === 0) return;
    const row = document.querySelector(`[data-action="${moved.current}"]`);
    moved.current = null;
    if (row?.contains(document.activeElement) === false)
      row.querySelector<HTMLElement>('[data-move]')?.focus();
  }, [list]);

  const placeOf = (id: string) => list.findIndex((action) => action.id === id);
  const move = async (action: Action, by: 1 | -1) => {
    moved.current = action.id;
    await placeIn(list, action, placeOf(action.id) + by);
  };
  const end = () => {
    setDragged(null);
    setTarget(null);
  };

  const row = (action: Action): ReorderRow => ({
    'data-action': action.id,
    ...(target?.id === action.id && { 'data-drop': target.isAfter ? 'after' : 'before' }),
    onDragOver: (event) => {
      if (dragged === null) return;
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      setTarget({ id: action.id, isAfter: event.clientY > top + height / 2 });
    },
    onDrop: (event) => {
      event.preventDefault();
      const carried = list.find(({ id }) => id === dragged);
      if (carried === undefined || target === null) return;
      const [from, over] = [placeOf(carried.id), placeOf(target.id)];
      const gap = over + (target.isAfter ? 1 : 0);
      end();
      void placeIn(list, carried, gap > from ? gap - 1 : gap);
    },
    onKeyDown: (event) => {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
      if (by === null || !event.altKey) return;
      event.preventDefault();
      void move(action, by);
    },
  });
  const handle = (action: Action): ReorderHandle => ({
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', action.id);
      const whole = event.currentTarget.closest<HTMLElement>('[data-action]');
      if (whole !== null) event.dataTransfer.setDragImage(whole, 12, 12);
      setDragged(action.id);
    },
    onDragEnd: end,
  });
  return { row, handle, move };
}
