import type { ImportPlan } from '../../shared/ssi/table/importPlan.ts';
import type { ImportChoice } from '../../shared/ssi/table/readImport.ts';
import { largestTableFile, type TableProblem } from '../../shared/ssi/table/table.ts';
import { call } from './client.ts';
import { announce, type Importing, run, type Say, useDesk } from './desk.ts';
import { offerUndo } from './history.ts';
import { startJob } from './jobs.ts';

/** Opens the dialog that imports a table, where it waits for a file. */
export function chooseImport(): void {
  show({ stage: 'waiting', failure: null });
}

/** Closes it; a file that is being read is left. */
export function closeImport(): void {
  show(null);
}

/** Opens it with a file, to show how that is understood, or why it cannot be read. */
export async function openImport(file: File): Promise<void> {
  const { name } = file;
  if (file.size > largestTableFile) {
    fail(name, sayProblem({ code: 'tooLarge', line: null }));
    return;
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    fail(name, (words) => words.importing.unreadable);
    return;
  }
  const job = startJob('readTable', { file: bytes, choice: null });
  show({ stage: 'reading', name, cancel: job.cancel });
  const [answer, history] = await Promise.all([job.answer, call('fullHistory', undefined)]);
  if (!isWaitingFor(job.cancel)) return;
  if (!answer.ok) fail(name, (words) => words.error[answer.error.code]);
  else if (!history.ok) fail(name, (words) => words.error[history.error.code]);
  else if (answer.value.problem !== undefined) fail(name, sayProblem(answer.value.problem));
  else {
    const { value: table } = answer;
    const { choice } = table;
    show({ stage: 'read', name, file: bytes, table, kept: history.value, choice, cancel: null });
  }
}

/** Reads the same file anew, as the person says. */
export async function correctImport(choice: ImportChoice): Promise<void> {
  const { importing } = useDesk.getState();
  if (importing?.stage !== 'read') return;
  const job = startJob('readTable', { file: importing.file, choice });
  show({ ...importing, choice, cancel: job.cancel });
  const answer = await job.answer;
  // Something else has been said meanwhile.
  if (!isWaitingFor(job.cancel)) return;
  if (!answer.ok) fail(importing.name, (words) => words.error[answer.error.code]);
  else if (answer.value.problem !== undefined)
    fail(importing.name, sayProblem(answer.value.problem));
  else {
    const { value: table } = answer;
    show({ ...importing, table, choice: table.choice, cancel: null });
  }
}

/** Keeps what an import is to bring, and closes the dialog; a failure is told. */
export async function keepImport({ brings, days }: ImportPlan, replaces: boolean): Promise<void> {
  if ((await run('importHistory', { ...brings, replaces })) !== null) return;
  closeImport();
  announce((words) => words.importing.done(days.length), offerUndo);
}

function sayProblem({ code, line }: TableProblem): Say {
  return (words, format) => words.table.problem[code](line === null ? '' : format.score(line));
}

function fail(name: string, say: Say): void {
  show({ stage: 'waiting', failure: { name, say } });
}

/** Shows how far it is. What was being read for what was shown before is left. */
function show(importing: Importing | null): void {
  const left = cancelOf(useDesk.getState().importing);
  useDesk.setState({ importing });
  if (left !== cancelOf(importing)) left?.();
}

function isWaitingFor(cancel: () => void): boolean {
  return cancelOf(useDesk.getState().importing) === cancel;
}

function cancelOf(importing: Importing | null): (() => void) | null {
  return importing === null || importing.stage === 'waiting' ? null : importing.cancel;
}
