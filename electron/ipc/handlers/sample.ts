import type { Shelf } from '../../store/shelf.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** Going to the sample journal and back. */
export function sampleHandlers(
  shelf: Pick<Shelf, 'exploreSample' | 'leaveSample'>,
): Pick<DirectHandlers, 'exploreSample' | 'leaveSample'> {
  return {
    exploreSample: () => {
      try {
        shelf.exploreSample();
      } catch (cause) {
        // Whatever stood in the way stands in the profile: a full disk, a folder's permissions.
        throw new Refusal({ code: 'storeFailed' }, { cause });
      }
    },
    leaveSample: () => {
      shelf.leaveSample();
    },
  };
}
