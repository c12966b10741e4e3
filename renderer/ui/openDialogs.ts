import { create } from 'zustand';

const useCount = create<{ readonly count: number }>(() => ({ count: 0 }));

/** Says that a dialog lies open, until the function it answers is called. */
export function dialogOpened(): () => void {
  useCount.setState(({ count }) => ({ count: count + 1 }));
  return () => useCount.setState(({ count }) => ({ count: count - 1 }));
}

/** How many dialogs lie open, for what has to be over them all. */
export function useOpenDialogs(): number {
  return useCount(({ count }) => count);
}
