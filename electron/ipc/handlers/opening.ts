import type { Opening } from '../../opening/opening.ts';
import type { Handlers } from '../serve.ts';

/** How the journal was opened, and what can be done where it was not; there need be no journal. */
export function openingHandlers(
  opening: Opening,
  { onPainted, quit }: { readonly onPainted: () => void; readonly quit: () => void },
): Pick<
  Handlers,
  'opening' | 'tryOpening' | 'restoreNewest' | 'beginAnew' | 'dismissMended' | 'painted' | 'quit'
> {
  return {
    opening: async () => {
      await opening.settled();
      return opening.view();
    },
    tryOpening: async () => {
      await opening.open();
      return undefined;
    },
    restoreNewest: async () => {
      await opening.restoreNewest();
      return undefined;
    },
    beginAnew: async () => {
      await opening.beginAnew();
      return undefined;
    },
    dismissMended: () => {
      opening.dismissMended();
    },
    painted: () => {
      onPainted();
    },
    quit: () => {
      quit();
    },
  };
}
