import { useEffect } from 'react';
import { isMac } from '../bridge/platform.ts';
import { lastSeen } from '../bridge/views.ts';
import { commandFor } from './keys.ts';
import { perform } from './perform.ts';

/** Listens to the keys for as long as the window lives. */
export function useKeys(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      // A dialog has the keys to itself.
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const singleKeys = lastSeen('settings')?.singleKeys ?? true;
      const isTyping = isText(event.target);
      const id = commandFor(event, { isMac, singleKeys, isTyping });
      if (id === null) return;
      event.preventDefault();
      perform(id);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);
}
