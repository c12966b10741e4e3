import { goToPage } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { skipReview } from '../bridge/reviewing.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ReviewLine.module.css';

/** Offers the review of the week, in one quiet line. */
export function ReviewLine() {
  const words = useWords();
  return (
    <p className={styles.line}>
      {words.review.waits}{' '}
      <Button look="link" onClick={() => goToPage({ of: 'review' })}>
        {words.review.begin}
      </Button>{' '}
      <Button look="link" onClick={() => void skipReview()}>
        {words.review.skipWeek}
      </Button>
    </p>
  );
}
