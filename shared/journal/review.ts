import {
  addDays,
  type Day,
  daysBetween,
  daysIntoWeek,
  startOfWeek,
  type WeekStart,
  weekdayOf,
} from '../day.ts';
import type { Pillar } from '../ssi/pillar.ts';

/** The steps of a weekly review, in their order. */
export const reviewSteps = ['index', 'effort', 'wentWell', 'focus', 'actions'] as const;

/** One of them. */
export type ReviewStep = (typeof reviewSteps)[number];

/** What becomes of a review: it lies open until it is finished or skipped. */
export const reviewStates = ['open', 'finished', 'skipped'] as const;

/** One of those. */
export type ReviewState = (typeof reviewStates)[number];

/** The most actions that can be chosen for a week. */
export const mostChosenActions = 5;

/** The most UTF-16 units of what went well, and of why a pillar is chosen. */
export const longestReviewText = 10_000;

/** A look back on one week, and what the next one is for. */
export interface Review {
  /** The first day of the week that is looked back on. */
  readonly week: Day;
  readonly state: ReviewState;
  /** Where it goes on. */
  readonly step: ReviewStep;
  /** What went well, until it is kept as an entry; empty from then on. */
  readonly wentWell: string;
  /** The pillar the next week is for; null until one is chosen. */
  readonly focus: Pillar | null;
  readonly focusReason: string;
  /** The ids of the actions chosen for the next week, at most `mostChosenActions`, each once. */
  readonly actions: readonly string[];
  /** The day it was finished on; null until then. */
  readonly finishedOn: Day | null;
}

/** A review in which nothing is said yet. */
export function emptyReview(week: Day): Review {
  return {
    week,
    state: 'open',
    step: reviewSteps[0],
    wentWell: '',
    focus: null,
    focusReason: '',
    actions: [],
    finishedOn: null,
  };
}

/**
 * The first day of the week that is looked back on: in the last three days of a week that week
 * itself, on the others the one before.
 */
export function weekLookedBackOn(day: Day, weekStart: WeekStart): Day {
  const isEnding = daysIntoWeek(weekdayOf(day), weekStart) >= daysBeforeEnding;
  return addDays(startOfWeek(day, weekStart), isEnding ? 0 : -7);
}

/** Days of a week before its last three. */
const daysBeforeEnding = 4;

/**
 * The review of the week that begins on `week`, or else of one that begins a day before or after:
 * that was its first day if weeks began on another weekday then.
 */
export function reviewOf(reviews: readonly Review[], week: Day): Review | null {
  return (
    reviews.find((review) => review.week === week) ??
    reviews.find((review) => Math.abs(daysBetween(review.week, week)) === 1) ??
    null
  );
}
