import { type Day, dayFromEpoch, epochDay } from '../day.ts';
import { askings } from './askings.ts';
import type { Practice } from './practice.ts';

/** How often in a row an action was kept. */
export interface Streak {
  /** In askings: days of a daily action, weeks of a weekly one, periods of a quota. 1 or more. */
  readonly count: number;
  /** The day it began to be asked for, and the day it was last kept. */
  readonly from: Day;
  readonly until: Day;
}

/** The streak that goes on, and the longest of all (the later of two as long). */
export interface Streaks {
  readonly current: Streak | null;
  readonly best: Streak | null;
}

/**
 * The streaks of an action by `today`, whose marks must be all there are. What was skipped or hindered by a pause
 * neither counts nor breaks; what can still be done today breaks nothing yet. A one-off has none.
 */
export function streaksOn(practice: Practice, today: Day): Streaks {
  const now = epochDay(today);
  let current = null as Streak | null;
  let best = null as Streak | null;
  for (const { from, until, keptOn, isExcused } of askings(
    practice,
    epochDay(practice.start),
    now,
  )) {
    if (keptOn !== null) {
      current = {
        count: (current?.count ?? 0) + 1,
        from: current?.from ?? dayFromEpoch(from),
        until: dayFromEpoch(keptOn),
      };
      if (current.count >= (best?.count ?? 0)) best = current;
    } else if (!isExcused && until < now) current = null;
  }
  return { current, best };
}
