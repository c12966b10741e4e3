import type { Day } from '../day.ts';
import type { Snapshot } from '../ssi/snapshot.ts';
import type { GoalSubject } from './goal.ts';

/** What was noted of one subject on one day. In a series, days ascend and none comes twice. */
export interface ScorePoint {
  readonly day: Day;
  /** 0 to 25 for a pillar, 0 to 100 for the total. */
  readonly score: number;
}

/** The series of one subject in `snapshots`, which ascend by day. */
export function scorePoints(
  snapshots: readonly Pick<Snapshot, 'day' | 'scores' | 'total'>[],
  of: GoalSubject,
): readonly ScorePoint[] {
  return snapshots.map(({ day, scores, total }) => ({
    day,
    score: of === 'total' ? total : scores[of],
  }));
}
