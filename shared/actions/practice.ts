import type { Day, WeekStart } from '../day.ts';
import { epochDay } from '../day.ts';
import type { Rhythm } from './rhythm.ts';

/** What became of an action on one day; at most one for each day. */
export interface Mark {
  /** In epoch days. */
  readonly day: number;
  /** How often it was done, from 1; 0 where it was skipped. */
  readonly count: number;
  /** Whether it was left out on purpose. */
  readonly isSkipped: boolean;
}

/** A stretch in which nothing is asked, in epoch days, both included. */
export interface Rest {
  readonly from: number;
  /** `Infinity` where its end is open. */
  readonly until: number;
}

/**
 * An action's rules and its past: all that its standing, its streak and its strength are derived
 * from. The past is counted in epoch days (days since 1970-01-01), since much of it is counted.
 */
export interface Practice {
  readonly rhythm: Rhythm;
  /** The first day it is asked for. */
  readonly start: Day;
  /** The last day it is asked for; null: it goes on. */
  readonly end: Day | null;
  /** How often it is to be done, 1 or more: in one asking, or on a day that counts for a quota. */
  readonly target: number;
  /** Ascending. */
  readonly marks: readonly Mark[];
  /** Those that concern it: its own, its pillar's, everybody's. */
  readonly rests: readonly Rest[];
  readonly weekStart: WeekStart;
}

/** The mark of `day` (in epoch days), if it has one. */
export function markOn({ marks }: Practice, day: number): Mark | undefined {
  const mark = marks[firstFrom(marks, day)];
  return mark?.day === day ? mark : undefined;
}

/** The marks from `from` to `until` (in epoch days), both included. */
export function marksIn({ marks }: Practice, from: number, until: number): readonly Mark[] {
  return marks.slice(firstFrom(marks, from), firstFrom(marks, until + 1));
}

/** Whether nothing is asked on `day` (in epoch days), since the action rests. */
export function isResting({ rests }: Pick<Practice, 'rests'>, day: number): boolean {
  return rests.some(({ from, until }) => from <= day && day <= until);
}

/** The last day of the person's asking, in epoch days; `Infinity` where it goes on. */
export function endOf({ end }: Pick<Practice, 'end'>): number {
  return end === null ? Number.POSITIVE_INFINITY : epochDay(end);
}

/** The place of the first mark on `day` or later. */
function firstFrom(marks: readonly Mark[], day: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
