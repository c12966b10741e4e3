import type { Action } from '../actions/action.ts';
import type { Day } from '../day.ts';
import type { IndexFocus } from '../ssi/focus.ts';
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
  /** Whether no other week was reviewed, of those that are remembered. */
  readonly isFirst: boolean;
  /** Whether the week that is looked back on is over. */
  readonly isOver: boolean;
  /** The first day of the week that is planned. */
  readonly nextWeek: Day;
  /** The last snapshot, if it was noted in that week or after, and the latest before it. */
  readonly latest: Snapshot | null;
  readonly previous: Snapshot | null;
  readonly weeks: Readonly<Record<Pillar, PillarWeek>>;
  /** What the index by itself would begin with. */
  readonly focus: IndexFocus | null;
  /**
   * By pillar and place: every action that is not put away and will be asked for again; what is
   * chosen stays among them.
   */
  readonly actions: readonly ReviewAction[];
}
