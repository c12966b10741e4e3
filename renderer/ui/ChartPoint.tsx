import styles from './ChartPoint.module.css';

/**
 * What the point of a chart that was reached says. How to reach one is said to whoever hears the
 * chart, and shown once it has the keyboard.
 */
export function ChartPoint({
  id,
  hint,
  text,
  note = '',
}: {
  readonly id: string;
  readonly hint: string;
  /** Null where no point is reached. */
  readonly text: string | null;
  /** The person's own words about it. */
  readonly note?: string;
}) {
  return (
    <div id={id} className={styles.point} aria-live="polite">
      <p className={text === null ? styles.hint : undefined}>{text ?? hint}</p>
      {note !== '' && (
        <p dir="auto" className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}
