import { longestEntry } from '../../shared/journal/entry.ts';
import {
  continueLine,
  indent,
  insertLink,
  outdent,
  replacementOf,
  toggleBold,
  toggleCheckbox,
  toggleItalic,
  toggleList,
  type Written,
} from '../../shared/journal/writing.ts';
import type { WritingDeed } from '../../shared/journal/writingKeys.ts';

const edits: Readonly<Record<Exclude<WritingDeed, 'done'>, (written: Written) => Written | null>> =
  {
    bold: toggleBold,
    italic: toggleItalic,
    link: insertLink,
    numbers: (written) => toggleList(written, 'number'),
    bullets: (written) => toggleList(written, 'bullet'),
    checkbox: toggleCheckbox,
    continueLine,
    indent,
    outdent,
  };

/**
 * Does what a key does in the text, as if it were typed, so that the text's own undo takes it back.
 * Answers whether it did anything, and how long the page would have become where that is too long.
 */
export function write(
  area: HTMLTextAreaElement,
  deed: Exclude<WritingDeed, 'done'>,
): { readonly isOurs: boolean; readonly tooLong: number | null } {
  const { value, selectionStart, selectionEnd } = area;
  const next = edits[deed]({ text: value, from: selectionStart, until: selectionEnd });
  if (next === null) return { isOurs: false, tooLong: null };
  if (next.text.length > longestEntry && next.text.length > value.length)
    return { isOurs: true, tooLong: next.text.length };
  const { from, until, text } = replacementOf(value, next.text);
  if (from !== until || text !== '') {
    area.setSelectionRange(from, until);
    typeIn(text);
  }
  area.setSelectionRange(next.from, next.until);
  return { isOurs: true, tooLong: null };
}

/** Types in place of what is selected in the field that has the focus. */
export function typeIn(text: string): void {
  // The only way to type that the browser can undo; it is not going away where editors live by it.
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** How long the text of a field would be after what is about to be typed or pasted into it. */
export function lengthAfter(area: HTMLTextAreaElement, { data, dataTransfer }: InputEvent): number {
  const text = data ?? dataTransfer?.getData('text/plain') ?? '';
  const { value, selectionStart, selectionEnd } = area;
  return value.length - (selectionEnd - selectionStart) + text.length;
}
