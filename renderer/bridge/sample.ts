import type { SnapshotDraft } from '../../shared/ssi/snapshotDraft.ts';
import { announce, dismissNotice, goTo, keepDraft, run, useDesk } from './desk.ts';

// What was typed belongs to one's own journal and waits there.
let setAside: SnapshotDraft | null = null;

/** Opens the sample journal, on Today. */
export async function exploreSample(): Promise<void> {
  if ((await run('exploreSample', undefined)) !== null) return;
  setAside = useDesk.getState().draft;
  keepDraft(null);
  dismissNotice();
  goTo('today');
}

/** Goes back to one's own journal, on Today. */
export async function leaveSample(): Promise<void> {
  if ((await run('leaveSample', undefined)) !== null) return;
  keepDraft(setAside);
  setAside = null;
  announce((words) => words.sample.left);
  goTo('today');
  // The button that was pressed is gone with its banner.
  document.querySelector('main')?.focus();
}
