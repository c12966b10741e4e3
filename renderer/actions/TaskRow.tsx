import { useId, useState } from 'react';
import { entryOf } from '../../shared/actions/catalogue.ts';
import type { Task } from '../../shared/actions/dueToday.ts';
import type { Day } from '../../shared/day.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { changeTick } from '../bridge/tick.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './TaskRow.module.css';

/** One task: its tick, its rhythm, and how to do it well when asked. */
export function TaskRow({ task, day }: { readonly task: Task; readonly day: Day }) {
  const words = useWords();
  const format = useFormat();
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { title, how } = words.catalogue[task.id];

  // The box shows what is on disk: it changes when the view is asked again after the command.
  const change = async (isDone: boolean) => {
    setBusy(true);
    await changeTick(task.id, day, isDone);
    setBusy(false);
  };

  return (
    <li className={styles.row} data-task={task.id}>
      <div className={styles.line}>
        <Check
          label={title}
          isChecked={task.isDone}
          isBusy={isBusy}
          hue={`var(--${task.pillar})`}
          onChange={(isDone) => void change(isDone)}
        />
        <p className={styles.rhythm}>{rhythmOf(task, words, format)}</p>
        <Tooltip text={words.today.how}>
          <button
            type="button"
            className={styles.more}
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={words.today.howOf(title)}
            onClick={() => setOpen(!isOpen)}
          >
            <span aria-hidden="true" className={styles.chevron} />
          </button>
        </Tooltip>
      </div>
      <div id={id} hidden={!isOpen} className={styles.how}>
        <p>{how}</p>
        {entryOf(task.id).page !== undefined && (
          <Button look="link" onClick={() => void run('openPage', { page: task.id })}>
            {words.today.openPage}
          </Button>
        )}
      </div>
    </li>
  );
}

function rhythmOf(task: Task, words: Words, format: Format): string {
  const { rhythm } = task;
  if (task.overdueSince !== null && !task.isReview)
    return words.rhythm.overdueSince(format.shortDay(task.overdueSince));
  switch (rhythm.kind) {
    case 'once':
      return task.isReview ? words.rhythm.review : words.rhythm.once;
    case 'timesAWeek':
      return words.rhythm.timesAWeek(task.doneThisWeek ?? 0, rhythm.times);
    case 'everyWeeks':
      return words.rhythm.everyWeeks(rhythm.weeks);
    default:
      return words.rhythm[rhythm.kind];
  }
}
