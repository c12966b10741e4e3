import type { Day } from '../day.ts';

/** The most UTF-16 units that one day's page holds: some 250 printed pages. */
export const longestEntry = 500_000;

/** One day's page, in the person's own words. */
export interface Entry {
  readonly day: Day;
  /** Markdown, 1 to `longestEntry` units, with something in it that can be seen. */
  readonly text: string;
  /** Another one each time it is kept; whoever writes names the one they had read. */
  readonly revision: string;
}

/**
 * A page as it can be kept: whatever was typed stays, zero-width and bidi characters too, but for
 * what no file can hold, halves of a surrogate pair and NUL, each of which becomes U+FFFD.
 */
export function keepable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u{FFFD}');
}
