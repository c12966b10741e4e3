import { type ImportWay, largestArchive } from '../../shared/archive/archiveReading.ts';
import {
  type ArchiveExport,
  type ArchiveImport,
  announce,
  run,
  type Say,
  tellFailure,
  useDesk,
} from './desk.ts';
import { startJob } from './jobs.ts';

/** Opens the dialog that saves everything as one file. */
export function askToExport(): void {
  showExport({ stage: 'asking' });
}

/** Closes it; a file that is being written is left. */
export function closeExport(): void {
  showExport(null);
}

/**
 * Writes everything as one file where the person says, sealed where a passphrase is given. Where they
 * think better of it, or it fails, they are asked again.
 */
export async function exportEverything(passphrase: string | null): Promise<void> {
  const isCurrent = () => cancelOfExport(useDesk.getState().archiveExport) === job.cancel;
  const job = startJob('exportArchive', { passphrase }, (share) => {
    if (isCurrent()) showExport({ stage: 'writing', share, cancel: job.cancel });
  });
  showExport({ stage: 'writing', share: 0, cancel: job.cancel });
  const answer = await job.answer;
  if (!isCurrent()) return;
  const savedAs = answer.ok ? answer.value.savedAs : null;
  if (savedAs !== null) {
    showExport(null);
    announce((words) => words.file.saved(savedAs));
    return;
  }
  showExport({ stage: 'asking' });
  if (!answer.ok && answer.error.code !== 'cancelled') tellFailure(answer.error);
}

/** Opens the dialog that imports everything from one file, where it waits for that. */
export function waitForArchive(): void {
  showImport({ stage: 'waiting', failure: null });
}

/** Closes it; a file that is being read is left. */
export function closeArchive(): void {
  showImport(null);
}

/** Opens it with a file, to show what that would change, or why it cannot be read. */
export async function openArchive(file: File): Promise<void> {
  const { name } = file;
  if (file.size > largestArchive) {
    fail(name, (words) => words.everything.problem.tooLarge);
    return;
  }
  try {
    await readArchive(name, new Uint8Array(await file.arrayBuffer()), null);
  } catch {
    fail(name, (words) => words.importing.unreadable);
  }
}

/** Reads the same file once more, with the passphrase that may open it. */
export async function unsealArchive(passphrase: string): Promise<void> {
  const { archiveImport } = useDesk.getState();
  if (archiveImport?.stage === 'sealed')
    await readArchive(archiveImport.name, archiveImport.file, passphrase);
}

async function readArchive(
  name: string,
  file: Uint8Array<ArrayBuffer>,
  passphrase: string | null,
): Promise<void> {
  const isCurrent = () => cancelOfImport(useDesk.getState().archiveImport) === job.cancel;
  const job = startJob('readArchive', { file, passphrase }, (share) => {
    if (isCurrent()) showImport({ stage: 'reading', name, share, cancel: job.cancel });
  });
  showImport({ stage: 'reading', name, share: 0, cancel: job.cancel });
  const answer = await job.answer;
  // The person may have gone on to something else meanwhile.
  if (!isCurrent()) return;
  if (!answer.ok) {
    fail(name, (words) => words.error[answer.error.code]);
    return;
  }
  const reading = answer.value;
  const { problem } = reading;
  if (problem === null) showImport({ stage: 'read', name, file, passphrase, reading });
  else if (problem === 'sealed' || problem === 'wrongPassphrase')
    showImport({ stage: 'sealed', name, file, isWrong: problem === 'wrongPassphrase' });
  else
    fail(name, (words) =>
      [words.everything.problem[problem], reading.where && words.everything.where(reading.where)]
        .filter(Boolean)
        .join(' '),
    );
}

/** Brings what was read into the journal, and closes the dialog; a failure is told. */
export async function importEverything(way: ImportWay): Promise<void> {
  const { archiveImport } = useDesk.getState();
  if (archiveImport?.stage !== 'read') return;
  const { file, passphrase } = archiveImport;
  if ((await run('importArchive', { file, passphrase, way })) !== null) return;
  closeArchive();
  announce((words) => words.everything.imported);
}

function fail(name: string, say: Say): void {
  showImport({ stage: 'waiting', failure: { name, say } });
}

/** Shows how far it is. What was being written for what was shown before is left. */
function showExport(archiveExport: ArchiveExport | null): void {
  const left = cancelOfExport(useDesk.getState().archiveExport);
  useDesk.setState({ archiveExport });
  if (left !== cancelOfExport(archiveExport)) left?.();
}

/** The same for what is being read. */
function showImport(archiveImport: ArchiveImport | null): void {
  const left = cancelOfImport(useDesk.getState().archiveImport);
  useDesk.setState({ archiveImport });
  if (left !== cancelOfImport(archiveImport)) left?.();
}

function cancelOfExport(archiveExport: ArchiveExport | null): (() => void) | null {
  return archiveExport?.stage === 'writing' ? archiveExport.cancel : null;
}

function cancelOfImport(archiveImport: ArchiveImport | null): (() => void) | null {
  return archiveImport?.stage === 'reading' ? archiveImport.cancel : null;
}
