import type { NumberRule } from './typedNumber.ts';

/** Why a typed count is refused. */
export type CountRefusal =
  | 'missing'
  | 'notANumber'
  | 'notWhole'
  | 'atLeast'
  | 'shortened'
  | 'outOfRange';

/** A count as it was read, or the reason it was not. */
export type CountReading =
  | { readonly value: number; readonly refusal?: undefined }
  | { readonly value?: undefined; readonly refusal: CountRefusal };

/**
 * Reads a whole number as people type it or copy it from a page, with any mark between its
 * thousands: `1234`, `1.234`, `1,234`, `1 234`, `1’234`. A mark before exactly three digits is
 * never a decimal one here, since nothing that is counted comes in thousandths. What LinkedIn
 * itself leaves open (`500+`: `atLeast`) or rounds off (`1.2K`: `shortened`) is no count.
 */
export function readTypedCount(text: string, rule: NumberRule): CountReading {
  const typed = withoutUnit(text.trim(), rule.unit);
  if (typed === '') return { refusal: 'missing' };
  if (!isCount(typed)) return { refusal: refusalOf(typed) };
  const value = Number(typed.replace(/\D/g, ''));
  const isWithin = value >= rule.smallest && value <= rule.largest;
  return isWithin ? { value } : { refusal: 'outOfRange' };
}

/** Figures alone, or in groups of three with the same mark between them. */
function isCount(typed: string): boolean {
  return /^\d+$/.test(typed) || /^[1-9]\d{0,2}([.,'’\s])\d{3}(?:\1\d{3})*$/.test(typed);
}

function refusalOf(typed: string): CountRefusal {
  if (/^[+>≥][\d.,\s]+$|^[\d.,\s]+\+$/.test(typed)) return 'atLeast';
  if (/^[\d.,]+\s*(?:k|m|mil|mill|millón|millones|million)\.?$/i.test(typed)) return 'shortened';
  if (/^[-−]\s*\d/.test(typed)) return 'outOfRange';
  return /^[\d.,]+$/.test(typed) && /\d/.test(typed) ? 'notWhole' : 'notANumber';
}

function withoutUnit(text: string, unit: string | undefined): string {
  return unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;
}
