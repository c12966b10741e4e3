import type { ArchivedTable } from './archivedTable.ts';
import { actions } from './tables/actions.ts';
import { completions } from './tables/completions.ts';
import { entries } from './tables/entries.ts';
import { goal } from './tables/goal.ts';
import { indicators } from './tables/indicators.ts';
import { pauses } from './tables/pauses.ts';
import { reminderPause } from './tables/reminderPause.ts';
import { reminders } from './tables/reminders.ts';
import { reviews } from './tables/reviews.ts';
import { settings } from './tables/settings.ts';
import { snapshots } from './tables/snapshots.ts';
import { snoozes } from './tables/snoozes.ts';

/**
 * Every table that an archive holds, in its order there: what others refer to comes first. The
 * history of changes is not among them, since undo belongs to one machine.
 */
export const archivedTables: readonly ArchivedTable[] = [
  actions,
  completions,
  pauses,
  snapshots,
  indicators,
  goal,
  entries,
  reviews,
  settings,
  reminders,
  snoozes,
  reminderPause,
];

/** A column of a table by which its rows belong to those of another. */
export interface Reference {
  readonly table: string;
  readonly column: string;
  /** The table it leads to, by the id there. */
  readonly to: string;
}

/** All of those; what is told in them has to be there, unless nothing is. */
export const references: readonly Reference[] = [
  { table: 'completions', column: 'action_id', to: 'actions' },
  { table: 'pauses', column: 'action_id', to: 'actions' },
];
