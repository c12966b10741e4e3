import { largestPictureBytes } from '../../shared/ssi/pictureText.ts';
import { longestText } from '../../shared/ssi/read/reading.ts';
import { openArchive } from './archiving.ts';
import { type Capture, type CaptureFailure, useDesk } from './desk.ts';
import { closeImport, openImport } from './importing.ts';
import { startJob } from './jobs.ts';
import { inOwnJournal } from './ownJournal.ts';

/** Opens the dialog that reads the index, where it waits for something to read. */
export function waitForCapture(): void {
  show({ stage: 'waiting', failure: null, pastes: false });
}

/** The same, and has it take at once what is on the clipboard. */
export function captureClipboard(): void {
  show({ stage: 'waiting', failure: null, pastes: true });
}

/** Closes it; a picture that is being read is left. */
export function closeCapture(): void {
  show(null);
}

/**
 * Takes what was pasted or dropped: files before text, since what is copied as a picture may bring
 * its address along. Answers whether there was anything to take.
 */
export function receive(data: DataTransfer): boolean {
  const [file] = data.files;
  if (file !== undefined) {
    void receiveFile(file);
    return true;
  }
  const text = data.getData('text/plain');
  if (text === '' || isAwaitingTable() || isAwaitingArchive()) return false;
  receiveText(text);
  return true;
}

/** Takes a text as what is to be read. */
function receiveText(text: string): void {
  show({ stage: 'read', source: 'text', text, unsure: [] });
}

/**
 * Takes a file: a picture is read, a table imported, everything as one file set against the journal,
 * and anything else looked at as a text.
 */
export async function receiveFile(file: File): Promise<void> {
  if (isArchive(file) || isAwaitingArchive()) {
    show(null);
    closeImport();
    inOwnJournal(() => void openArchive(file));
    return;
  }
  if (isTable(file) || isAwaitingTable()) {
    show(null);
    await openImport(file);
    return;
  }
  const isPicture = file.type.startsWith('image/');
  // What is too large need not be opened: a unit of a text takes three bytes of a file at most.
  if (isPicture && file.size > largestPictureBytes) fail('pictureTooHeavy');
  else if (!isPicture && file.size > mostBytesOfUnit * longestText) fail('tooLong');
  else
    try {
      if (isPicture) await readPicture(new Uint8Array(await file.arrayBuffer()));
      else receiveText(await file.text());
    } catch {
      // A folder, or a file that is gone or another's.
      fail('unreadable');
    }
}

const mostBytesOfUnit = 3;

/** Whether the import waits for a file: whatever comes is meant for it. */
function isAwaitingTable(): boolean {
  return useDesk.getState().importing?.stage === 'waiting';
}

/** The same of everything as one file. */
function isAwaitingArchive(): boolean {
  return useDesk.getState().archiveImport?.stage === 'waiting';
}

function isArchive({ name }: File): boolean {
  return /\.pilar$/i.test(name);
}

function isTable({ name, type }: File): boolean {
  return type === 'text/csv' || /\.(csv|tsv)$/i.test(name);
}

async function readPicture(picture: Uint8Array<ArrayBuffer>): Promise<void> {
  const isCurrent = () => readingOf(useDesk.getState().capture) === job;
  const job = startJob('readPicture', { picture }, (share) => {
    if (isCurrent()) show({ stage: 'reading', share, job });
  });
  show({ stage: 'reading', share: 0, job });
  const answer = await job.answer;
  // The person may have gone on to something else meanwhile.
  if (!isCurrent()) return;
  if (answer.ok) show({ stage: 'read', source: 'picture', ...answer.value });
  else fail(answer.error.code);
}

function fail(failure: CaptureFailure): void {
  show({ stage: 'waiting', failure, pastes: false });
}

/** Shows how far it is. A picture that was being read for what was shown before is left. */
function show(capture: Capture | null): void {
  const left = readingOf(useDesk.getState().capture);
  useDesk.setState({ capture });
  if (left !== readingOf(capture)) left?.cancel();
}

/** The job that reads a picture, where one is being read. */
function readingOf(capture: Capture | null) {
  return capture?.stage === 'reading' ? capture.job : null;
}
