import { hasInk } from '../actions/action.ts';
import { shortened } from '../shortened.ts';

/** How a page begins: its first line with ink, without Markdown's signs, at most `longest` units. */
export function beginningOf(text: string, longest = 120): string {
  for (const [line] of text.matchAll(/[^\n\r]+/g)) {
    const plain = line
      .replace(/^[\s>#*+-]+(\[[ xX]\]\s)?|[*_`]+/g, '')
      .replace(/\[\[?([^\]]*)\]?\](\([^)]*\))?/g, '$1')
      .trim();
    if (hasInk(plain)) return shortened(plain, longest);
  }
  return '';
}
