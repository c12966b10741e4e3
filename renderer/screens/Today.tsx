import { useEffect } from 'react';
import { waitingTasks } from '../../shared/actions/dueToday.ts';
import type { TodayView } from '../../shared/ipc/contract.ts';
import { PillarTasks } from '../actions/PillarTasks.tsx';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { ScoreCard } from '../ssi/ScoreCard.tsx';
import styles from './Today.module.css';
import { Unavailable } from './Unavailable.tsx';

/** What today asks for, and where the index stands. */
export function Today() {
  const { value, error } = useView('today');
  const isDrawn = value !== null;
  useEffect(() => {
    if (isDrawn) document.documentElement.dataset.drawn = 'today';
    return () => {
      delete document.documentElement.dataset.drawn;
    };
  }, [isDrawn]);
  if (value === null) return <Unavailable name="today" error={error} />;
  return <TodayPage view={value} />;
}

function TodayPage({ view }: { readonly view: TodayView }) {
  const words = useWords();
  const format = useFormat();
  const date = format.longDay(view.day);
  return (
    <div className={styles.today}>
      <div className={styles.plan}>
        <h1>{date.charAt(0).toLocaleUpperCase() + date.slice(1)}</h1>
        <p className={styles.lead}>
          {leadOf(view, words)} <Focus view={view} />
        </p>
        {view.groups.map((group) => (
          <PillarTasks
            key={group.pillar}
            group={group}
            day={view.day}
            score={view.latest?.scores[group.pillar] ?? null}
            isFocus={group.pillar === view.focus?.pillar}
          />
        ))}
      </div>
      <aside className={styles.aside} aria-label={words.score.index}>
        <ScoreCard latest={view.latest} previous={view.previous} today={view.day} />
      </aside>
    </div>
  );
}

function Focus({ view: { focus } }: { readonly view: TodayView }) {
  const words = useWords();
  const format = useFormat();
  if (focus === null) return words.today.noFocusYet;
  const [before, pillar, after] = words.today.focus(
    words.pillar[focus.pillar],
    format.score(focus.score, 3),
    focus.rule,
    focus.industry === null ? null : format.score(focus.industry, 3),
    focus.network === null ? null : format.score(focus.network, 3),
  );
  return (
    <span>
      {before}
      <strong style={{ color: `var(--${focus.pillar}-ink)` }}>{pillar}</strong>
      {after}
    </span>
  );
}

function leadOf({ groups }: TodayView, words: ReturnType<typeof useWords>): string {
  const waiting = waitingTasks(groups).length;
  if (waiting > 0) return words.today.waiting(waiting);
  return groups.length > 0 ? words.today.allDone : words.today.nothingDue;
}
