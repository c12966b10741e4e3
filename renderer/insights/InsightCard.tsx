import type { Insight } from '../../shared/insights/insight.ts';
import { detailPhrase, verdictPhrase } from '../../shared/insights/insightPhrase.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './InsightCard.module.css';
import { InsightFold } from './InsightFold.tsx';

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
