import { type CommandId, keysOf } from '../../shared/commands.ts';
import { isMac } from './platform.ts';
import { useView } from './views.ts';

/** The keys of a command as they are now: on this system, with single keys on or off. */
export function useKeysOf(id: CommandId): readonly string[] {
  const singleKeys = useView('settings').value?.singleKeys ?? true;
  return keysOf(id, isMac, singleKeys);
}
