/** What of a Markdown text is set at most; the figures keep it within a tenth of a second. */
export const mostToSet = {
  /** UTF-16 units: some 25 printed pages. */
  length: 50_000,
  lines: 2_000,
  /** Quotes and lists within one another, by their signs before a line. */
  depth: 20,
  /** Those signs on all lines. */
  containers: 2_000,
  /** Signs of emphasis, brackets and the bars of tables. */
  signs: 2_000,
} as const;

/**
 * Whether a text is more than can be set as Markdown in no time: so long, or of so many signs within
 * one another, as nobody writes on a day. How long the search for their ends takes grows with the
 * square of their number.
 */
export function isTooMuch(text: string): boolean {
  if (text.length > mostToSet.length) return true;
  let [lines, containers, signs] = [0, 0, 0];
  for (const [line] of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    const lead = /^(?:[ \t]*(?:>|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)))*/.exec(line)?.[0] ?? '';
    const depth = lead.match(/>|[-+*]|\d+/g)?.length ?? 0;
    lines += 1;
    containers += depth;
    signs += line.match(/[*_~]+|[[\]|]/g)?.length ?? 0;
    if (depth > mostToSet.depth) return true;
  }
  return lines > mostToSet.lines || containers > mostToSet.containers || signs > mostToSet.signs;
}
