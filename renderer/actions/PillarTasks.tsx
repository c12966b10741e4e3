import { type ReactNode, useId } from 'react';
import type { PillarTasks as Group, Task } from '../../shared/actions/dueToday.ts';
import type { Day } from '../../shared/day.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './PillarTasks.module.css';
import { TaskRow } from './TaskRow.tsx';

/** The tasks of one pillar, under its name and its latest score. */
export function PillarTasks({
  group: { pillar, tasks },
  day,
  score,
  isFocus,
  isRest = false,
  chosen,
  later,
}: {
  readonly group: Group;
  readonly day: Day;
  readonly score: number | null;
  readonly isFocus: boolean;
  /** Whether the pillar may stand above already: a screen reader's landmarks are told apart. */
  readonly isRest?: boolean;
  /** The ids of the actions chosen for the week. */
  readonly chosen: readonly string[];
  /** How to be reminded of a task later. */
  readonly later: (task: Task) => ReactNode;
}) {
  const words = useWords();
  const format = useFormat();
  const id = useId();
  return (
    <section aria-labelledby={isRest ? undefined : id} data-pillar={pillar}>
      <header
        className={styles.header}
        style={{ '--hue': `var(--${pillar})` } as React.CSSProperties}
      >
        <h2 id={id} className={styles.name}>
          <PillarShape pillar={pillar} />
          <span>{words.pillar[pillar]}</span>
        </h2>
        {isFocus && <span className={styles.focus}>{words.today.focusMark}</span>}
        {score !== null && (
          <p className={styles.score}>
            <span className={styles.figure}>{format.score(score, 3)}</span>{' '}
            {words.today.ofTwentyFive}
          </p>
        )}
      </header>
      <ul>
        {tasks.map((task) => (
          <TaskRow
            key={task.action.id}
            task={task}
            day={day}
            isChosen={chosen.includes(task.action.id)}
            later={later(task)}
          />
        ))}
      </ul>
    </section>
  );
}
