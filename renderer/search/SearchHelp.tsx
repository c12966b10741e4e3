import { useWords } from '../bridge/language.ts';
import styles from './SearchDialog.module.css';

/** What can be typed, for whoever has typed nothing yet. */
export function SearchHelp({ onExample }: { readonly onExample: (example: string) => void }) {
  const words = useWords();
  return (
    <div className={styles.help}>
      <p className={styles.lead}>{words.search.lead}</p>
      <dl className={styles.examples}>
        {words.search.examples.map(({ typed, meaning }) => (
          <div key={typed} className={styles.example}>
            <dt>
              <button type="button" className={styles.typed} onClick={() => onExample(typed)}>
                {typed}
              </button>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
