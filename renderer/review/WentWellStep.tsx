import { hasInk } from '../../shared/actions/action.ts';
import type { Day } from '../../shared/day.ts';
import { longestReviewText, type Review } from '../../shared/journal/review.ts';
import type { ReviewDraft } from '../bridge/desk.ts';
import { openJournalDay } from '../bridge/journalDays.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { changeReview, keepReviews } from '../bridge/reviewing.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './Step.module.css';

/** What went well, in the person's own words. Once it is kept as an entry, it is changed there. */
export function WentWellStep({
  review,
  draft,
  today,
}: {
  readonly review: Review;
  readonly draft: ReviewDraft;
  readonly today: Day;
}) {
  const words = useWords();
  const format = useFormat();
  const { finishedOn } = review;
  if (finishedOn !== null && !hasInk(draft.wentWell))
    return (
      <p className={styles.lead}>
        {words.review.kept(format.nearDay(finishedOn, today))}{' '}
        <Button look="link" onClick={() => openJournalDay(finishedOn)}>
          {words.review.seePage}
        </Button>
      </p>
    );
  const isTooLong = draft.wentWell.length > longestReviewText;
  return (
    <Field
      label={words.review.prompt}
      hint={words.review.promptHint}
      refusal={isTooLong ? words.review.tooLong : undefined}
    >
      {({ className, ...control }) => (
        <textarea
          {...control}
          className={`${className} ${styles.words} ${styles.many}`}
          data-first-focus
          dir="auto"
          rows={6}
          value={draft.wentWell}
          onChange={({ currentTarget: { value } }) => changeReview(review, { wentWell: value })}
          onBlur={() => void keepReviews()}
        />
      )}
    </Field>
  );
}
