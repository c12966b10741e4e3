import { fewestPairs, type Insight } from '../../shared/insights/insight.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './InsightCard.module.css';
import { InsightFold } from './InsightFold.tsx';
import { signed } from './signed.ts';

/** What can be said of one pillar, in words; while it is worked out, the place it will have. */
export function InsightCard({
  pillar,
  insight,
  instead,
}: {
  readonly pillar: Pillar;
  readonly insight: Insight | null;
  /** What stands there until there is one. */
  readonly instead: string;
}) {
  const words = useWords();
  const format = useFormat();
  return (
    <li
      className={styles.card}
      data-insight={insight === null ? 'none' : pillar}
      style={{ '--hue': `var(--${pillar})` } as React.CSSProperties}
    >
      <h4 className={styles.pillar}>
        <PillarShape pillar={pillar} /> {words.pillar[pillar]}
      </h4>
      <p className={styles.said}>
        {insight === null ? (
          <span className={styles.quiet}>{instead}</span>
        ) : (
          verdictPhrase(insight, words)
        )}
      </p>
      {insight !== null && <p className={styles.detail}>{detailPhrase(insight, words, format)}</p>}
      {insight !== null && <InsightFold pillar={pillar} insight={insight} />}
    </li>
  );
}

function verdictPhrase({ verdict, pairsNeeded }: Insight, { insights }: Words): string {
  return verdict === 'tooFewWeeks' ? insights.tooFewWeeks(pairsNeeded) : insights[verdict];
}

function detailPhrase({ pairs, relation }: Insight, { insights }: Words, format: Format): string {
  if (pairs.length < fewestPairs) return insights.weeksSoFar(pairs.length, fewestPairs);
  if (relation === null) return insights.unmoved(pairs.length);
  const [low, high] = relation.interval;
  const number = (value: number) => signed(value, format);
  return insights.detail(pairs.length, number(relation.correlation), number(low), number(high));
}
