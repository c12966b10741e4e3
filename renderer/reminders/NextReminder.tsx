import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import styles from './NextReminder.module.css';

/** When the daily reminder comes next; always in sight. */
export function NextReminder() {
  const words = useWords();
  const { value } = useView('nextReminder');
  if (value === null) return null;
  if (value.next === null) return <p className={styles.reminder}>{words.reminder.off}</p>;
  const { isToday, time } = value.next;
  return (
    <p className={styles.reminder}>
      <strong>{words.reminder.next}</strong>
      <br />
      {isToday ? words.reminder.today(time) : words.reminder.tomorrow(time)}
    </p>
  );
}
