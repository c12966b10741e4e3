import { addDays, type Day, startOfWeek, type WeekStart } from '../day.ts';
import type { ChosenFocus } from '../ssi/focus.ts';
import type { Pillar } from '../ssi/pillar.ts';
import { type Review, reviewOf } from './review.ts';

/** What the last review chose for the week that runs. */
export interface ChosenWeek {
  readonly pillar: Pillar | null;
  readonly reason: string;
  /** The ids of the chosen actions, in their order. */
  readonly actions: readonly string[];
}

/**
 * What was chosen for the week that holds `day`: by the review of the week before, once that is
 * finished. Null where there is none, or where it chose neither a pillar nor an action.
 */
export function chosenWeek(
  reviews: readonly Review[],
  day: Day,
  weekStart: WeekStart,
): ChosenWeek | null {
  const review = reviewOf(reviews, addDays(startOfWeek(day, weekStart), -7));
  if (review?.state !== 'finished') return null;
  const { focus, focusReason, actions } = review;
  if (focus === null && actions.length === 0) return null;
  return { pillar: focus, reason: focusReason.trim(), actions };
}

/** The pillar that was chosen, as what to begin with; null where none was. */
export function chosenFocus(chosen: ChosenWeek | null): ChosenFocus | null {
  if (chosen === null || chosen.pillar === null) return null;
  return { pillar: chosen.pillar, rule: 'chosen', reason: chosen.reason };
}
