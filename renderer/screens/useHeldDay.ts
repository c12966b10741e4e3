import { type FocusEvent, useEffect, useRef, useState } from 'react';
import type { Day } from '../../shared/day.ts';

/** What the part that holds the page is given. */
export interface Holding {
  readonly ref: React.RefObject<HTMLElement | null>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * The day whose page is shown where today's is meant. At midnight it is the new one; but a page that
 * has the focus stays until it is left, so that nobody's sentence ends on another day's page.
 */
export function useHeldDay(today: Day): {
  readonly day: Day;
  /** Whether the page has the focus. */
  readonly isHeld: boolean;
  readonly holding: Holding;
} {
  const [held, setHeld] = useState<Day | null>(null);
  const ref = useRef<HTMLElement>(null);
  // What had the focus may be gone without a word; then wherever the focus goes next tells.
  useEffect(() => {
    if (held === null) return;
    const release = ({ target }: Event) => {
      if (!ref.current?.contains(target as Node)) setHeld(null);
    };
    document.addEventListener('focusin', release);
    return () => document.removeEventListener('focusin', release);
  }, [held]);
  return {
    day: held ?? today,
    isHeld: held !== null,
    holding: {
      ref,
      onFocus: () => setHeld((kept) => kept ?? today),
      // A window that is left for another keeps what has the focus in it.
      onBlur: ({ currentTarget, relatedTarget }) => {
        const isIn = (element: Element | null) => currentTarget.contains(element);
        if (!isIn(relatedTarget as Element | null) && !isIn(document.activeElement)) setHeld(null);
      },
    },
  };
}
