import { roundToThousandths } from '../../shared/ssi/pillar.ts';

/** As many decimals, up to three, as any of these scores needs: so they stand under one another. */
export function decimalsOf(scores: readonly number[]): number {
  return [0, 1, 2].find((decimals) => scores.every((score) => isRound(score, decimals))) ?? 3;
}

function isRound(score: number, decimals: number): boolean {
  return Number(score.toFixed(decimals)) === roundToThousandths(score);
}
