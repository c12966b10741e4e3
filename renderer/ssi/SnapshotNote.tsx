import { useWords } from '../bridge/language.ts';
import styles from './SnapshotNote.module.css';

/** The person's own words to a snapshot. A long note scrolls where it stands: the next stays in sight. */
export function SnapshotNote({ text }: { readonly text: string }) {
  const words = useWords();
  if (text.length <= shortNote)
    return (
      <p className={styles.note} dir="auto">
        {text}
      </p>
    );
  return (
    <section
      className={`${styles.note} ${styles.long}`}
      dir="auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
      tabIndex={0}
      aria-label={words.snapshot.note}
    >
      {text}
    </section>
  );
}

const shortNote = 360;
