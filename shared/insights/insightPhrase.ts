import type { Format } from '../locales/format.ts';
import type { Words } from '../locales/words.ts';
import { fewestPairs, type Insight } from './insight.ts';
import { signed } from './signed.ts';

/** What can be said of a pillar, in a sentence. */
export function verdictPhrase({ verdict, pairsNeeded }: Insight, { insights }: Words): string {
  return verdict === 'tooFewWeeks' ? insights.tooFewWeeks(pairsNeeded) : insights[verdict];
}

/** What that rests on: the weeks there are, the correlation and its interval. */
export function detailPhrase(
  { pairs, relation }: Insight,
  { insights }: Words,
  format: Format,
): string {
  if (pairs.length < fewestPairs) return insights.weeksSoFar(pairs.length, fewestPairs);
  if (relation === null) return insights.unmoved(pairs.length);
  const [low, high] = relation.interval;
  const number = (value: number) => signed(value, format);
  return insights.detail(pairs.length, number(relation.correlation), number(low), number(high));
}
