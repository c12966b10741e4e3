import { lazy, Suspense } from 'react';
import type { Day } from '../../shared/day.ts';
import type { SeriesPoint } from '../../shared/ssi/series.ts';
import { setNoting, toggleTable, useDesk } from '../bridge/desk.ts';
import { useKeysOf } from '../bridge/keys.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { SnapshotsLink } from '../ssi/SnapshotsLink.tsx';
import { SnapshotTable } from '../ssi/SnapshotTable.tsx';
import { Button } from '../ui/Button.tsx';
import { ChartFrame } from '../ui/ChartFrame.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Progress.module.css';
import { Unavailable } from './Unavailable.tsx';

// Today never needs a chart, so its library is not in the way of the first screen.
const ProgressChart = lazy(() => import('../ssi/ProgressChart.tsx'));

/** The index over time: the four pillars stacked, and the table behind them. */
export function Progress() {
  const words = useWords();
  const { value, error, askAgain } = useView('progress', { range: 'all', step: 'day' });
  const keys = useKeysOf('toggleTable');
  const isTable = useDesk((desk) => desk.isTable);
  if (value === null) return <Unavailable error={error} onAskAgain={askAgain} />;
  const { points: snapshots } = value;
  const last = snapshots.at(-1);
  if (last === undefined) return <NothingYet />;
  return (
    <div className={styles.progress}>
      <ChartFrame
        heading={<Heading snapshots={snapshots} last={last} />}
        chart={
          <Suspense fallback={<p>{words.shell.loading}</p>}>
            <ProgressChart snapshots={snapshots} />
          </Suspense>
        }
        table={<SnapshotTable snapshots={snapshots} />}
        isTable={isTable}
        onToggle={toggleTable}
        keys={keys}
        asChart={words.progress.asChart}
        asTable={words.progress.asTable}
        caveat={words.caveat}
      />
      <SnapshotsLink />
    </div>
  );
}

function Heading({
  snapshots,
  last,
}: {
  readonly snapshots: readonly SeriesPoint[];
  readonly last: SeriesPoint;
}) {
  const words = useWords();
  const format = useFormat();
  const first = snapshots[0] ?? last;
  const whole = (snapshot: SeriesPoint) => format.score(snapshot.total, 0);
  const day = (value: Day) => format.fullDay(value);
  if (first.day === last.day)
    return (
      <>
        <h1>{words.progress.one(whole(last), day(last.day))}</h1>
        <p className={styles.lead}>{words.progress.oneLead}</p>
      </>
    );
  const isSteady = whole(first) === whole(last);
  return (
    <>
      <h1>
        {isSteady
          ? words.progress.steady(whole(last))
          : words.progress.fromTo(whole(first), whole(last))}
      </h1>
      <p className={styles.lead}>{words.progress.period(day(first.day), day(last.day))}</p>
    </>
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
