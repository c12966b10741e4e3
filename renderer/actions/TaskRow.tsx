import { type ReactNode, useId, useState } from 'react';
import { howOf, pageOf, titleOf } from '../../shared/actions/actionWords.ts';
import type { Task } from '../../shared/actions/dueToday.ts';
import { rhythmPhrase } from '../../shared/actions/rhythmPhrase.ts';
import type { Day } from '../../shared/day.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { editAction } from '../bridge/actionForm.ts';
import { goToPage, run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { addOne, changeTick, skipDay } from '../bridge/tick.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './TaskRow.module.css';

/** One task: its tick, its rhythm, and how to do it well when asked. */
export function TaskRow({
  task,
  day,
  isChosen,
  later,
}: {
  readonly task: Task;
  readonly day: Day;
  /** Whether it was chosen for the week. */
  readonly isChosen: boolean;
  /** How to be reminded of it later. */
  readonly later: ReactNode;
}) {
  const words = useWords();
  const format = useFormat();
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { action } = task;
  const title = titleOf(action, words);
  const how = howOf(action, words);

  // The box shows what is on disk: it changes when the view is asked again after the command.
  const wait = async (kept: Promise<void>) => {
    setBusy(true);
    await kept;
    setBusy(false);
  };

  return (
    <li className={styles.row} data-task={action.id}>
      <div className={styles.line}>
        <Check
          label={title}
          isChecked={task.isDone}
          isBusy={isBusy}
          hue={`var(--${action.pillar})`}
          onChange={(isDone) => void wait(changeTick(action, day, isDone))}
        />
        <p className={styles.rhythm}>
          {isChosen && <span className={styles.chosen}>{words.review.chosenMark}</span>}
          {standingIn(task, day, words, format)}
        </p>
        <div className={styles.buttons}>
          {action.target > 1 && !task.isDone && (
            <Tooltip text={words.today.addOne}>
              <button
                type="button"
                className={styles.more}
                aria-label={words.today.addOneOf(title)}
                onClick={() => void wait(addOne(action, day))}
              >
                <span aria-hidden="true">{'+1'}</span>
              </button>
            </Tooltip>
          )}
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
      </div>
      <div id={id} hidden={!isOpen} className={styles.how}>
        {how !== null && <p dir="auto">{how}</p>}
        <p className={styles.deeds}>
          {pageOf(action) !== null && (
            <Button
              look="link"
              onClick={() => void run('openPage', { page: { action: action.id } })}
            >
              {action.page === null ? words.today.openPage : words.actions.openPage}
            </Button>
          )}
          {!task.isDone && (
            <Button look="link" onClick={() => void skipDay(action, day)}>
              {words.today.skip}
            </Button>
          )}
          <Button look="link" onClick={() => editAction(action)}>
            {words.today.changeAction}
          </Button>
          <Button look="link" onClick={() => goToPage({ of: 'action', action: action.id })}>
            {words.today.seeAction}
          </Button>
        </p>
        {isOpen && !task.isDone && later}
      </div>
    </li>
  );
}

/** What a row says beside its title: how long it waits, how far it is, or its rhythm. */
function standingIn(task: Task, today: Day, words: Words, format: Format): string {
  const { rhythm, times } = task.action;
  const parts = [
    ...(task.isDone ? [] : times),
    waitingIn(task, today, words, format) ?? rhythmPhrase(rhythm, words, format),
  ];
  if (rhythm.kind !== 'quota' && task.tally.needs > 1)
    parts.push(words.rhythm.doneOf(task.tally.done, task.tally.needs));
  return parts.join(' · ');
}

function waitingIn(task: Task, today: Day, { rhythm: said }: Words, format: Format): string | null {
  const { rhythm } = task.action;
  if (rhythm.kind === 'quota') {
    const { done, needs } = task.tally;
    return rhythm.per === 'week' ? said.doneThisWeek(done, needs) : said.doneThisMonth(done, needs);
  }
  if (task.isReview) return said.review;
  if (task.overdueSince !== null) return said.overdueSince(format.shortDay(task.overdueSince));
  if (rhythm.kind === 'once' && rhythm.by !== undefined && !task.isDone)
    return rhythm.by === today ? said.dueToday : said.dueBy(format.shortDay(rhythm.by));
  return null;
}
