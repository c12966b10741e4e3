import type { Day } from '../../day.ts';
import { type PillarScores, pillars } from '../pillar.ts';
import type { Snapshot } from '../snapshot.ts';

/**
 * The days whose four pillars look like those of the snapshots around them in another order, as
 * when a row was written by another list. The total cannot tell, since it stays the same. Pillars
 * move by little from one snapshot to the next: where another order brings at least ten points and
 * three quarters of the distance away, it is doubtful. Without two neighbours nothing is doubted.
 */
export function looksSwapped(snapshots: readonly Snapshot[]): ReadonlySet<Day> {
  const ordered = [...snapshots].sort((one, other) => (one.day < other.day ? -1 : 1));
  const swapped = ordered.filter((snapshot, index) => {
    const around = [
      ...ordered.slice(Math.max(0, index - 2), index),
      ...ordered.slice(index + 1, index + 3),
    ];
    if (around.length < 2) return false;
    const usual = pillars.map((pillar) => median(around.map(({ scores }) => scores[pillar])));
    const own = valuesOf(snapshot.scores);
    const distance = between(own, usual);
    if (distance < leastGain) return false;
    const nearest = Math.min(
      ...orders.map((order) =>
        between(
          order.map((at) => own[at] ?? 0),
          usual,
        ),
      ),
    );
    return distance - nearest >= leastGain && nearest <= distance / 4;
  });
  return new Set(swapped.map(({ day }) => day));
}

/** In points, summed over the four pillars. */
const leastGain = 10;

/** The 24 orders of four. */
const orders: readonly (readonly number[])[] = [0, 1, 2, 3].reduce<readonly (readonly number[])[]>(
  (some, at) =>
    some.flatMap((order) => [...order, at].map((_, place) => order.toSpliced(place, 0, at))),
  [[]],
);

function valuesOf(scores: PillarScores): readonly number[] {
  return pillars.map((pillar) => scores[pillar]);
}

function between(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  return ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2;
}
