import { useEffect } from 'react';

/** Says on the page's root which screen is drawn, for whoever waits until it is. */
export function useDrawn(screen: string, isDrawn: boolean): void {
  useEffect(() => {
    if (isDrawn) document.documentElement.dataset.drawn = screen;
    return () => {
      delete document.documentElement.dataset.drawn;
    };
  }, [screen, isDrawn]);
}
