import type { Format } from '../locales/format.ts';

/** A change with its sign: "+0,42", "−1,00"; zero has none. */
export function signed(value: number, format: Format, decimals = 2): string {
  const size = format.fixed(Math.abs(value), decimals);
  if (size === format.fixed(0, decimals)) return size;
  return `${value > 0 ? '+' : '−'}${size}`;
}
