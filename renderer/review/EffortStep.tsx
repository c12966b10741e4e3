import type { PillarWeek, ReviewView } from '../../shared/journal/reviewView.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Caveat } from '../ui/Caveat.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './EffortStep.module.css';
import step from './Step.module.css';

/** What was done in the week and how the score moved, pillar by pillar. */
export function EffortStep({ view }: { readonly view: ReviewView }) {
  const words = useWords();
  const format = useFormat();
  const { weeks, isOver } = view;
  const isAnything = pillars.some((pillar) => weeks[pillar].done + weeks[pillar].doneBefore > 0);
  const isMoved = pillars.some((pillar) => weeks[pillar].change !== null);
  if (!isAnything && !isMoved) return <p className={step.lead}>{words.review.effortNone}</p>;
  return (
    <>
      <p className={step.lead}>{words.review.effortLead(isOver)}</p>
      <dl className={styles.pillars}>
        {pillars.map((pillar) => (
          <div key={pillar} className={styles.pillar} data-pillar={pillar}>
            <dt className={styles.name}>
              <PillarShape pillar={pillar} />
              <span>{words.pillar[pillar]}</span>
            </dt>
            <dd className={styles.done}>{words.review.done(weeks[pillar].done)}</dd>
            <dd className={styles.rest}>{besides(weeks[pillar], words, format)}</dd>
          </div>
        ))}
      </dl>
      {isMoved || <p className={styles.rest}>{words.review.effortUnknown}</p>}
      <Caveat text={words.review.effortCaveat} />
    </>
  );
}

function besides({ done, doneBefore, change }: PillarWeek, words: Words, format: Format): string {
  const { doneThan, moved, unmoved } = words.review;
  const than = doneThan(done - doneBefore);
  if (change === null) return than;
  if (change === 0) return `${than} · ${unmoved}`;
  const arrow = change > 0 ? '↑' : '↓';
  return `${than} · ${arrow} ${moved(format.score(Math.abs(change), 3), change > 0)}`;
}
