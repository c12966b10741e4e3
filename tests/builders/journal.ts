import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../electron/clock.ts';
import { settlePast } from '../../electron/reminders/keepingPromises.ts';
import { beginJournal } from '../../electron/store/begin.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { openJournal } from '../../electron/store/open.ts';
import { dayAt } from '../../shared/day.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new journal on disk, begun at the clock's moment, closed after the test. */
export function begunJournal(clock: Clock, file = join(temporaryFolder(), 'journal.db')): Journal {
  const journal = openJournal(file);
  onTestFinished(() => journal.close());
  beginJournal(journal, dayAt(clock.now(), clock.zone()), () => settlePast(journal, clock));
  return journal;
}

/** Ids in the order they are asked for. */
export function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `id-${count}`;
  };
}
