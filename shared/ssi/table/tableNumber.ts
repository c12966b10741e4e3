import { folded } from '../../folded.ts';
import { type NumberReading, type NumberRule, readTypedNumber } from '../typedNumber.ts';

/** The mark between a number's whole part and its decimals; null where no number tells. */
export type DecimalMark = ',' | '.' | null;

/** Whether a cell says that nothing is known, by being empty or in a spreadsheet's words. */
export function isBlank(cell: string): boolean {
  return /^(?:|[-–—?]+|#?n[./]?[ad]\.?|s\/d|nan|null|none)$/i.test(cell.trim());
}

/** Whether a cell holds a number as tables write them, alone or with what it is out of. */
export function isNumeric(cell: string): boolean {
  if (cell.length > longestNumber || !/\d/.test(cell)) return false;
  const text = bare(cell).replace(/\s*(?:\/|de|of|out of|sur|von)\s*(?:25|100)$/, '');
  return /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+|\d{1,3}(?:[.,\s]\d{3})+(?:[.,]\d+)?)(?:\s?%)?$/.test(
    text,
  );
}

/** The decimal mark of cells that hold scores; null where they hold none, or both. */
export function decimalMarkOf(cells: readonly string[]): DecimalMark {
  const marks = new Set(cells.flatMap((cell) => /^\s*\d+([.,])\d+/.exec(cell)?.[1] ?? []));
  if (marks.size !== 1) return null;
  return marks.has(',') ? ',' : '.';
}

/**
 * Reads a cell by `rule`, as people type numbers (see `readTypedNumber`) and as spreadsheets and
 * LinkedIn write them: "53/100", "53 de 100", "Top 9 %". A score keeps all the decimals that are
 * written, whatever the rule allows to type. Of a whole number, decimals that are all 0 are left
 * out, and its thousands may be parted by spaces or a mark, where `mark` is not that one.
 */
export function readTableNumber(cell: string, rule: NumberRule, mark: DecimalMark): NumberReading {
  if (isBlank(cell)) return { refusal: 'missing' };
  if (cell.length > longestNumber) return { refusal: 'notANumber' };
  const text = withoutWhole(bare(cell), rule.largest);
  if (rule.decimals > 0) return readTypedNumber(text, { ...rule, decimals: mostDecimals });
  return readTypedNumber(wholeOf(text, rule, mark), rule);
}

/** JSON writes up to seventeen digits. */
const mostDecimals = 20;

/** The longest cell that is looked at as a number, in UTF-16 code units. */
const longestNumber = 60;

/** Without the words of a rank that stand before it. */
function bare(cell: string): string {
  return folded(cell)
    .trim()
    .replace(/^(?:top|primer[oa]?s?|primeiros|premiers|beste)\s+/, '');
}

/** Without what a score is out of, where it is out of just that. */
function withoutWhole(text: string, largest: number): string {
  const [, score = text, whole] = /^(\S+?)\s*(?:\/|de|of|out of|sur|von)\s*(\d+)$/.exec(text) ?? [];
  return Number(whole) === largest ? score : text;
}

function wholeOf(text: string, rule: NumberRule, mark: DecimalMark): string {
  const [, number = text, unit = ''] = /^([^%]*?)(\s*%)$/.exec(text) ?? [];
  const [, parting] = /^[+-]?\d{1,3}(?:([.,\s])\d{3}(?:\1\d{3})*)$/.exec(number) ?? [];
  const isParted = parting !== undefined && parting !== mark && rule.largest >= 1_000;
  if (isParted) return number.replace(/[.,\s]/g, '') + unit;
  return number.replace(/^([+-]?\d+)[.,]0+$/, '$1') + unit;
}
