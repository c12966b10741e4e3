import { useId } from 'react';
import type { Day } from '../../shared/day.ts';
import { fitTogether, type Settlement } from '../../shared/journal/autosave.ts';
import { useWords } from '../bridge/language.ts';
import { settlePage, useWriting } from '../bridge/writing.ts';
import { Button } from '../ui/Button.tsx';
import styles from './TwoVersions.module.css';

/** Tells that the page was changed elsewhere while it was written, and asks what becomes of the two. */
export function TwoVersions({ day }: { readonly day: Day }) {
  const words = useWords();
  const title = useId();
  const other = useWriting(day, (writing) => writing.other);
  const doFit = useWriting(day, fitTogether) ?? true;
  if (other === null) return null;
  const { kept } = other;
  const choose = (settlement: Settlement) => () => settlePage(day, settlement);
  return (
    <section className={styles.versions} aria-labelledby={title}>
      <p id={title} role="alert" className={styles.title}>
        {kept === null ? words.journal.takenAway : words.journal.changed}
      </p>
      {kept !== null && (
        <section
          className={styles.other}
          dir="auto"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
          tabIndex={0}
          aria-label={words.journal.theirs}
        >
          {kept.text}
        </section>
      )}
      <p className={styles.hint}>
        {words.journal.nothingLost}{' '}
        {kept !== null && (doFit ? words.journal.keepBothHint : words.journal.dontFit)}
      </p>
      <div className={styles.choices}>
        {kept !== null && doFit && (
          <Button look="primary" onClick={choose('both')}>
            {words.journal.keepBoth}
          </Button>
        )}
        <Button onClick={choose('mine')}>{words.journal.keepMine}</Button>
        <Button onClick={choose('theirs')}>
          {kept === null ? words.journal.takeAway : words.journal.takeTheirs}
        </Button>
      </div>
    </section>
  );
}
