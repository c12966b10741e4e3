import { type ReviewStep, reviewSteps } from '../../shared/journal/review.ts';
import { useWords } from '../bridge/language.ts';
import styles from './StepProgress.module.css';

/** How far the review has come: in words, and as five short lines. */
export function StepProgress({ step }: { readonly step: ReviewStep }) {
  const words = useWords();
  const place = reviewSteps.indexOf(step);
  return (
    <p className={styles.progress}>
      <span className={styles.lines} aria-hidden="true">
        {reviewSteps.map((one, index) => (
          <span key={one} className={styles.line} data-is-reached={index <= place || undefined} />
        ))}
      </span>
      {words.review.step(place + 1, reviewSteps.length)}
    </p>
  );
}
