import { pillars } from '../../shared/ssi/pillar.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { InsightCard } from './InsightCard.tsx';
import styles from './Insights.module.css';
import { useInsights } from './useInsights.ts';

/** Whether, in each pillar, weeks with more actions were followed by gains. */
export function Insights() {
  const words = useWords();
  const { insights, hasFailed, askAgain } = useInsights();
  return (
    <section aria-label={words.insights.title}>
      <h3 className={styles.title}>{words.insights.title}</h3>
      {hasFailed && (
        <p role="alert">
          {words.insights.failed}{' '}
          <Button look="link" onClick={askAgain}>
            {words.shell.tryAgain}
          </Button>
        </p>
      )}
      <ul className={styles.cards} aria-busy={insights === null && !hasFailed}>
        {pillars.map((pillar) => (
          <InsightCard
            key={pillar}
            pillar={pillar}
            insight={insights?.[pillar] ?? null}
            instead={hasFailed ? words.snapshot.nothing : words.insights.calculating}
          />
        ))}
      </ul>
    </section>
  );
}
