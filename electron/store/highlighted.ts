import type { Stretch } from '../../shared/journal/foundPieces.ts';

/** What FTS5 is to put around each match: two of the characters that no text is meant to have. */
export const matchSigns = { opening: '\ufdd0', closing: '\ufdd1' } as const;

/**
 * Where the matches stand in `text`, which FTS5 wrote as `highlighted`, with those signs around them.
 * None where that cannot be told: in a text that has such signs itself, or a NUL, at which FTS5 breaks off.
 */
export function matchesIn(text: string, highlighted: string): readonly Stretch[] {
  const matches: Stretch[] = [];
  const parts = highlighted.split(signs);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) matches.push({ from: at, to: at + part.length });
    at += part.length;
  }
  return parts.join('') === text ? matches : [];
}

const signs = new RegExp(`[${matchSigns.opening}${matchSigns.closing}]`, 'u');
