/**
 * The four pillars of LinkedIn's Social Selling Index, in the one order that every column, form,
 * chart and table of Pilar follows. Only lists of things to do begin with the focus instead.
 */
export const pillars = ['brand', 'people', 'insights', 'relationships'] as const;

/** One of the four pillars. */
export type Pillar = (typeof pillars)[number];

/** The largest score of one pillar; the smallest is 0. */
export const largestPillarScore = 25;

/** The largest total; the smallest is 0. */
export const largestTotal = 100;

/** A score of each pillar, 0 to 25, with the decimals that were seen. */
export type PillarScores = Readonly<Record<Pillar, number>>;

/** The sum of the four pillars, 0 to 100, free of binary rounding noise (three decimals). */
export function sumOf(scores: PillarScores): number {
  return roundToThousandths(pillars.reduce((sum, pillar) => sum + scores[pillar], 0));
}

/** `value` to three decimals, the finest that LinkedIn's page shows. */
export function roundToThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
