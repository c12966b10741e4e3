/** The most shades a day of effort can have, besides none. */
export const mostShades = 4;

/**
 * From how many times on a day has each shade, the palest first: `[1, 3, 5, 7]`. As wide as makes
 * the darkest begin about where the fullest twentieth of the days does, so that one day of fifty
 * does not pale all others. Fewer than `mostShades` where days never differ that much; none where
 * nothing was done.
 */
export function shadeStarts(done: readonly number[]): readonly number[] {
  const some = done.filter((count) => count > 0).sort((one, other) => one - other);
  const largest = some.at(-1) ?? 0;
  const usual = some[Math.ceil(some.length * usualShare) - 1] ?? 0;
  const width = Math.ceil(usual / mostShades);
  return Array.from({ length: mostShades }, (_, shade) => 1 + shade * width).filter(
    (start) => start <= largest,
  );
}

/** Which shade a day has: 0 where nothing was done, 1 the palest. */
export function shadeOf(count: number, starts: readonly number[]): number {
  return starts.filter((start) => start <= count).length;
}

const usualShare = 0.95;
