import { pausedName } from '../../shared/actions/pausePhrase.ts';
import type { NamedPause } from '../../shared/ipc/contract.ts';
import { announce, run } from '../bridge/desk.ts';
import { offerUndo } from '../bridge/history.ts';

/** Ends a pause, so that today is asked for again, and says so. */
export async function endPause({ id, scope, action }: NamedPause): Promise<void> {
  const error = await run('endPause', { pause: id });
  if (error === null)
    announce((words) => words.pause.ended(pausedName(scope, action, words)), offerUndo);
}
