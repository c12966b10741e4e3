/** A key of the area a page is written in. */
export interface WritingKey {
  /** As Electron's accelerators are written. */
  readonly accelerator: string;
  /** Where it is on the keyboard, whatever is printed there: with Shift a digit is another sign in each country. */
  readonly code: string;
}

/** What can be done with keys while a page is written, in the order lists show it. */
export const writingKeys = {
  bold: { accelerator: 'CmdOrCtrl+B', code: 'KeyB' },
  italic: { accelerator: 'CmdOrCtrl+I', code: 'KeyI' },
  link: { accelerator: 'CmdOrCtrl+Shift+K', code: 'KeyK' },
  numbers: { accelerator: 'CmdOrCtrl+Shift+7', code: 'Digit7' },
  bullets: { accelerator: 'CmdOrCtrl+Shift+8', code: 'Digit8' },
  checkbox: { accelerator: 'CmdOrCtrl+Shift+9', code: 'Digit9' },
  continueLine: { accelerator: 'Enter', code: 'Enter' },
  indent: { accelerator: 'Tab', code: 'Tab' },
  outdent: { accelerator: 'Shift+Tab', code: 'Tab' },
  done: { accelerator: 'Escape', code: 'Escape' },
} as const satisfies Readonly<Record<string, WritingKey>>;

/** What such a key does. */
export type WritingDeed = keyof typeof writingKeys;

/** Each of them, in the order lists show them. */
export const writingDeeds = Object.keys(writingKeys) as readonly WritingDeed[];

/** What of a key press decides what it does. */
export interface WritingPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key does in the area; null where it does what it does everywhere. */
export function writingDeedFor(press: WritingPress, isMac: boolean): WritingDeed | null {
  const isHeld = isMac ? press.metaKey : press.ctrlKey;
  if (press.altKey || (isMac ? press.ctrlKey : press.metaKey)) return null;
  const found = writingDeeds.find((deed) => {
    const { accelerator, code } = writingKeys[deed];
    const parts = accelerator.split('+');
    // A letter is where its name is printed; keyboards disagree on where that is.
    const isThere = code.startsWith('Digit')
      ? press.code === code
      : press.key.toLowerCase() === parts.at(-1)?.toLowerCase();
    return (
      isThere &&
      parts.includes('CmdOrCtrl') === isHeld &&
      parts.includes('Shift') === press.shiftKey
    );
  });
  return found ?? null;
}
