import { useMemo, useState } from 'react';
import type { SnapshotsView } from '../../shared/ipc/contract.ts';
import { odditiesOf } from '../../shared/ssi/oddities.ts';
import { goTo, setNoting } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { SnapshotList } from '../ssi/SnapshotList.tsx';
import { YearChoice } from '../ssi/YearChoice.tsx';
import { Button } from '../ui/Button.tsx';
import { Caveat } from '../ui/Caveat.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Snapshots.module.css';
import { Unavailable } from './Unavailable.tsx';
import { useDrawn } from './useDrawn.ts';

/** Every snapshot, year by year: to look over, to change and to take away. */
export default function Snapshots() {
  const [year, setYear] = useState<number | null>(null);
  const { value, error, askAgain } = useView('snapshots', { year });
  // Until another year is there, the one before it stays in sight.
  const [seen, setSeen] = useState<SnapshotsView | null>(value);
  if (value !== null && value !== seen) setSeen(value);
  useDrawn('snapshots', seen !== null);
  if (seen === null) return <Unavailable error={error} onAskAgain={askAgain} />;
  return <Page view={seen} onYear={setYear} />;
}

function Page({
  view: { years, year, listed },
  onYear,
}: {
  readonly view: SnapshotsView;
  readonly onYear: (year: number) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.snapshots;
  const doubted = useMemo(
    () => listed.map((one) => ({ ...one, oddities: odditiesOf(one) })),
    [listed],
  );
  if (year === null)
    return (
      <EmptyState title={said.emptyTitle} lead={said.emptyLead}>
        <Button look="primary" onClick={() => setNoting(true)}>
          {words.score.noteFirst}
        </Button>
      </EmptyState>
    );
  const doubtful = doubted.filter(({ oddities }) => oddities.length > 0);
  const [first] = doubtful;
  const isOnly = years.length === 1 && listed.length === 1;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <p>
          <Button look="link" onClick={() => goTo('progress')}>
            {words.shell.progress}
          </Button>
        </p>
        <h1>{said.title}</h1>
        <p className={styles.lead}>
          {said.count(format.score(listed.length, 0), year)}{' '}
          {first !== undefined && (
            <>
              {said.doubtful(doubtful.length)}{' '}
              <Button look="link" onClick={() => showRow(first.snapshot.day)}>
                {said.seeDoubtful(doubtful.length)}
              </Button>
            </>
          )}
          {isOnly && said.onlyOne}
        </p>
        <div className={styles.deeds}>
          {years.length > 1 && (
            <YearChoice years={years.map((one) => one.year)} chosen={year} onChoose={onYear} />
          )}
          <Button onClick={() => setNoting(true)}>{words.score.note}</Button>
        </div>
        {!isOnly && <p className={styles.keys}>{said.keys}</p>}
      </header>
      <SnapshotList key={year} year={year} listed={doubted} />
      <Caveat text={words.caveat} />
    </div>
  );
}

function showRow(day: string): void {
  const row = document.querySelector(`[data-snapshot="${day}"]`);
  row?.querySelector<HTMLElement>('[data-deed]')?.focus({ preventScroll: true });
  void row?.scrollIntoView({ block: 'center' });
}
