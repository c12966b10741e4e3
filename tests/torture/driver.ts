// Pilar's store and handlers without a window, for `driven.ts`: `driver.ts <journal> <first id>`. It
// takes a command a line and answers each with a line, once that is on disk.
import 'temporal-polyfill/global';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Handlers } from '../../electron/ipc/serve.ts';
import type { Answer } from '../../shared/ipc/contract.ts';
import type { Called } from './anyCall.ts';
import type { Line } from './driven.ts';

// Imported late: what they import reads Temporal as it loads.
const { beginJournal } = await import('../../electron/store/begin.ts');
const { journalError, openJournal } = await import('../../electron/store/open.ts');
const { dayAt } = await import('../../shared/day.ts');
const { handClock } = await import('../builders/clock.ts');
const { handlersOver, serving } = await import('../builders/pilar.ts');
const { moment, zone } = await import('./model.ts');

const [, , file = '', firstId = '0'] = process.argv;
const clock = handClock(moment, zone);
let count = Number(firstId);
const newId = () => {
  count += 1;
  return `id-${count}`;
};

const tell = (answer: Answer<unknown>) =>
  writeSync(1, `${JSON.stringify({ answer, lastId: count } satisfies Line)}\n`);

try {
  // What opening costs is before the first line, for whoever counts from there.
  const journal = openJournal(file);
  beginJournal(journal, dayAt(clock.now(), clock.zone()));
  const { call } = serving(handlersOver(journal, clock, newId) as Handlers);
  tell({ ok: true, value: null });
  for await (const line of createInterface({ input: process.stdin })) {
    const { name, input } = JSON.parse(line) as Called;
    const answer = await call(name, input);
    if (answer !== undefined) tell(answer);
  }
  close(journal);
} catch (error) {
  const { problem } = journalError(error, file);
  if (!String((error as Error).name).match(/^(SqliteError|JournalError)$/)) throw error;
  tell({ ok: false, error: { code: 'storeFailed' } });
  console.error(problem);
}

/** As the opening does: it is closed, whatever a disk that fails complains of at that. */
function close(journal: { readonly close: () => void }): void {
  try {
    journal.close();
  } catch (error) {
    console.error(error);
  }
}
