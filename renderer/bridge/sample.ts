import { closeArchive, closeExport } from './archiving.ts';
import { closeCapture } from './capture.ts';
import { keepAll } from './closing.ts';
import {
  announce,
  announceFailure,
  dismissNotice,
  goTo,
  newReport,
  run,
  type Typed,
  useDesk,
} from './desk.ts';
import { closeImport } from './importing.ts';
import { forgetWritings } from './writing.ts';

const nothingTyped: Typed = {
  draft: null,
  changes: {},
  indicatorDraft: null,
  line: '',
  search: '',
  typed: {},
  reviews: {},
  report: newReport,
};

// What was typed belongs to one's own journal and waits there.
let setAside = nothingTyped;

/** Opens the sample journal, on Today. */
export async function exploreSample(): Promise<void> {
  if (!(await isAllKept())) return;
  if ((await run('exploreSample', undefined)) !== null) return;
  followJournal(true);
  dismissNotice();
  goTo('today');
}

/** Goes back to one's own journal, on Today. */
export async function leaveSample(): Promise<void> {
  if (!(await isAllKept())) return;
  if ((await run('leaveSample', undefined)) !== null) return;
  followJournal(false);
  announce((words) => words.sample.left);
  goTo('today');
  // The button that was pressed is gone with its banner.
  document.querySelector('main')?.focus();
}

/** Keeps what is typed in the journal that is open, which it belongs to; says where it cannot be. */
async function isAllKept(): Promise<boolean> {
  const isKept = await keepAll();
  if (!isKept) announceFailure((words) => words.journal.leftUnkept);
  return isKept;
}

/**
 * Lays the desk for the journal that is open now, whoever opened it: a notification that is clicked
 * leaves the sample, too. Nothing that was begun in the one may end up in the other.
 */
export function followJournal(isSample: boolean): void {
  if (isSample === useDesk.getState().isSample) return;
  closeCapture();
  closeImport();
  closeExport();
  closeArchive();
  forgetWritings();
  const { draft, changes, indicatorDraft, line, search, typed, reviews, report } =
    useDesk.getState();
  const dialogs = {
    ...{ changing: null, isNotingIndicators: false, isAiming: false },
    ...{ isAdding: false, form: null, dayOpen: null, pausing: null },
    ...{ restoring: null, isChoosingCopies: false, isErasing: false },
    ...{ writing: null, unasked: null },
  };
  useDesk.setState({ isSample, ...dialogs, ...(isSample ? nothingTyped : setAside) });
  setAside = isSample
    ? { draft, changes, indicatorDraft, line, search, typed, reviews, report }
    : nothingTyped;
}
