import { useEffect } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { isMac } from '../bridge/platform.ts';
import { lastSeen } from '../bridge/views.ts';
import { isShutOff } from './isShutOff.ts';
import { isTyping } from './isTyping.ts';
import { commandFor } from './keys.ts';
import { perform } from './perform.ts';

/** What a held key goes on doing. */
const repeatable: readonly CommandId[] = ['nextTask', 'previousTask'];

/** Listens to the keys for as long as the window lives. */
export function useKeys(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const singleKeys = lastSeen('settings')?.singleKeys ?? true;
      if (event.isComposing) return;
      const id = commandFor(event, { isMac, singleKeys, isTyping: isTyping(event.target) });
      if (id === null || isShutOff(id)) return;
      event.preventDefault();
      // A key held down would take the whole history back.
      if (!event.repeat || repeatable.includes(id)) perform(id);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
