import { useFormat, useWords } from '../bridge/language.ts';
import { aboutOf, resumeReminders, whenOf } from '../bridge/reminders.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { useFocusGoesOn } from '../ui/useFocusGoesOn.ts';
import styles from './NextReminder.module.css';

/** What reminds next; always in sight. */
export function NextReminder() {
  const words = useWords();
  const format = useFormat();
  const { value } = useView('reminders');
  if (value === null) return null;
  const { day, next, pausedUntil } = value;
  return (
    <div className={styles.reminder}>
      {next === null ? (
        <p>{words.reminder.none}</p>
      ) : (
        <p>
          <strong>{words.reminder.next}</strong>
          <br />
          {whenOf(next, day, words, format)}
          <br />
          <span className={styles.about} dir="auto">
            {aboutOf(next, words)}
          </span>
        </p>
      )}
      {pausedUntil !== null && <Paused until={whenOf(pausedUntil, day, words, format)} />}
    </div>
  );
}

function Paused({ until }: { readonly until: string }) {
  const words = useWords();
  useFocusGoesOn();
  return (
    <p>
      {words.reminder.paused(until)}{' '}
      <Button look="link" onClick={() => void resumeReminders()}>
        {words.reminder.resume}
      </Button>
    </p>
  );
}
