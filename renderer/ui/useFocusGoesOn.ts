import { useEffect } from 'react';

/** Once what uses it is gone and has taken the focus along, the keyboard goes on in the page. */
export function useFocusGoesOn(): void {
  useEffect(
    () => () => {
      if (document.activeElement === document.body)
        document.querySelector('main')?.focus({ preventScroll: true });
    },
    [],
  );
}
