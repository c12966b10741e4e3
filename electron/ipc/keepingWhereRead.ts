import type { ParsedInputOf } from '../../shared/ipc/contract.ts';
import type { Handlers } from './serve.ts';

/** What keeps itself while it is written. */
type Kept = 'keepEntry' | 'keepReview';

/**
 * The same handlers, where what keeps itself while it is written goes to the journal that it was read
 * from: another may be open by the time it comes. Of a sample that is closed nothing is kept.
 *
 * @param ofSample those of the sample; null where none is open
 */
export function keepingWhereRead(
  handlers: Handlers,
  ofOwn: Handlers,
  ofSample: () => Handlers | null,
): Handlers {
  const keep = <Name extends Kept>(name: Name) => {
    const passOn = (input: ParsedInputOf<Name>) => {
      const given = (input.isSample ? ofSample() : ofOwn)?.[name];
      (given as ((input: ParsedInputOf<Name>) => void) | undefined)?.(input);
    };
    return passOn as Handlers[Name];
  };
  return { ...handlers, keepEntry: keep('keepEntry'), keepReview: keep('keepReview') };
}
