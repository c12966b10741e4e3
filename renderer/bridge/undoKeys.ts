import { redo, undo } from './history.ts';

/**
 * Ctrl/Cmd+Z undoes, with Shift it redoes, as Ctrl+Y does outside macOS. Text fields undo their own
 * typing, and behind an open dialog nothing changes.
 */
export function followUndoKeys(): void {
  const isMac = /\bMac/.test(navigator.userAgent);
  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = event;
    const isCommand = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
    if (!isCommand || altKey || isComposing || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const letter = key.toLowerCase();
    const isUndo = letter === 'z' && !shiftKey;
    const isRedo = (letter === 'z' && shiftKey) || (letter === 'y' && !shiftKey && !isMac);
    if (!isUndo && !isRedo) return;
    event.preventDefault();
    // A key held down would take the whole history back.
    if (!repeat) void (isUndo ? undo() : redo());
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
