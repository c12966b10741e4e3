import { differences } from '../../shared/ssi/differences.ts';
import { inPlaceOf, type Snapshot } from '../../shared/ssi/snapshot.ts';
import { run, type Say } from '../bridge/desk.ts';
import type { NotingOutcome } from './noteSnapshot.ts';

/** Puts what was typed in place of a kept snapshot; what no form asks for stays as it is kept. */
export async function changeSnapshot(
  kept: Snapshot,
  typed: Snapshot,
  replaces: boolean,
): Promise<NotingOutcome> {
  const snapshot = { ...inPlaceOf(kept, typed), source: kept.source };
  const { day, total } = snapshot;
  const noted = (isStep: boolean, say: Say): NotingOutcome => ({ kind: 'noted', isStep, say });
  if (day === kept.day && differences(kept, snapshot).length === 0)
    return noted(false, (words, format) => words.snapshots.unchanged(format.fullDay(day)));
  const error = await run('changeSnapshot', { day: kept.day, snapshot, replaces });
  if (error === null)
    return noted(true, (words, format) =>
      words.snapshots.changed(format.score(total, 3), format.fullDay(day)),
    );
  if (error.code !== 'alreadyNoted') return { kind: 'failed' };
  const wished = inPlaceOf(error.kept, snapshot);
  // Where the other day says just the same, there is nothing to ask.
  if (differences(error.kept, wished).length === 0) return changeSnapshot(kept, wished, true);
  return { kind: 'clash', kept: error.kept, wished };
}
