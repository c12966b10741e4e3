import { type ComponentProps, useState } from 'react';
import { type Pillar, type PillarScores, pillars } from '../../shared/ssi/pillar.ts';
import { pillarScoreRule, type Snapshot } from '../../shared/ssi/snapshot.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './IndustryMeans.module.css';

/**
 * What the industry averages, in a fold, since few have it at hand. Nothing is filled in unasked:
 * an older average passed on unseen would pass for one of that day.
 */
export function IndustryMeans({
  isOpenAtFirst,
  earlier,
  numberIn,
  onUse,
}: {
  readonly isOpenAtFirst: boolean;
  /** The last snapshot that tells these averages. */
  readonly earlier: Snapshot | null;
  readonly numberIn: (
    pillar: Pillar,
  ) => Omit<ComponentProps<typeof NumberField>, 'label' | 'mark' | 'rule'>;
  readonly onUse: (means: PillarScores) => void;
}) {
  const words = useWords();
  const format = useFormat();
  // Later it is the person's alone: emptying a field must not shut the fold around it.
  const [isOpen] = useState(isOpenAtFirst);
  const means = earlier?.industryMeans ?? null;
  return (
    <details className={styles.fold} open={isOpen}>
      <summary className={styles.summary}>
        <span className={styles.title}>{words.snapshot.means}</span>
        <span className={styles.optional}>{words.snapshot.optional}</span>
      </summary>
      <div className={styles.hint}>
        <p>{words.snapshot.meansHint}</p>
        {earlier !== null && means !== null && (
          <Button look="link" onClick={() => onUse(means)}>
            {words.snapshot.sameMeans(format.shortDayWithYear(earlier.day))}
          </Button>
        )}
      </div>
      <fieldset className={styles.means} aria-label={words.snapshot.means}>
        {pillars.map((pillar) => (
          <NumberField
            key={pillar}
            {...numberIn(pillar)}
            label={words.pillarShort[pillar]}
            mark={<PillarShape pillar={pillar} />}
            rule={pillarScoreRule}
          />
        ))}
      </fieldset>
    </details>
  );
}
