import { midRanks } from './rankCorrelation.ts';

/**
 * How many pairs without memory would tell as much of a relation of `xs` and `ys` as these do, were
 * the two unrelated: above 0, at most as many as there are. A series that falls after it rose, or
 * goes on as it went, repeats itself; where both do so alike, chance alone makes them agree more.
 * `weeks` says which week each pair is of (whole numbers, ascending), since only that tells how far
 * two of them lie apart. Neither series may be constant.
 *
 * This is Bartlett's variance of a correlation, 1 + 2 Σ ρx(lag) ρy(lag), of the ranks.
 */
export function effectiveWeeks(
  weeks: readonly number[],
  xs: readonly number[],
  ys: readonly number[],
): number {
  const first = weeks[0] ?? 0;
  const span = (weeks.at(-1) ?? 0) - first + 1;
  // A week without a pair adds nothing.
  const [x, y, there] = [1, 2, 3].map(() => new Float64Array(span)) as Triple;
  const [xRanks, yRanks] = [midRanks(xs), midRanks(ys)];
  const middle = (weeks.length + 1) / 2;
  for (const [index, week] of weeks.entries()) {
    x[week - first] = (xRanks[index] ?? 0) - middle;
    y[week - first] = (yRanks[index] ?? 0) - middle;
    there[week - first] = 1;
  }
  const alone = echo(x, 0) * echo(y, 0);
  let inflation = 1;
  for (let lag = 1; lag <= span * farthestEcho; lag += 1) {
    const apart = echo(there, lag);
    // Two weeks so far apart are rarer than weeks are: their echoes say more than they add up to.
    if (apart > 0) inflation += (2 * echo(x, lag) * echo(y, lag) * weeks.length) / (alone * apart);
  }
  return weeks.length / Math.max(1, inflation);
}

/**
 * How far apart two weeks can lie for one to be looked for in the other, as a share of all weeks.
 * Less misses cycles, such as a monthly one in both; more takes chance for an echo, and finds less.
 */
const farthestEcho = 0.3;

type Triple = [Float64Array, Float64Array, Float64Array];

/** What `values` have in common with themselves `lag` places later. */
function echo(values: Float64Array, lag: number): number {
  let sum = 0;
  for (let index = lag; index < values.length; index += 1)
    sum += (values[index] ?? 0) * (values[index - lag] ?? 0);
  return sum;
}
