import type { Random } from '../sample/random.ts';
import { ties } from './rankCorrelation.ts';

/** A correlation nearer to its ends counts as this far from 0, so that `atanh` stays finite. */
const largestCorrelation = 0.999;

/** A correlation on Fisher's scale, on which its error hardly depends on how large it is. */
export function fisherScale(correlation: number): number {
  return Math.atanh(Math.min(largestCorrelation, Math.max(-largestCorrelation, correlation)));
}

/**
 * How many neighbouring pairs stay together in a resample of `count` pairs: the cube root, rounded
 * up, at which the error of a block bootstrap shrinks the fastest. 20 pairs give 3, 1,000 give 10.
 */
export function blockLength(count: number): number {
  return Math.ceil(Math.cbrt(count));
}

/**
 * The standard error of the rank correlation of `xs` and `ys` on `fisherScale`, by a moving block
 * bootstrap: `resamples` times as many pairs as there are, drawn as blocks of neighbours, are ranked
 * anew, and the error is how far their correlations spread. A resample in which one side does not
 * vary shows no relation, which is 0.
 */
export function bootstrapError(
  xs: readonly number[],
  ys: readonly number[],
  resamples: number,
  random: Random,
): number {
  const count = xs.length;
  const length = blockLength(count);
  const times = new Int32Array(count);
  const correlation = correlationOf(xs, ys);
  let [sum, squares] = [0, 0];
  for (let resample = 0; resample < resamples; resample += 1) {
    times.fill(0);
    for (let drawn = 0; drawn < count; drawn += length) {
      const first = random.whole(0, count - length);
      const end = first + Math.min(length, count - drawn);
      for (let index = first; index < end; index += 1) times[index] = (times[index] ?? 0) + 1;
    }
    const value = fisherScale(correlation(times));
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(Math.max(0, squares - (sum * sum) / resamples) / (resamples - 1));
}

/**
 * The rank correlation where each pair counts as often as its `times` say, which add up to as many
 * as there are pairs; 0 where either side does not vary.
 */
function correlationOf(
  xs: readonly number[],
  ys: readonly number[],
): (times: Int32Array) => number {
  // Sorted once: a resample holds the same values in the same order, each more or less often.
  const x = sorted(xs);
  const y = sorted(ys);
  const { tieOf: xTies, sizes: xSizes, ranks: xRanks } = x;
  const { tieOf: yTies, sizes: ySizes, ranks: yRanks } = y;
  return (times) => {
    for (let index = 0; index < times.length; index += 1) {
      const often = times[index] ?? 0;
      xSizes[xTies[index] ?? 0] = (xSizes[xTies[index] ?? 0] ?? 0) + often;
      ySizes[yTies[index] ?? 0] = (ySizes[yTies[index] ?? 0] ?? 0) + often;
    }
    const spread = Math.sqrt(rank(x, times.length) * rank(y, times.length));
    if (spread === 0) return 0;
    let together = 0;
    for (let index = 0; index < times.length; index += 1) {
      together +=
        (times[index] ?? 0) * (xRanks[xTies[index] ?? 0] ?? 0) * (yRanks[yTies[index] ?? 0] ?? 0);
    }
    return together / spread;
  };
}

/** Values sorted into ties, from the smallest to the largest. */
interface Sorted {
  /** The tie each value belongs to. */
  readonly tieOf: Int32Array;
  /** How many values are in each tie; 0 between two resamples. */
  readonly sizes: Int32Array;
  /** The rank that a tie's values share, less the middle rank. */
  readonly ranks: Float64Array;
}

function sorted(values: readonly number[]): Sorted {
  const tied = ties(values);
  const tieOf = new Int32Array(values.length);
  for (const [tie, indices] of tied.entries()) for (const index of indices) tieOf[index] = tie;
  return { tieOf, sizes: new Int32Array(tied.length), ranks: new Float64Array(tied.length) };
}

/** Ranks `count` values by the sizes of their ties, empties these, and gives the sum of squares. */
function rank({ sizes, ranks }: Sorted, count: number): number {
  let [squares, before] = [0, -count / 2];
  for (let tie = 0; tie < sizes.length; tie += 1) {
    const size = sizes[tie] ?? 0;
    const shared = before + size / 2;
    ranks[tie] = shared;
    squares += size * shared * shared;
    before += size;
    sizes[tie] = 0;
  }
  return squares;
}
