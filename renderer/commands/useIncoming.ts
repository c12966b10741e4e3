import { useEffect, useState } from 'react';
import { receive } from '../bridge/capture.ts';
import { isDialogWished, useDesk } from '../bridge/desk.ts';
import { isTyping } from './isTyping.ts';

/**
 * Listens, for as long as the window lives, to what is pasted outside a text field or dropped
 * anywhere. Answers whether something is held over the window.
 */
export function useIncoming(): boolean {
  const [isHeldOver, setHeldOver] = useState(false);
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const listen = <Name extends keyof WindowEventMap>(
      name: Name,
      hear: (event: WindowEventMap[Name]) => void,
    ) => addEventListener(name, hear, { signal });

    listen('paste', (event) => {
      if (event.defaultPrevented || isTyping(event.target) || isElsewhere()) return;
      if (event.clipboardData !== null && receive(event.clipboardData)) event.preventDefault();
    });
    // A file that is dropped must not take the place of the page. What else is dragged, an action to
    // its place or a text into a field, is not meant for this.
    listen('dragover', (event) => {
      if (event.dataTransfer === null || !isCarryingFiles(event)) return;
      event.preventDefault();
      const isWelcome = !isElsewhere();
      event.dataTransfer.dropEffect = isWelcome ? 'copy' : 'none';
      setHeldOver(isWelcome);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setHeldOver(false);
    });
    listen('drop', (event) => {
      setHeldOver(false);
      if (event.dataTransfer === null || !isCarryingFiles(event)) return;
      event.preventDefault();
      if (!isElsewhere()) receive(event.dataTransfer);
    });
    return () => listeners.abort();
  }, []);
  return isHeldOver;
}

/** Whether a dialog that waits for something else has the window, be it there or still on its way. */
function isElsewhere(): boolean {
  const isOpen = isDialogWished() || document.querySelector('dialog[open]') !== null;
  const { capture, importing, archiveImport } = useDesk.getState();
  const isAwaited = importing?.stage === 'waiting' || archiveImport?.stage === 'waiting';
  return isOpen && capture === null && !isAwaited;
}

function isCarryingFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
