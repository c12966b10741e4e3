import type { Day } from '../../shared/day.ts';
import { announce, run } from '../bridge/desk.ts';
import { offerUndo } from '../bridge/history.ts';

/** Takes the snapshot of a day away, and offers to bring it back. */
export async function removeSnapshot(day: Day): Promise<void> {
  const error = await run('removeSnapshot', { day });
  if (error === null)
    announce((words, format) => words.snapshots.removed(format.fullDay(day)), offerUndo);
}
