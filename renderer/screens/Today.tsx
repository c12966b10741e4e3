import { Suspense } from 'react';
import { waitingTasks } from '../../shared/actions/dueToday.ts';
import type { Pause } from '../../shared/actions/pause.ts';
import type { Day } from '../../shared/day.ts';
import type { TodayView } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { endPause } from '../actions/endPause.ts';
import { PillarTasks } from '../actions/PillarTasks.tsx';
import { goTo } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { TaskSnooze } from '../reminders/TaskSnooze.tsx';
import { ReviewLine } from '../review/ReviewLine.tsx';
import { FocusSentence } from '../ssi/FocusSentence.tsx';
import { ScoreCard } from '../ssi/ScoreCard.tsx';
import { TodaysPage } from '../theRest.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Today.module.css';
import { Unavailable } from './Unavailable.tsx';
import { useDrawn } from './useDrawn.ts';
import { useHeldDay } from './useHeldDay.ts';
import { useSought } from './useSought.ts';

/** What today asks for, and where the index stands. */
export function Today() {
  const { value, error, askAgain } = useView('today');
  useDrawn('today', value !== null);
  useSought(value);
  if (value === null) return <Unavailable error={error} onAskAgain={askAgain} />;
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
          {view.pause === null ? (
            <>
              {leadOf(view, words)} <FocusSentence focus={view.focus} />
            </>
          ) : (
            <Paused pause={view.pause} today={view.day} />
          )}
        </p>
        <Groups groups={view.groups} view={view} />
        {view.folded.length > 0 && (
          <details className={styles.folded}>
            <summary className={styles.fold}>{foldedIn(view, words, format)}</summary>
            <Groups groups={view.folded} view={view} isRest />
          </details>
        )}
        {view.isReviewWaiting && <ReviewLine />}
        <PageOfToday today={view.day} />
      </div>
      <aside className={styles.aside} aria-label={words.score.index}>
        <ScoreCard latest={view.latest} previous={view.previous} today={view.day} />
      </aside>
    </div>
  );
}

/** The person's own page of the day; what it takes to write comes once Today is there. */
function PageOfToday({ today }: { readonly today: Day }) {
  const { journal } = useWords();
  const format = useFormat();
  const { day, isHeld, holding } = useHeldDay(today);
  return (
    <section className={styles.page} aria-label={journal.page} {...holding}>
      <header className={styles.pageHeader}>
        <h2>{day === today ? journal.page : journal.pageOf(format.nearDay(day, today))}</h2>
        <Button look="link" onClick={() => goTo('journal')}>
          {journal.open}
        </Button>
      </header>
      <Suspense>
        <TodaysPage day={day} isHeld={isHeld} />
      </Suspense>
    </section>
  );
}

function Paused({ pause, today }: { readonly pause: Pause; readonly today: Day }) {
  const words = useWords();
  const format = useFormat();
  return (
    <>
      {pause.until === null
        ? words.pause.todayOpen
        : words.pause.todayUntil(format.nearDay(pause.until, today))}{' '}
      <Button look="link" onClick={() => void endPause({ ...pause, action: null })}>
        {words.pause.endThis}
      </Button>
    </>
  );
}

function Groups({
  groups,
  view,
  isRest = false,
}: {
  readonly groups: TodayView['groups'];
  readonly view: TodayView;
  readonly isRest?: boolean;
}) {
  return groups.map((group) => (
    <PillarTasks
      key={group.pillar}
      group={group}
      day={view.day}
      score={view.latest?.scores[group.pillar] ?? null}
      isFocus={group.pillar === view.focus?.pillar}
      isRest={isRest}
      chosen={view.chosen?.actions ?? []}
      later={(task) => <TaskSnooze task={task} day={view.day} />}
    />
  ));
}

function foldedIn({ folded }: TodayView, words: Words, format: Format): string {
  const waiting = waitingTasks(folded);
  if (waiting.length === 0)
    return words.today.foldedDone(folded.flatMap(({ tasks }) => tasks).length);
  const minutes = waiting.reduce((sum, { action }) => sum + action.minutes, 0);
  return words.today.folded(waiting.length, format.duration(minutes));
}

function leadOf({ groups }: TodayView, words: Words): string {
  const waiting = waitingTasks(groups).length;
  if (waiting > 0) return words.today.waiting(waiting);
  return groups.length > 0 ? words.today.allDone : words.today.nothingDue;
}
