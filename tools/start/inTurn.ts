/**
 * Gathers what arrives while an earlier call is still at work, and hands it over together
 * afterwards: nothing is lost, and no two calls overlap.
 */
export function inTurn<T>(
  act: (arrived: ReadonlySet<T>) => Promise<void>,
): (item: T) => Promise<void> {
  let waiting = new Set<T>();
  let isActing = false;
  return async (item) => {
    waiting.add(item);
    if (isActing) return;
    isActing = true;
    try {
      while (waiting.size > 0) {
        const arrived = waiting;
        waiting = new Set();
        await act(arrived);
      }
    } finally {
      isActing = false;
    }
  };
}
