/** `text` in small letters without accents, as people type who are in a hurry; it may be shorter. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
