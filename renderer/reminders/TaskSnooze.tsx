import { titleOf } from '../../shared/actions/actionWords.ts';
import type { Task } from '../../shared/actions/dueToday.ts';
import type { Day } from '../../shared/day.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { snooze, whenOf } from '../bridge/reminders.ts';
import { useView } from '../bridge/views.ts';
import { SnoozeChoices } from './SnoozeChoices.tsx';
import styles from './TaskSnooze.module.css';

/** Lets a task be reminded of later, and tells when it will be. */
export function TaskSnooze({ task, day }: { readonly task: Task; readonly day: Day }) {
  const words = useWords();
  const format = useFormat();
  const { value } = useView('reminders');
  const isSample = useView('settings').value?.isSample ?? true;
  // Reminders are those of one's own journal, which knows none of the sample's tasks.
  if (value === null || isSample) return null;
  const { action } = task;
  const until = value.snoozed.find((one) => one.action === action.id);
  return (
    <p className={styles.later}>
      <span>
        {until === undefined
          ? words.reminder.remindMe
          : words.reminder.willRemind(whenOf(until, value.day, words, format))}
      </span>
      <SnoozeChoices
        onChoose={(choice) =>
          void snooze({ of: 'action', action: action.id }, day, choice, (said) =>
            titleOf(action, said),
          )
        }
      />
    </p>
  );
}
