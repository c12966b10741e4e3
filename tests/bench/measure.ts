/** The median of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The value below which `share` percent of some numbers lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil((share / 100) * sorted.length) - 1] ?? Number.NaN;
}

/**
 * The median time of each of two tasks in milliseconds, run turn by turn in one run, so that
 * whatever else the machine does falls on both alike. The first tenth only warms up.
 *
 * @param rounds how often each is timed
 * @param batch how often each runs within one timing, where one run is too short to time
 */
export async function inTurns(
  rounds: number,
  batch: number,
  one: (index: number) => unknown,
  other: (index: number) => unknown,
): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  const warmUp = Math.ceil(rounds / 10);
  let index = 0;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [side, task] of [one, other].entries()) {
      const begun = performance.now();
      for (let run = 0; run < batch; run += 1) await task(index + run);
      if (round >= 0) times[side as 0 | 1].push((performance.now() - begun) / batch);
    }
    index += batch;
  }
  return [median(times[0]), median(times[1])];
}
