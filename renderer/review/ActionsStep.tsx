import { useId, useState } from 'react';
import type { Action } from '../../shared/actions/action.ts';
import { titleOf } from '../../shared/actions/actionWords.ts';
import { rhythmPhrase } from '../../shared/actions/rhythmPhrase.ts';
import { mostChosenActions, type Review } from '../../shared/journal/review.ts';
import type { ReviewAction } from '../../shared/journal/reviewView.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import type { ReviewDraft } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { changeReview } from '../bridge/reviewing.ts';
import { Check } from '../ui/Check.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './ActionsStep.module.css';
import step from './Step.module.css';

/** Chooses the actions of the week that is planned; one more than there can be is refused. */
export function ActionsStep({
  review,
  draft,
  actions,
}: {
  readonly review: Review;
  readonly draft: ReviewDraft;
  readonly actions: readonly ReviewAction[];
}) {
  const words = useWords();
  const format = useFormat();
  const id = useId();
  const [refused, setRefused] = useState<string | null>(null);
  // What was chosen and is gone from the journal since is left out when it is kept.
  const chosen = draft.actions.filter((one) => actions.some(({ action }) => action.id === one));
  const choose = ({ id: one }: Action, isChosen: boolean) => {
    const isTooMany = isChosen && chosen.length >= mostChosenActions;
    setRefused(isTooMany ? one : null);
    if (isTooMany) return;
    const others = chosen.filter((other) => other !== one);
    changeReview(review, { actions: isChosen ? [...others, one] : others });
  };
  if (actions.length === 0) return <p className={step.lead}>{words.review.actionsNone}</p>;
  return (
    <>
      <p className={step.lead}>{words.review.actionsLead}</p>
      <p className={styles.count} role="status">
        {words.review.counted(chosen.length, mostChosenActions)}
      </p>
      {pillars.map((pillar) => {
        const own = actions.filter(({ action }) => action.pillar === pillar);
        if (own.length === 0) return null;
        return (
          <section key={pillar} data-pillar={pillar} aria-labelledby={`${id}-${pillar}`}>
            <h3 id={`${id}-${pillar}`} className={styles.pillar}>
              <PillarShape pillar={pillar} />
              <span>{words.pillar[pillar]}</span>
            </h3>
            <ul>
              {own.map(({ action, done }) => (
                <li key={action.id} className={styles.action}>
                  <Check
                    label={titleOf(action, words)}
                    hint={[
                      words.review.doneBefore(done),
                      rhythmPhrase(action.rhythm, words, format),
                    ].join(' · ')}
                    isSetting
                    hue={`var(--${pillar})`}
                    isChecked={chosen.includes(action.id)}
                    onChange={(isChosen) => choose(action, isChosen)}
                  />
                  {refused === action.id && (
                    <p role="alert" className={styles.refusal}>
                      {words.review.full}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
