import type { Day } from '../../shared/day.ts';
import { focusOf, type IndexFocus } from '../../shared/ssi/focus.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import type { Journal } from './journal.ts';

/**
 * The pillar that the index would begin with on `day`, whose latest snapshot is `latest`: what the
 * first plan goes by, and every day for which no review has chosen another. The last averages known
 * count, whichever snapshot tells them: they move slowly, and the focus must not jump in a week whose
 * snapshot tells none.
 */
export function focusOn(journal: Journal, day: Day, latest: Snapshot | null): IndexFocus | null {
  if (latest === null) return null;
  const { focusRule } = journal.settings.current();
  return focusOf(latest.scores, journal.snapshots.latestMeans(day), focusRule);
}
