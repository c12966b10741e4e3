import styles from './ChartPoint.module.css';

/** What the point of a chart that was reached says, or how to reach one. */
export function ChartPoint({
  id,
  text,
  note = '',
}: {
  readonly id: string;
  readonly text: string;
  /** The person's own words about it. */
  readonly note?: string;
}) {
  return (
    <div id={id} className={styles.point} aria-live="polite">
      <p>{text}</p>
      {note !== '' && (
        <p dir="auto" className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}
