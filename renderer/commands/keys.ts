import { type CommandId, commandIds, commandOf } from '../../shared/commands.ts';

/** What of a key press decides which command it asks for. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where a key was pressed. */
export interface KeyPlace {
  readonly isMac: boolean;
  /** Whether single keys are commands at all. */
  readonly singleKeys: boolean;
  /** Whether the focus is where keys are letters. */
  readonly isTyping: boolean;
}

/** The command that a key asks for, if any. */
export function commandFor(press: KeyPress, place: KeyPlace): CommandId | null {
  const isHeld = place.isMac ? press.metaKey : press.ctrlKey;
  const isOther = press.altKey || (place.isMac ? press.ctrlKey : press.metaKey);
  if (isOther) return null;
  const found = commandIds.find((id) => {
    const { key, accelerator, otherAccelerator, isTextsOwn = false } = commandOf(id);
    if (isHeld) {
      if (place.isTyping && isTextsOwn) return false;
      const accelerators = place.isMac ? [accelerator] : [accelerator, otherAccelerator];
      return accelerators.some((one) => one !== undefined && isAccelerator(press, one));
    }
    return place.singleKeys && !place.isTyping && key === press.key.toLowerCase();
  });
  return found ?? null;
}

/**
 * Whether the menu may have its way: it stays within reach over an open dialog, which shuts off the
 * rest of the page. A text in that dialog still has its own undo.
 */
export function isOpenToMenu(
  id: CommandId,
  place: { readonly isDialogOpen: boolean; readonly isTyping: boolean },
): boolean {
  return !place.isDialogOpen || (place.isTyping && commandOf(id).isTextsOwn === true);
}

function isAccelerator(press: KeyPress, accelerator: string): boolean {
  const parts = accelerator.split('+');
  return (
    parts.at(-1)?.toLowerCase() === press.key.toLowerCase() &&
    parts.includes('Shift') === press.shiftKey
  );
}
