import { type Pillar, type PillarScores, pillars } from './pillar.ts';

/** The pillar to begin with, and the figure that makes it so (0 to 25). */
export interface Focus {
  readonly pillar: Pillar;
  readonly score: number;
}

/**
 * The pillar with the smallest own score; ties go to the earlier in `pillars`. Without scores there
 * is no focus.
 */
export function focusOf(scores: PillarScores | null): Focus | null {
  if (scores === null) return null;
  const weakest = pillars.reduce((least, pillar) =>
    scores[pillar] < scores[least] ? pillar : least,
  );
  return { pillar: weakest, score: scores[weakest] };
}

/** The pillars in the order a list of things to do shows them: the focus first, then as ever. */
export function pillarsFrom(focus: Focus | null): readonly Pillar[] {
  if (focus === null) return pillars;
  return [focus.pillar, ...pillars.filter((pillar) => pillar !== focus.pillar)];
}
