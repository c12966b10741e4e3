import { type ReactNode, useId } from 'react';
import { longestReviewText, type Review } from '../../shared/journal/review.ts';
import { type Pillar, pillars } from '../../shared/ssi/pillar.ts';
import type { ReviewDraft } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { changeReview, keepReviews } from '../bridge/reviewing.ts';
import { Field } from '../ui/Field.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './FocusStep.module.css';
import step from './Step.module.css';

/** The pillar of the week that is planned, and why. */
export function FocusStep({
  review,
  draft,
  suggested,
  suggestion,
}: {
  readonly review: Review;
  readonly draft: ReviewDraft;
  /** The pillar the index would begin with; null where it says none. */
  readonly suggested: Pillar | null;
  /** Why it would. */
  readonly suggestion: ReactNode;
}) {
  const words = useWords();
  const name = useId();
  const choice = (pillar: Pillar | null, label: string) => (
    <label key={label} className={styles.choice}>
      <input
        type="radio"
        name={name}
        className={styles.radio}
        data-first-focus={draft.focus === pillar || undefined}
        checked={draft.focus === pillar}
        onChange={() => changeReview(review, { focus: pillar })}
      />
      {pillar !== null && <PillarShape pillar={pillar} />}
      <span>{label}</span>
      {pillar !== null && pillar === suggested && (
        <span className={styles.mark}>{words.review.suggested}</span>
      )}
    </label>
  );
  return (
    <>
      <p className={step.lead}>{suggestion}</p>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{words.review.focusLegend}</legend>
        {choice(null, words.review.focusNone)}
        {pillars.map((pillar) => choice(pillar, words.pillar[pillar]))}
      </fieldset>
      {draft.focus !== null && (
        <Field
          label={words.review.why}
          hint={words.review.whyHint}
          refusal={draft.focusReason.length > longestReviewText ? words.review.tooLong : undefined}
        >
          {({ className, ...control }) => (
            <textarea
              {...control}
              className={`${className} ${step.words}`}
              dir="auto"
              rows={2}
              value={draft.focusReason}
              onChange={({ currentTarget: { value } }) =>
                changeReview(review, { focusReason: value })
              }
              onBlur={() => void keepReviews()}
            />
          )}
        </Field>
      )}
    </>
  );
}
