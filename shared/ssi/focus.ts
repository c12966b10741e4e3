import { type Pillar, type PillarScores, pillars, roundToThousandths } from './pillar.ts';
import type { Group } from './snapshot.ts';

/**
 * The ways to choose the pillar to begin with: the lowest of the four, or the one furthest behind
 * what others average. In some pillars nobody has much, and how far they are from 25 says little.
 */
export const focusRules = ['lowest', 'furthestBehind'] as const;

/** One of those ways. */
export type FocusRule = (typeof focusRules)[number];

/** What each group averages in the four pillars, as far as it is known. */
export type GroupMeans = Readonly<Record<Group, PillarScores | null>>;

/** The pillar to begin with, and why. */
export type Focus = IndexFocus | ChosenFocus;

/** The one the person has chosen for the week. */
export interface ChosenFocus {
  readonly pillar: Pillar;
  readonly rule: 'chosen';
  /** In their own words; empty where they gave none. */
  readonly reason: string;
}

/** The one the index says, and the figures that make it so (0 to 25). */
export interface IndexFocus {
  readonly pillar: Pillar;
  readonly score: number;
  /** What the person's industry averages in that pillar; null where not known. */
  readonly industry: number | null;
  /** What the person's network averages in it; null where not known. */
  readonly network: number | null;
  /** The rule that chose it, which is `lowest` wherever no averages are known. */
  readonly rule: FocusRule;
}

/**
 * The pillar to begin with by `rule`: the one with the smallest own score, or with the smallest
 * own score less the industry's average, the network's where the industry's is not known. Ties go
 * to the earlier in `pillars`. Without scores there is no focus.
 */
export function focusOf(
  scores: PillarScores | null,
  means: GroupMeans,
  rule: FocusRule,
): IndexFocus | null {
  if (scores === null) return null;
  const compared = rule === 'lowest' ? null : (means.industry ?? means.network);
  // Rounded, or equal distances would differ by their binary noise.
  const standing = (pillar: Pillar) =>
    roundToThousandths(scores[pillar] - (compared?.[pillar] ?? 0));
  const pillar = pillars.reduce((least, other) =>
    standing(other) < standing(least) ? other : least,
  );
  return {
    pillar,
    score: scores[pillar],
    industry: means.industry?.[pillar] ?? null,
    network: means.network?.[pillar] ?? null,
    rule: compared === null ? 'lowest' : rule,
  };
}

/** The pillars in the order a list of things to do shows them: the focus first, then as ever. */
export function pillarsFrom(focus: Pick<Focus, 'pillar'> | null): readonly Pillar[] {
  if (focus === null) return pillars;
  return [focus.pillar, ...pillars.filter((pillar) => pillar !== focus.pillar)];
}
