import type { ParsedInputOf } from '../../shared/ipc/contract.ts';
import type { Handlers } from './serve.ts';

/**
 * The same handlers, where a table that is imported into the own journal waits for a backup of that.
 * The import is a step, and undo takes it back; but undo goes 500 steps far, and backups a year.
 *
 * @param ofOwn those of the own journal, where that is the current one; null where a sample is
 * @param backUp throws a `Refusal` where it cannot, and then nothing is imported
 */
export function backingUpBeforeImport(
  handlers: Handlers,
  ofOwn: () => Handlers | null,
  backUp: () => Promise<unknown>,
): Handlers {
  const importHistory = async (input: ParsedInputOf<'importHistory'>) => {
    const own = ofOwn();
    if (own === null) return handlers.importHistory(input);
    await backUp();
    // Whatever was opened meanwhile: this is the journal it was meant for.
    return own.importHistory(input);
  };
  return { ...handlers, importHistory: importHistory as never };
}
