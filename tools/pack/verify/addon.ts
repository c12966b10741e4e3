import 'temporal-polyfill/global';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { extractAll, uncache } from '@electron/asar';
import type { Checked } from '../../../electron/background/checkJournal.ts';
import type { Order, Report } from '../../../electron/background/messages.ts';
import { beginJournal } from '../../../electron/store/begin.ts';
import { openJournal } from '../../../electron/store/open.ts';
import { dayAt } from '../../../shared/day.ts';
import type { Packed } from '../packed.ts';
import { archiveIn } from './archive.ts';

/** Whether this machine can load the package's binary. */
export function canLoad({ platform, architecture }: Packed): boolean {
  return platform === process.platform && architecture === process.arch;
}

function writeJournal(file: string): void {
  const journal = openJournal(file);
  const now = Temporal.Instant.fromEpochMilliseconds(Date.now());
  beginJournal(journal, dayAt(now, 'UTC'), () => {});
  journal.close();
}

/** Has a journal checked by the packaged background, which opens it by the packaged better-sqlite3. */
async function checkedBy(program: string, journal: string): Promise<Checked> {
  const thread = new Worker(program, { stdout: true, stderr: true });
  try {
    thread.postMessage({ name: 'checkJournal', job: 'check', input: { journal } } satisfies Order);
    for (;;) {
      const [report] = (await once(thread, 'message')) as [Report];
      if (report.of === 'value') return report.value as Checked;
      if (report.of === 'refusal') throw new Error(report.reason.code);
    }
  } finally {
    await thread.terminate();
  }
}

/**
 * Unpacks the archive as Electron would read it, and opens a new journal with what is in it, under
 * this very Node. A sentence where that fails; nothing where the binary is for another system.
 */
export async function addonFaults(packed: Packed): Promise<readonly string[]> {
  if (!canLoad(packed)) return [];
  const place = mkdtempSync(join(tmpdir(), 'pilar-packed-'));
  try {
    const { file } = archiveIn(packed.resources);
    uncache(file);
    extractAll(file, join(place, 'app'));
    const journal = join(place, 'journal.db');
    writeJournal(journal);
    const program = join(place, 'app', 'out', 'background', 'background.js');
    const { isSound, oddRows } = await checkedBy(program, journal);
    return isSound && oddRows === 0 ? [] : ['What is packaged finds a new journal unsound.'];
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [`What is packaged opens no journal: ${words.split('\n')[0]}`];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
