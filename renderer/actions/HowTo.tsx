import { type ActionId, entryOf } from '../../shared/actions/catalogue.ts';
import { rhythmPhrase } from '../../shared/actions/rhythmPhrase.ts';
import { run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import styles from './HowTo.module.css';

/** An action of the catalogue as Help tells it: its rhythm, and how to do it well once opened. */
export function HowTo({ action }: { readonly action: ActionId }) {
  const words = useWords();
  const format = useFormat();
  const { rhythm, page } = entryOf(action);
  const { title, how } = words.catalogue[action];
  return (
    <details className={styles.action}>
      <summary className={styles.summary}>
        <span className={styles.title}>{title}</span>
        <span className={styles.rhythm}>{rhythmPhrase(rhythm, words, format)}</span>
      </summary>
      <div className={styles.how}>
        <p>{how}</p>
        {page !== undefined && (
          <Button look="link" onClick={() => void run('openPage', { page: { catalogue: action } })}>
            {words.today.openPage}
          </Button>
        )}
      </div>
    </details>
  );
}
