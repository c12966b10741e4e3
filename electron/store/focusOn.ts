import type { Day } from '../../shared/day.ts';
import { type Focus, focusOf } from '../../shared/ssi/focus.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import type { Journal } from './journal.ts';

/**
 * The pillar to begin with on `day`, whose latest snapshot is `latest`: the one reading that Today,
 * the reminder and the first plan share. The last averages known count, whichever snapshot tells
 * them: they move slowly, and the focus must not jump in a week whose snapshot tells none.
 */
export function focusOn(journal: Journal, day: Day, latest: Snapshot | null): Focus | null {
  if (latest === null) return null;
  const { focusRule } = journal.settings.current();
  return focusOf(latest.scores, journal.snapshots.latestMeans(day), focusRule);
}
