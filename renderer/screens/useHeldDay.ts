import { useState } from 'react';
import type { Day } from '../../shared/day.ts';

/**
 * The day whose page is shown where today's is meant. At midnight it is the new one; but a page that
 * has the focus stays until it is left, so that nobody's sentence ends on another day's page.
 */
export function useHeldDay(today: Day): {
  readonly day: Day;
  /** What the part that holds the page listens with. */
  readonly holding: {
    readonly onFocus: () => void;
    readonly onBlur: (event: React.FocusEvent) => void;
  };
} {
  const [held, setHeld] = useState<Day | null>(null);
  return {
    day: held ?? today,
    holding: {
      onFocus: () => setHeld((kept) => kept ?? today),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHeld(null);
      },
    },
  };
}
