import type { Day } from '../../shared/day.ts';
import { type Focus, focusOf } from '../../shared/ssi/focus.ts';
import type { Journal } from './journal.ts';

/**
 * The pillar to begin with on `day`: the one reading that Today, the reminder and the first plan
 * share. The last averages known count, whichever snapshot tells them: they move slowly, and the
 * focus must not jump in a week whose snapshot tells none.
 */
export function focusOn({ snapshots, settings }: Journal, day: Day): Focus | null {
  const [latest] = snapshots.latest(day, 1);
  if (latest === undefined) return null;
  return focusOf(latest.scores, snapshots.latestMeans(day), settings.current().focusRule);
}
