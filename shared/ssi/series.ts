import { addDays, addMonths, type Day, daysBetween, epochDay, epochMonth } from '../day.ts';
import type { Snapshot } from './snapshot.ts';

/** How far back a drawing looks: whole months before today, or to the first snapshot. */
export const ranges = ['month', 'quarter', 'halfYear', 'year', 'threeYears', 'all'] as const;

/** One of those ranges. */
export type Range = (typeof ranges)[number];

/** What one point of a drawing stands for: a day, a week or a month. */
export const steps = ['day', 'week', 'month'] as const;

/** One of those steps. */
export type SeriesStep = (typeof steps)[number];

/** The most points that are drawn; where a step would give more, only longer ones can be chosen. */
export const mostPoints = 730;

/**
 * One point of a drawing: the last snapshot of its day, week or month, so that every drawn figure
 * is one that LinkedIn showed. The notes of all snapshots of that time come with it.
 */
export interface SeriesPoint extends Omit<Snapshot, 'note' | 'source'> {
  /** How many snapshots of that time have a note. */
  readonly notes: number;
  /** The latest of those notes, in full; empty where there is none. */
  readonly note: string;
}

/** The first day that `range` shows, where the first snapshot of all is of the day `first`. */
export function rangeStart(range: Range, first: Day, today: Day): Day {
  if (range === 'all') return first < today ? first : today;
  return addMonths(today, -monthsOf[range]);
}

const monthsOf = { month: 1, quarter: 3, halfYear: 6, year: 12, threeYears: 36 } as const;

/** The steps that give at most `mostPoints` from `from` to `until`, the finest first. */
export function stepsWithin(from: Day, until: Day): readonly SeriesStep[] {
  const days = daysBetween(from, until) + 1;
  return steps.filter((step) => days / shortest[step] <= mostPoints - 2 || step === 'month');
}

const shortest = { day: 1, week: 7, month: 28 } as const;

/** The finest step that is not finer than `wished` and gives no more than `mostPoints`. */
export function stepWithin(wished: SeriesStep, from: Day, until: Day): SeriesStep {
  const possible = stepsWithin(from, until);
  return possible.find((step) => steps.indexOf(step) >= steps.indexOf(wished)) ?? 'month';
}

/**
 * Whether nothing is known of the time between two points that follow each other: a line that
 * joined them would draw what nobody saw. People note weekly and now and then miss a few weeks;
 * after more than four, the line breaks. By months it does where a whole month has no snapshot.
 */
export function isGap(before: Day, after: Day, step: SeriesStep): boolean {
  if (step !== 'month') return daysBetween(before, after) > longestJoin;
  return epochMonth(epochDay(after)) - epochMonth(epochDay(before)) > 1;
}

/** The most days between two points that a line joins. */
export const longestJoin = 28;

/** The first days of the weeks or months (by `step`; weeks where it is days) that hold `from` to `until`. */
export function periodsBetween(
  step: SeriesStep,
  from: Day,
  until: Day,
  startOf: (day: Day) => Day,
): readonly Day[] {
  const days: Day[] = [];
  const next = (day: Day) => (step === 'month' ? addMonths(day, 1) : addDays(day, 7));
  for (let day = startOf(from); day <= until; day = next(day)) days.push(day);
  return days;
}
