import { Fragment, type KeyboardEvent, useDeferredValue, useRef } from 'react';
import { daysBetween } from '../../shared/day.ts';
import type { ListedSnapshot } from '../../shared/ipc/contract.ts';
import type { Oddity } from '../../shared/ssi/oddities.ts';
import { isGap } from '../../shared/ssi/series.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { removeSnapshot } from './removeSnapshot.ts';
import styles from './SnapshotList.module.css';
import { SnapshotRow } from './SnapshotRow.tsx';

/** A snapshot as it is listed, with what looks doubtful about it. */
export interface DoubtedSnapshot extends ListedSnapshot {
  readonly oddities: readonly Oddity[];
}

/**
 * Snapshots, the latest first, and between them the time of which nothing is known. The arrow keys
 * go from one to the other, Enter changes one and Delete takes it away.
 */
export function SnapshotList({
  year,
  listed: all,
}: {
  readonly year: number;
  readonly listed: readonly DoubtedSnapshot[];
}) {
  // A year of days takes a moment: what is in sight first does not wait for the rest.
  const listed = useDeferredValue(all, all.slice(0, inSightFirst));
  const words = useWords();
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);

  const remove = (index: number) => {
    const doomed = listed[index];
    if (doomed === undefined) return;
    // The keyboard goes on at the next one, or at the one before where there is none.
    const near = listed[index + 1] ?? listed[index - 1];
    if (near === undefined) document.querySelector('main')?.focus();
    else focusOn(near, 'edit');
    void removeSnapshot(doomed.snapshot.day);
  };

  const focusOn = ({ snapshot }: ListedSnapshot, deed: string) =>
    list.current
      ?.querySelector<HTMLElement>(`[data-snapshot="${snapshot.day}"] [data-deed="${deed}"]`)
      ?.focus();

  const hear = (event: KeyboardEvent) => {
    const from = event.target as HTMLElement;
    const day = from.closest<HTMLElement>('[data-snapshot]')?.dataset.snapshot;
    const index = listed.findIndex(({ snapshot }) => snapshot.day === day);
    // A long note scrolls by the arrow keys.
    if (index === -1 || !(from instanceof HTMLButtonElement)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: listed.length - 1,
    }[event.key];
    const isRemoval = event.key === 'Delete' && !event.repeat;
    if (next === undefined && !isRemoval) return;
    event.preventDefault();
    if (isRemoval) remove(index);
    const wished = next === undefined ? undefined : listed[next];
    if (wished !== undefined) focusOn(wished, from.dataset.deed ?? 'edit');
  };

  return (
    <ol ref={list} className={styles.list} aria-label={words.snapshots.list(year)} onKeyDown={hear}>
      {listed.map(({ snapshot, before, oddities }, index) => (
        <Fragment key={snapshot.day}>
          <SnapshotRow snapshot={snapshot} oddities={oddities} onRemove={() => remove(index)} />
          {before !== null && isGap(before.day, snapshot.day, 'day') && (
            <li className={styles.gap}>
              {words.snapshots.gap(format.score(daysBetween(before.day, snapshot.day) - 1, 0))}
            </li>
          )}
        </Fragment>
      ))}
    </ol>
  );
}

/** More rows than any window shows at once. */
const inSightFirst = 30;
