import type { ReviewView } from '../../shared/journal/reviewView.ts';
import { roundToThousandths } from '../../shared/ssi/pillar.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { setNoting } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Figure } from '../ui/Figure.tsx';
import styles from './Step.module.css';

/** Notes the index of the week, or shows what was noted. */
export function IndexStep({ view }: { readonly view: ReviewView }) {
  const words = useWords();
  const format = useFormat();
  const { latest, previous, today } = view;
  const shown = latest ?? previous;
  const change =
    latest === null || previous === null ? null : roundToThousandths(latest.total - previous.total);
  return (
    <>
      <p className={styles.lead}>{words.review.indexLead}</p>
      {shown === null ? (
        <p>{words.review.indexNone}</p>
      ) : (
        <Figure
          value={format.score(shown.total, 0)}
          unit={words.score.ofHundred}
          caption={previous === null || change === null ? undefined : changeSince(previous, change)}
        >
          <p>{standing(shown)}</p>
        </Figure>
      )}
      <p>
        <Button onClick={() => setNoting(true)}>
          {shown === null ? words.score.noteFirst : words.score.note}
        </Button>
      </p>
    </>
  );

  function standing({ day }: Snapshot): string {
    const { indexNoted, indexNotNoted } = words.review;
    return (latest === null ? indexNotNoted : indexNoted)(format.nearDay(day, today));
  }

  function changeSince({ day }: Snapshot, by: number): string {
    const since = format.nearDay(day, today);
    if (by === 0) return words.score.noChangeSince(since);
    const sign = by > 0 ? '+' : '−';
    return words.score.since(`${sign}${format.score(Math.abs(by), 1)}`, since);
  }
}
