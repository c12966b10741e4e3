import { type ActionId, entryOf } from '../../shared/actions/catalogue.ts';
import type { Rhythm } from '../../shared/actions/rhythm.ts';
import type { Words } from '../../shared/locales/words.ts';
import { run } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import styles from './HowTo.module.css';

/** An action as Help tells it: its rhythm, and how to do it well once opened. */
export function HowTo({ action }: { readonly action: ActionId }) {
  const words = useWords();
  const { rhythm, page } = entryOf(action);
  const { title, how } = words.catalogue[action];
  return (
    <details className={styles.action}>
      <summary className={styles.summary}>
        <span className={styles.title}>{title}</span>
        <span className={styles.rhythm}>{rhythmIn(words, rhythm)}</span>
      </summary>
      <div className={styles.how}>
        <p>{how}</p>
        {page !== undefined && (
          <Button look="link" onClick={() => void run('openPage', { page: action })}>
            {words.today.openPage}
          </Button>
        )}
      </div>
    </details>
  );
}

function rhythmIn(words: Words, rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'once':
      return rhythm.reviewAfterMonths === undefined
        ? words.rhythm.once
        : words.help.rhythm.reviewed(rhythm.reviewAfterMonths);
    case 'timesAWeek':
      return words.help.rhythm.timesAWeek(rhythm.times);
    case 'everyWeeks':
      return words.rhythm.everyWeeks(rhythm.weeks);
    default:
      return words.rhythm[rhythm.kind];
  }
}
