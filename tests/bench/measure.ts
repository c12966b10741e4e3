import { randomFrom } from '../../shared/sample/random.ts';

/** What was measured of something: each time, or size, by itself. */
export interface Measured {
  readonly name: string;
  readonly values: readonly number[];
}

/** What stands for all that was measured. */
export type Statistic = 'median' | 'p95';

/** The median of some numbers. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** What stands for some numbers, and between which two of its kind lies the middle half. */
export function summary(
  values: readonly number[],
  statistic: Statistic,
): { readonly value: number; readonly spread: readonly [number, number] } {
  return statistic === 'median'
    ? { value: median(values), spread: middleHalf(values) }
    : { value: p95(values), spread: middleHalf(drawnAnew(values)) };
}

/** The same of the ratios between numbers measured turn by turn. */
export function summaryOfRatio(
  ours: readonly number[],
  theirs: readonly number[],
  statistic: Statistic,
): { readonly value: number; readonly spread: readonly [number, number] } {
  const value = summary(ours, statistic).value / summary(theirs, statistic).value;
  const [above, below] =
    statistic === 'median' ? [ours, theirs] : [drawnAnew(ours), drawnAnew(theirs)];
  const ratios = above.flatMap((one, index) => {
    const other = below[index];
    return other === undefined ? [] : one / other;
  });
  return { value, spread: middleHalf(ratios) };
}

/** Between which two values the middle half of some numbers lies. */
export function middleHalf(values: readonly number[]): readonly [number, number] {
  return [quantile(values, 0.25), quantile(values, 0.75)];
}

/** The value below which 95 in 100 of some numbers lie. */
function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN;
}

/** The value that `share` of some numbers lie below, between two of them where none is there. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const [lower = Number.NaN, upper = Number.NaN] = [
    sorted[Math.floor(place)],
    sorted[Math.ceil(place)],
  ];
  return lower + (upper - lower) * (place % 1);
}

/**
 * What passes 95 in 100 of as many drawn from these numbers, each as often as chance will have it, a
 * hundred times: there is one such value of what was measured, and this is how far it can be trusted.
 */
function drawnAnew(values: readonly number[]): readonly number[] {
  const random = randomFrom(values.length);
  return Array.from({ length: 100 }, () =>
    p95(values.map(() => values[random.whole(0, values.length - 1)] ?? Number.NaN)),
  );
}

type Task = (index: number) => unknown;

/**
 * The times of some tasks in milliseconds, run turn by turn in one run, so that whatever else the
 * machine does falls on all alike. The first tenth only warms up.
 *
 * @param rounds how often each is timed
 * @param batch how often each runs within one timing, where one run is too short to time
 */
export async function inTurns<Tasks extends readonly Task[]>(
  rounds: number,
  batch: number,
  ...tasks: Tasks
): Promise<{ readonly [Place in keyof Tasks]: readonly number[] }> {
  const times = tasks.map((): number[] => []);
  const warmUp = Math.ceil(rounds / 10);
  let index = 0;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [place, task] of tasks.entries()) {
      const begun = performance.now();
      for (let run = 0; run < batch; run += 1) await task(index + run);
      if (round >= 0) times[place]?.push((performance.now() - begun) / batch);
    }
    index += batch;
  }
  return times as { readonly [Place in keyof Tasks]: readonly number[] };
}
