import { useEffect } from 'react';
import { seek, useDesk } from '../bridge/desk.ts';

/**
 * Brings the task that is sought before the person once `shown` is drawn, also out of the fold. One
 * that is done or rests by now may not be there; then Today alone has to do.
 */
export function useSought(shown: object | null): void {
  const sought = useDesk((desk) => desk.sought);
  useEffect(() => {
    if (sought === null || shown === null) return;
    seek(null);
    const row = document.querySelector(`[data-task="${CSS.escape(sought)}"]`);
    const fold = row?.closest('details');
    if (fold != null) fold.open = true;
    row?.querySelector('input')?.focus();
    row?.scrollIntoView({ block: 'center' });
  }, [sought, shown]);
}
