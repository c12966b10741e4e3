import type { Day } from '../../shared/day.ts';
import type { PageGlimpse } from '../../shared/journal/dayView.ts';
import { openJournalDay } from '../bridge/journalDays.ts';
import { useFormat } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Glimpses.module.css';

/** Pages by their day and how they begin, each a way to it. */
export function Glimpses({
  title,
  pages,
  today,
}: {
  readonly title: string;
  readonly pages: readonly PageGlimpse[];
  readonly today: Day;
}) {
  const format = useFormat();
  return (
    <section className={styles.glimpses} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {pages.map(({ day, beginning }) => (
          <li key={day}>
            <Button look="link" onClick={() => openJournalDay(day, today)}>
              <time dateTime={day}>{format.fullDay(day)}</time>
            </Button>
            <p className={styles.beginning} dir="auto">
              {beginning}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
