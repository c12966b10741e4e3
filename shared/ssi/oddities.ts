import { daysBetween } from '../day.ts';
import { type Pillar, type PillarScores, pillars, roundToThousandths, sumOf } from './pillar.ts';
import { longestJoin } from './series.ts';
import { type Group, groups, type Snapshot } from './snapshot.ts';

/** A snapshot between its neighbours; null where there is none on that side. */
export interface Neighboured {
  readonly before: Snapshot | null;
  readonly snapshot: Snapshot;
  readonly after: Snapshot | null;
}

/** Something about a snapshot that looks mistyped or misread; it may well be true. */
export type Oddity =
  /** The total lies further from the sum of the four than rounding explains. */
  | { readonly kind: 'total'; readonly total: number; readonly sum: number }
  /** A pillar leaves where it stood and comes back. */
  | ({ readonly kind: 'pillar'; readonly pillar: Pillar } & Jump)
  /** Two pillars fit their neighbours only the other way round. */
  | { readonly kind: 'swapped'; readonly pillars: readonly [Pillar, Pillar] }
  /** A rank leaves where it stood and comes back. */
  | ({ readonly kind: 'rank'; readonly group: Group } & Jump);

/** A value, and those of the neighbours. */
export interface Jump {
  readonly before: number;
  readonly value: number;
  readonly after: number;
}

/**
 * How far a pillar must lie from both its neighbours, above both or below both, to be doubted. Real
 * accounts move by fractions of a point from day to day, and hardly by two in a week.
 */
export const oddPillarJump = 4;

/** The same for a rank, in percent: a digit too many or too few moves it further. */
export const oddRankJump = 10;

/** What looks mistyped or misread in `snapshot`; nothing where all fits. */
export function odditiesOf({ before, snapshot, after }: Neighboured): readonly Oddity[] {
  const odd = oddTotal(snapshot);
  const own = odd === null ? [] : [odd];
  if (before === null || after === null) return own;
  // What lies further away says too little about this day.
  if (daysBetween(before.day, snapshot.day) > longestJoin) return own;
  if (daysBetween(snapshot.day, after.day) > longestJoin) return own;
  const swapped = swappedPillars(before.scores, snapshot.scores, after.scores);
  const explained = swapped.flat();
  const jumps = pillars
    .filter((pillar) => !explained.includes(pillar))
    .flatMap((pillar): Oddity[] => {
      const [value, ...ends] = [snapshot, before, after].map(({ scores }) => scores[pillar]);
      const jump = jumpOf(value, ends, oddPillarJump);
      return jump === null ? [] : [{ kind: 'pillar', pillar, ...jump }];
    });
  const ranks = groups.flatMap((group): Oddity[] => {
    const [value, ...ends] = [snapshot, before, after].map((one) => one[`${group}Rank`]);
    const jump = jumpOf(value, ends, oddRankJump);
    return jump === null ? [] : [{ kind: 'rank', group, ...jump }];
  });
  const swaps = swapped.map((pair): Oddity => ({ kind: 'swapped', pillars: pair }));
  return [...own, ...swaps, ...jumps, ...ranks];
}

/**
 * LinkedIn rounds the total it shows, which moves it by up to half a point, and each pillar too.
 * The four are shown alike, so the finest decimal among them says how they were rounded: to whole
 * numbers, they can explain two points more; to tenths, a fifth of a point.
 */
function oddTotal({ total, scores }: Snapshot): Oddity | null {
  const sum = sumOf(scores);
  const explained = 0.5 + pillars.length * 0.5 * 10 ** -decimalsOf(scores);
  const isOdd = roundToThousandths(Math.abs(total - sum)) > roundToThousandths(explained);
  return isOdd ? { kind: 'total', total, sum } : null;
}

/** The decimals, up to three, that the finest of the four has. */
function decimalsOf(scores: PillarScores): number {
  const isRound = (value: number, decimals: number) =>
    Number(value.toFixed(decimals)) === roundToThousandths(value);
  return [0, 1, 2].find((places) => pillars.every((one) => isRound(scores[one], places))) ?? 3;
}

function jumpOf(
  value: number | null | undefined,
  [before, after]: readonly (number | null)[],
  least: number,
): Jump | null {
  if (value == null || before == null || after == null) return null;
  const [back, on] = [roundToThousandths(value - before), roundToThousandths(value - after)];
  const isJump = Math.min(back, on) >= least || Math.max(back, on) <= -least;
  return isJump ? { before, value, after } : null;
}

/** How far two pillars must lie from where they stood, and how near each to where the other did. */
const swap = { away: 2, near: 1 };

function swappedPillars(
  before: PillarScores,
  scores: PillarScores,
  after: PillarScores,
): readonly (readonly [Pillar, Pillar])[] {
  const pairs = pillars.flatMap((one, index) =>
    pillars.slice(index + 1).map((other) => [one, other] as const),
  );
  return pairs.filter(([one, other]) =>
    [before, after].every(
      (near) =>
        Math.abs(scores[one] - near[one]) >= swap.away &&
        Math.abs(scores[other] - near[other]) >= swap.away &&
        Math.abs(scores[one] - near[other]) <= swap.near &&
        Math.abs(scores[other] - near[one]) <= swap.near,
    ),
  );
}
