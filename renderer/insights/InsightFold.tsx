import type { Insight } from '../../shared/insights/insight.ts';
import { signed } from '../../shared/insights/signed.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Fold } from '../ui/Fold.tsx';
import { PairScatter } from './PairScatter.tsx';

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
  const number = (value: number) => signed(value, format);
  const found =
    relation === null
      ? []
      : ([
          [insights.correlation, number(relation.correlation)],
          [
            insights.interval,
            insights.between(number(relation.interval[0]), number(relation.interval[1])),
          ],
          [insights.confidence, insights.percent(format.score(100 * relation.confidence, 2))],
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
          <DataTable
            caption={insights.caption(words.pillar[pillar])}
            columns={[
              { id: 'week', head: insights.week },
              { id: 'more', head: insights.more },
              { id: 'gain', head: insights.gain },
            ]}
            rows={pairs
              .toReversed()
              .map(({ week, more, gain }) => [
                format.shortDayWithYear(week),
                signed(more, format, 0),
                signed(gain, format, 3),
              ])}
          />
        ) : (
          <PairScatter pillar={pillar} pairs={pairs} />
        ))}
    </Fold>
  );
}
