import type { Clock } from '../clock.ts';

/** In milliseconds, how long a page that is asked to keep what is typed may take, or be gone. */
export const longestLeaving = 2_000;

/** What leaving stands on. */
export interface LeavingGround {
  readonly clock: Pick<Clock, 'after'>;
  /** Asks the page to keep what is typed, and to say so; answers whether there is a page to ask. */
  readonly askPage: () => boolean;
  /** Asks the person whether to close all the same, though something could not be kept. */
  readonly isLossMeant: () => Promise<boolean>;
  /** Closes the window, and goes on to quit where that was what closed it. */
  readonly leave: (isQuitting: boolean) => void;
  /** Takes away a window whose page does not answer, and goes on likewise. */
  readonly abandon: (isQuitting: boolean) => void;
}

/**
 * A window that is left only once its page has kept what is typed: it is asked first, and the person
 * is where it could not. One that does not answer is not waited for.
 */
export interface Leaving {
  /** The window is about to close; answers whether it may. */
  readonly mayClose: () => boolean;
  /** Pilar is about to quit, which closes the window. */
  readonly quitting: () => void;
  /** The page says whether all that was typed is kept. */
  readonly ready: (isAllKept: boolean) => Promise<void>;
  /** There is no page to wait for any more. */
  readonly gone: () => void;
  /** The window is there anew. */
  readonly reset: () => void;
}

export function leavingOf(ground: LeavingGround): Leaving {
  let isQuitting = false;
  let isFree = false;
  /** Stops waiting for the page; null where nothing is asked. */
  let stopWaiting: (() => void) | null = null;
  let isPersonAsked = false;
  const reset = () => {
    stopWaiting?.();
    stopWaiting = null;
    isPersonAsked = false;
    isQuitting = false;
    isFree = false;
  };
  const go = (close: LeavingGround['leave']) => {
    if (stopWaiting === null) return;
    const wasQuitting = isQuitting;
    reset();
    isFree = true;
    close(wasQuitting);
  };
  return {
    mayClose: () => {
      if (isFree) return true;
      // Whoever presses again is being asked already.
      if (stopWaiting !== null) return false;
      if (!ground.askPage()) return true;
      // In two halves: main may itself have been held up by a slow disk for the first.
      const half = longestLeaving / 2;
      stopWaiting = ground.clock.after(half, () => {
        stopWaiting = ground.clock.after(half, () => go(ground.abandon));
      });
      return false;
    },
    quitting: () => {
      isQuitting = true;
    },
    ready: async (isAllKept) => {
      // Only whoever was asked answers.
      if (stopWaiting === null) return;
      if (isAllKept) return go(ground.leave);
      // The end of a session has the page say so once more.
      if (isPersonAsked) return;
      isPersonAsked = true;
      stopWaiting();
      // The person takes as long as they like.
      stopWaiting = () => {};
      if (await ground.isLossMeant()) go(ground.leave);
      else reset();
    },
    gone: () => go(ground.abandon),
    reset,
  };
}
