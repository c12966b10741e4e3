/** Why a typed number is refused. */
export type NumberRefusal =
  | 'missing'
  | 'notANumber'
  | 'twoDecimalMarks'
  | 'tooManyDecimals'
  | 'outOfRange';

/** What a typed number must satisfy; the range includes both ends. */
export interface NumberRule {
  readonly smallest: number;
  readonly largest: number;
  readonly decimals: number;
  /** A sign that may follow the number, as people copy it along. */
  readonly unit?: string;
}

/** A number as it was read, or the reason it was not. */
export type NumberReading =
  | { readonly value: number; readonly refusal?: undefined }
  | { readonly value?: undefined; readonly refusal: NumberRefusal };

/**
 * Reads a number as people type it: a decimal comma or a decimal point, spaces around it, an
 * optional sign. A mark is always the decimal mark, never a thousands separator, since no value
 * of the index reaches a thousand.
 */
export function readTypedNumber(text: string, rule: NumberRule): NumberReading {
  const typed = withoutUnit(text.trim(), rule.unit);
  if (typed === '') return { refusal: 'missing' };
  if (!/^[+-]?[\d.,]+$/.test(typed) || !/\d/.test(typed)) return { refusal: 'notANumber' };
  const [, decimals = '', ...more] = typed.split(/[.,]/);
  if (more.length > 0) return { refusal: 'twoDecimalMarks' };
  if (decimals.length > rule.decimals) return { refusal: 'tooManyDecimals' };
  const value = Number(typed.replace(',', '.'));
  if (value < rule.smallest || value > rule.largest) return { refusal: 'outOfRange' };
  return { value: value === 0 ? 0 : value };
}

function withoutUnit(text: string, unit: string | undefined): string {
  return unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;
}
