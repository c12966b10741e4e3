import { hasInk } from '../actions/action.ts';
import { shortened } from '../shortened.ts';

/** The most UTF-16 units of a page's beginning. */
export const longestBeginning = 120;

/**
 * The first words of a page: its first line with something to be seen, without Markdown's signs, at
 * most `longestBeginning`; empty where there is none.
 */
export function beginningOf(text: string): string {
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    // What lies beyond is cut off anyway, but for signs before it.
    const words = withoutSigns(line.slice(0, longestBeginning * 8));
    if (hasInk(words)) return shortened(words, longestBeginning);
  }
  return '';
}

function withoutSigns(line: string): string {
  if (/^[\s>|:*_=`~-]*$/.test(line)) return '';
  return line
    .replace(/^(?:\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s|$)))+/, '')
    .replace(/^\s*\[[ xX]\]\s/, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\[\[(\d{4}-\d\d-\d\d)\]\]/g, '$1')
    .replace(/\*+|~~|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\s*\|\s*/g, ' ')
    .replace(/\s+#+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
