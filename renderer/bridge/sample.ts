import { closeCapture } from './capture.ts';
import { announce, dismissNotice, goTo, run, setChanging, type Typed, useDesk } from './desk.ts';
import { closeImport } from './importing.ts';

const nothingTyped: Typed = {
  draft: null,
  changes: {},
  indicatorDraft: null,
  line: '',
  typed: {},
};

// What was typed belongs to one's own journal and waits there.
let setAside: Typed | null = null;

/** Opens the sample journal, on Today. */
export async function exploreSample(): Promise<void> {
  if ((await run('exploreSample', undefined)) !== null) return;
  const { draft, changes, indicatorDraft, line, typed } = useDesk.getState();
  setAside ??= { draft, changes, indicatorDraft, line, typed };
  turnTo(nothingTyped);
  dismissNotice();
}

/** Goes back to one's own journal, on Today. */
export async function leaveSample(): Promise<void> {
  if ((await run('leaveSample', undefined)) !== null) return;
  turnTo(setAside ?? nothingTyped);
  setAside = null;
  announce((words) => words.sample.left);
  // The button that was pressed is gone with its banner.
  document.querySelector('main')?.focus();
}

/** Shows the journal that is open now: nothing that was begun in the other one may end up in it. */
function turnTo(typed: Typed): void {
  closeCapture();
  closeImport();
  setChanging(null);
  useDesk.setState(typed);
  goTo('today');
}
