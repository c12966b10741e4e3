import { lazy, Suspense, useDeferredValue } from 'react';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import type { SeriesPoint } from '../../shared/ssi/series.ts';
import { setNoting, useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useLastingView } from '../bridge/views.ts';
import { ProgressCharts } from '../ssi/ProgressCharts.tsx';
import { ReportLink } from '../ssi/ReportLink.tsx';
import { SeriesControls } from '../ssi/SeriesControls.tsx';
import { SnapshotsLink } from '../ssi/SnapshotsLink.tsx';
import { Button } from '../ui/Button.tsx';
import { Caveat } from '../ui/Caveat.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Progress.module.css';
import { Unavailable } from './Unavailable.tsx';
import { useDrawn } from './useDrawn.ts';

const EffortAndEffect = lazy(() => import('../insights/EffortAndEffect.tsx'));
const GoalCard = lazy(() => import('../insights/GoalCard.tsx'));

/** The index over time, and what was done for it. */
export function Progress() {
  const words = useWords();
  const range = useDesk((desk) => desk.range);
  const step = useDesk((desk) => desk.step);
  const { value: view, error, askAgain } = useLastingView('progress', { range, step });
  // What lies further down comes after what is seen first.
  const below = useDeferredValue(view, null);
  useDrawn('progress', view !== null && below === view);
  if (view === null) return <Unavailable error={error} onAskAgain={askAgain} />;
  if (view.latest === null) return <NothingYet />;
  return (
    <div className={styles.progress}>
      <header className={styles.header}>
        <div className={styles.opening}>
          <Heading view={view} />
          <div className={styles.links}>
            <ReportLink />
            <SnapshotsLink />
          </div>
        </div>
        <Caveat text={words.caveat} />
        <SeriesControls view={view} />
      </header>
      {view.points.length > 0 && <ProgressCharts view={view} below={below} />}
      {below !== null && (
        <Suspense>
          <EffortAndEffect view={below} />
          <GoalCard view={below} />
        </Suspense>
      )}
    </div>
  );
}

function Heading({ view: { points, latest } }: { readonly view: ProgressView }) {
  const words = useWords();
  const format = useFormat();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined)
    return (
      <div>
        <h1>{words.progress.noneTitle}</h1>
        <p className={styles.lead}>
          {latest !== null && words.progress.noneLead(format.fullDay(latest.day))}
        </p>
      </div>
    );
  const whole = ({ total }: SeriesPoint) => format.score(total, 0);
  if (first.day === last.day)
    return (
      <div>
        <h1>{words.progress.one(whole(last), format.fullDay(last.day))}</h1>
        <p className={styles.lead}>{words.progress.oneLead}</p>
      </div>
    );
  const isSteady = whole(first) === whole(last);
  return (
    <div>
      <h1>
        {isSteady
          ? words.progress.steady(whole(last))
          : words.progress.fromTo(whole(first), whole(last))}
      </h1>
      <p className={styles.lead}>
        {words.progress.period(format.fullDay(first.day), format.fullDay(last.day))}
      </p>
    </div>
  );
}

function NothingYet() {
  const words = useWords();
  return (
    <EmptyState
      title={words.progress.emptyTitle}
      lead={words.progress.emptyLead}
      caveat={words.caveat}
    >
      <Button look="primary" onClick={() => setNoting(true)}>
        {words.score.noteFirst}
      </Button>
    </EmptyState>
  );
}
