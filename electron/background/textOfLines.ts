import type { PictureText } from '../../shared/ssi/pictureText.ts';
import type { Line, Word } from './tesseract.ts';

/** The confidence below which a word may well be another, from 0 to 100: right ones have 80 and more. */
const sureFrom = 80;

/** The widest space between two digits of one number, as a share of their height. */
const widestGap = 0.35;

/** The lines as one text, and where in it stands what may be misread. */
export function textOfLines(lines: readonly Line[]): PictureText {
  let text = '';
  const unsure: { readonly from: number; readonly to: number }[] = [];
  for (const { words } of lines) {
    if (text !== '') text += '\n';
    let last: Word | null = null;
    for (const word of words) {
      if (last !== null && !isOneNumber(last, word)) text += ' ';
      if (word.confidence < sureFrom)
        unsure.push({ from: text.length, to: text.length + word.text.length });
      text += word.text;
      last = word;
    }
  }
  return { text, unsure };
}

/**
 * Whether two words are the parts of one number. Where large digits stand before small letters, the
 * space within the number is as wide as that between the letters, and Tesseract splits it.
 */
function isOneNumber(one: Word, other: Word): boolean {
  const height = Math.min(heightOf(one), heightOf(other));
  return (
    isDigits(one) &&
    isDigits(other) &&
    other.bbox.x0 - one.bbox.x1 <= widestGap * height &&
    Math.abs(other.bbox.y1 - one.bbox.y1) <= widestGap * height
  );
}

function isDigits({ text }: Word): boolean {
  return /^\d+$/.test(text);
}

function heightOf({ bbox }: Word): number {
  return bbox.y1 - bbox.y0;
}
