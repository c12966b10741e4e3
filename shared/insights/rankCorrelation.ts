/**
 * Spearman's rank correlation of `xs` and `ys`, which are equally long: from -1, where one falls
 * whenever the other rises, over 0 to 1. Null where either never varies, or there are no values.
 */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number | null {
  const [xRanks, yRanks] = [midRanks(xs), midRanks(ys)];
  const middle = (xs.length + 1) / 2;
  let [together, ofX, ofY] = [0, 0, 0];
  for (let index = 0; index < xs.length; index += 1) {
    const x = (xRanks[index] ?? 0) - middle;
    const y = (yRanks[index] ?? 0) - middle;
    together += x * y;
    ofX += x * x;
    ofY += y * y;
  }
  return ofX === 0 || ofY === 0 ? null : within(together / Math.sqrt(ofX * ofY));
}

/** The rank of each value, 1 the smallest; equal ones share the mean of the ranks they take up. */
export function midRanks(values: readonly number[]): Float64Array {
  const ranks = new Float64Array(values.length);
  let before = 0;
  for (const tie of ties(values)) {
    for (const index of tie) ranks[index] = before + (tie.length + 1) / 2;
    before += tie.length;
  }
  return ranks;
}

/** Where in `values` equal ones stand, the smallest first: [5, 3, 5] gives [[1], [0, 2]]. */
export function ties(values: readonly number[]): readonly (readonly number[])[] {
  const places = new Map<number, number[]>();
  for (const [index, value] of values.entries()) {
    const tied = places.get(value);
    if (tied === undefined) places.set(value, [index]);
    else tied.push(index);
  }
  return [...places].sort(([one], [other]) => one - other).map(([, tied]) => tied);
}

/** A correlation without the binary noise that would take it past its ends. */
function within(correlation: number): number {
  return Math.min(1, Math.max(-1, correlation));
}
