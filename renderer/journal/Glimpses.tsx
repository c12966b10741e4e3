import type { PageGlimpse } from '../../shared/journal/dayView.ts';
import { openJournalDay } from '../bridge/journalDays.ts';
import { useFormat } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Glimpses.module.css';

/** Pages by their day and how they begin, each a way to it. */
export function Glimpses({ pages }: { readonly pages: readonly PageGlimpse[] }) {
  const format = useFormat();
  return (
    <ul className={styles.glimpses}>
      {pages.map(({ day, beginning }) => (
        <li key={day}>
          <Button look="link" onClick={() => openJournalDay(day)}>
            <time dateTime={day}>{format.fullDay(day)}</time>
          </Button>
          <p className={styles.beginning} dir="auto">
            {beginning}
          </p>
        </li>
      ))}
    </ul>
  );
}
