import type { Day } from '../day.ts';
import { largestPillarScore, largestTotal, pillars } from '../ssi/pillar.ts';

/** What a goal can be about: the total, or one pillar. */
export const goalSubjects = ['total', ...pillars] as const;

/** One of those. */
export type GoalSubject = (typeof goalSubjects)[number];

/** A score that the person would like to reach; there is at most one, and only if wished for. */
export interface Goal {
  readonly of: GoalSubject;
  /** Above 0, to `largestGoal`, with at most one decimal. */
  readonly score: number;
  /** The day to have reached it by. */
  readonly by: Day;
}

/** The largest score a goal can name. */
export function largestGoal(of: GoalSubject): number {
  return of === 'total' ? largestTotal : largestPillarScore;
}
