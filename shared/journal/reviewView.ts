import type { Action } from '../actions/action.ts';
import type { Day } from '../day.ts';
import type { Focus } from '../ssi/focus.ts';
import type { Pillar } from '../ssi/pillar.ts';
import type { Snapshot } from '../ssi/snapshot.ts';
import type { Review } from './review.ts';

/** What one week brought to a pillar. */
export interface PillarWeek {
  /** How often its actions were done that week, and the week before. */
  readonly done: number;
  readonly doneBefore: number;
  /** How far its score moved over that week, in points; null where it is not known. */
  readonly change: number | null;
}

/** An action that can be chosen for the next week. */
export interface ReviewAction {
  readonly action: Action;
  /** How often it was done in the week that is looked back on. */
  readonly done: number;
}

/** What the weekly review shows. */
export interface ReviewView {
  readonly today: Day;
  /** The review of the week that is looked back on now; with nothing in it until it is begun. */
  readonly review: Review;
  /** Whether it was begun, finished or skipped at all. */
  readonly isKept: boolean;
  /** Whether the week that is looked back on is over. */
  readonly isOver: boolean;
  /** The first day of the week that is planned. */
  readonly nextWeek: Day;
  /** The snapshot of that week or after, if any was noted, and the latest before it. */
  readonly latest: Snapshot | null;
  readonly previous: Snapshot | null;
  readonly weeks: Readonly<Record<Pillar, PillarWeek>>;
  /** What the index by itself would begin with. */
  readonly focus: Focus | null;
  /** Every action that is not put away, by pillar and place. */
  readonly actions: readonly ReviewAction[];
}

/** What the last review chose for the week that runs. */
export interface ChosenWeek {
  readonly pillar: Pillar | null;
  readonly reason: string;
  /** The ids of the chosen actions, in their order. */
  readonly actions: readonly string[];
}
