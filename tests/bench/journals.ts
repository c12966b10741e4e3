import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginJournal } from '../../electron/store/begin.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { openJournal } from '../../electron/store/open.ts';
import { actionIds } from '../../shared/actions/catalogue.ts';
import { addDays, dayAt } from '../../shared/day.ts';
import { handClock } from '../builders/clock.ts';
import { snapshot } from '../builders/snapshot.ts';

/** The clock of every bench. */
export const clock = handClock('2026-11-22T11:00:00Z');

/** The day it stands on. */
export const today = dayAt(clock.now(), clock.zone());

/** A journal on disk with `completions` ticks spread over its actions; `done` removes it. */
export function journalWith(completions: number): {
  readonly file: string;
  readonly journal: Journal;
  readonly done: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const file = join(folder, 'journal.db');
  const journal = openJournal(file);
  const days = Math.ceil(completions / actionIds.length);
  beginJournal(journal, addDays(today, -days - 10), clock.now());
  journal.transaction(() => {
    journal.snapshots.keep(snapshot({ day: today }), { notedAt: clock.now(), zone: 'UTC' });
    for (let index = 0; index < completions; index += 1) {
      const action = actionIds[index % actionIds.length] ?? 'dailyUse';
      // From yesterday back, so that today is still to do.
      const day = addDays(today, -1 - Math.floor(index / actionIds.length));
      journal.completions.add({
        id: `${index}`,
        action,
        day,
        completedAt: clock.now(),
        zone: clock.zone(),
      });
    }
  });
  return {
    file,
    journal,
    done: () => {
      journal.close();
      rmSync(folder, { recursive: true });
    },
  };
}
