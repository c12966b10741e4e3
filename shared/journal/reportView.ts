import type { Action } from '../actions/action.ts';
import type { Day } from '../day.ts';
import type { Forecast } from '../insights/forecast.ts';
import type { Goal } from '../insights/goal.ts';
import type { EffortPeriod } from '../ipc/contract.ts';
import type { Pillar } from '../ssi/pillar.ts';
import type { Snapshot } from '../ssi/snapshot.ts';
import type { Entry } from './entry.ts';
import type { ReportPeriod } from './reportPeriod.ts';

/** All that a report of a month or a quarter can show. */
export interface ReportView extends ReportPeriod {
  readonly today: Day;
  /** The last snapshot before it; null where there is none. */
  readonly before: Snapshot | null;
  /** Those of its days, the earliest first. */
  readonly snapshots: readonly Snapshot[];
  /** By weeks, ascending, none left out, of its days until today; the first and last may be cut. */
  readonly effort: readonly EffortPeriod[];
  /** How often actions of each pillar were done on its days, and in the whole span before it. */
  readonly done: Readonly<Record<Pillar, number>>;
  readonly doneBefore: Readonly<Record<Pillar, number>>;
  /** What was done most, the most first: at most `mostDoneShown`. */
  readonly mostDone: readonly DoneInSpan[];
  /** The goal as it is today, and when it would be reached; null where there is none. */
  readonly goal: Goal | null;
  readonly outlook: Forecast | null;
  /** Its pages, the earliest first. */
  readonly entries: readonly Entry[];
}

/** An action, and how often it was done in the time of a report: 1 or more. */
export interface DoneInSpan {
  readonly action: Action;
  readonly done: number;
}

/** How many actions a report names as done most. */
export const mostDoneShown = 6;
