import type { Day } from '../day.ts';
import {
  largestPillarScore,
  largestTotal,
  type PillarScores,
  roundToThousandths,
  sumOf,
} from './pillar.ts';

/** The index as LinkedIn showed it on one day. A journal holds at most one a day. */
export interface Snapshot {
  readonly day: Day;
  /** 0 to 25 each, with the decimals that were seen. */
  readonly scores: PillarScores;
  /** 0 to 100; agrees with the sum of the four within `largestDisagreement`. */
  readonly total: number;
  /** "Top N %" in the person's industry, a whole number 1 to 100, lower is better; or not known. */
  readonly industryRank: number | null;
  /** "Top N %" in the person's network, a whole number 1 to 100, lower is better; or not known. */
  readonly networkRank: number | null;
  /** What the person's industry averages in all, 0 to 100; or not known. */
  readonly industryTotal: number | null;
  /** What the person's network averages in all, likewise. */
  readonly networkTotal: number | null;
  /** What the person's industry averages in each pillar, 0 to 25; all four, or not known. */
  readonly industryMeans: PillarScores | null;
  /** What the person's network averages, likewise. */
  readonly networkMeans: PillarScores | null;
  /** The person's own words, at most `longestNote` characters; may be empty. */
  readonly note: string;
  /** Where its figures come from. */
  readonly source: SnapshotSource;
}

/**
 * Where the figures of a snapshot can come from: typed by the person, read in a text that was
 * pasted, read in a picture, or taken over from a table that was imported.
 */
export const snapshotSources = ['typed', 'text', 'picture', 'table'] as const;

/** One of those sources. */
export type SnapshotSource = (typeof snapshotSources)[number];

/** The groups that LinkedIn sets the person beside, the one to compare with first. */
export const groups = ['industry', 'network'] as const;

/** One of those groups. */
export type Group = (typeof groups)[number];

/**
 * How far a total may lie from the sum of its pillars. LinkedIn rounds what it shows, each figure
 * on its own, so an honest reading can differ by almost one point.
 */
export const largestDisagreement = 1;

/** The longest note of a snapshot, in UTF-16 code units. */
export const longestNote = 10_000;

/** What a typed score of one pillar must satisfy. */
export const pillarScoreRule = { smallest: 0, largest: largestPillarScore, decimals: 3 } as const;

/** What a typed total must satisfy. */
export const totalRule = { smallest: 0, largest: largestTotal, decimals: 3 } as const;

/** What a typed rank must satisfy. */
export const rankRule = { smallest: 1, largest: 100, decimals: 0, unit: '%' } as const;

/**
 * `noted` as it takes the place of `kept`. What the groups average in all, and the network in each
 * pillar, stays where `noted` does not tell it, since nobody who types a snapshot is asked for it.
 */
export function inPlaceOf(kept: Snapshot, noted: Snapshot): Snapshot {
  return {
    ...noted,
    industryTotal: noted.industryTotal ?? kept.industryTotal,
    networkTotal: noted.networkTotal ?? kept.networkTotal,
    networkMeans: noted.networkMeans ?? kept.networkMeans,
  };
}

/** Whether `total` may stand beside these pillars. */
export function agreesWithSum(total: number, scores: PillarScores): boolean {
  return roundToThousandths(Math.abs(total - sumOf(scores))) <= largestDisagreement;
}
