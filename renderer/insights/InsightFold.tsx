import type { Insight } from '../../shared/insights/insight.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Facts } from '../ui/Facts.tsx';
import { Fold } from '../ui/Fold.tsx';
import { PairScatter } from './PairScatter.tsx';
import { PairTable } from './PairTable.tsx';

/** How what is said of a pillar is known: the method, its figures, and every week it rests on. */
export function InsightFold({
  pillar,
  insight: { pairs, relation },
}: {
  readonly pillar: Pillar;
  readonly insight: Insight;
}) {
  const words = useWords();
  const format = useFormat();
  const isTable = useDesk((desk) => desk.isTable);
  const { insights } = words;
  const number = (value: number) => format.score(value, 2);
  const found =
    relation === null
      ? []
      : ([
          [insights.correlation, number(relation.correlation)],
          [
            insights.interval,
            insights.between(number(relation.interval[0]), number(relation.interval[1])),
          ],
          [insights.confidence, insights.percent(number(100 * relation.confidence))],
          [insights.tested, String(relation.pillarsTested)],
          [insights.resamples, String(relation.resamples)],
        ] as const);
  return (
    <Fold summary={insights.how} of={words.pillar[pillar]}>
      <p>{insights.method}</p>
      <p>{insights.notWhy}</p>
      <Facts facts={[[insights.weeks, String(pairs.length)], ...found]} />
      {pairs.length > 0 &&
        (isTable ? (
          <PairTable pillar={pillar} pairs={pairs} />
        ) : (
          <PairScatter pillar={pillar} pairs={pairs} />
        ))}
    </Fold>
  );
}
