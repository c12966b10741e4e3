import type { Format } from '../../shared/locales/format.ts';

/** A change with its sign, to two decimals: "+0,42", "−1", "0". */
export function signed(value: number, format: Format): string {
  const size = format.score(Math.abs(value), 2);
  if (size === format.score(0)) return size;
  return `${value > 0 ? '+' : '−'}${size}`;
}
