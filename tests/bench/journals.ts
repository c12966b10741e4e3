import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginJournal } from '../../electron/store/begin.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { openJournal } from '../../electron/store/open.ts';
import { actionIds } from '../../shared/actions/catalogue.ts';
import type { Rhythm } from '../../shared/actions/rhythm.ts';
import { addDays, dayAt } from '../../shared/day.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { ownAction } from '../builders/action.ts';
import { handClock } from '../builders/clock.ts';
import { snapshot } from '../builders/snapshot.ts';

/** The clock of every bench. */
export const clock = handClock('2026-11-22T11:00:00Z');

/** The day it stands on. */
export const today = dayAt(clock.now(), clock.zone());

/** The rhythms that own actions take in turn. */
const rhythms: readonly Rhythm[] = [
  { kind: 'days', every: 1 },
  { kind: 'weeks', every: 1, on: [2, 4] },
  { kind: 'quota', times: 3, per: 'week' },
  { kind: 'weeks', every: 2, on: [] },
  { kind: 'months', every: 1, on: 31 },
  { kind: 'quota', times: 4, per: 'month' },
  { kind: 'once', reviewAfterMonths: 3 },
];

/**
 * A journal on disk with `completions` ticks spread over `count` actions, those of the catalogue and
 * as many of the person's own as are missing; `done` removes it.
 */
export function journalWith(
  completions: number,
  count: number = actionIds.length,
): {
  readonly file: string;
  readonly journal: Journal;
  readonly done: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const file = join(folder, 'journal.db');
  const journal = openJournal(file);
  const start = addDays(today, -Math.ceil(completions / count) - 10);
  beginJournal(journal, start);
  journal.transaction(() => {
    journal.snapshots.keep(snapshot({ day: today }), { notedAt: clock.now(), zone: 'UTC' });
    for (let index = actionIds.length; index < count; index += 1) {
      const [rhythm = null, pillar = null] = [
        rhythms[index % rhythms.length],
        pillars[index % pillars.length],
      ];
      journal.actions.keep(
        ownAction({ id: `own-${index}`, title: `Own ${index}`, pillar, rhythm, start }),
      );
    }
    const ids = journal.actions.all().map(({ id }) => id);
    for (let index = 0; index < completions; index += 1) {
      // From yesterday back, so that today is still to do.
      const day = addDays(today, -1 - Math.floor(index / ids.length));
      journal.completions.keep({
        id: `${index}`,
        action: ids[index % ids.length] ?? 'dailyUse',
        day,
        count: 1,
        note: '',
        page: null,
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
