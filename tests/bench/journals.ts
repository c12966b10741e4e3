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

/** Every kind of rhythm, for the actions of the person's own. */
const rhythms: readonly Rhythm[] = [
  { kind: 'days', every: 1 },
  { kind: 'quota', times: 3, per: 'week' },
  { kind: 'weeks', every: 1, on: [1, 3, 5] },
  { kind: 'weeks', every: 2, on: [] },
  { kind: 'months', every: 1, on: 31 },
  { kind: 'quota', times: 10, per: 'month' },
  { kind: 'once', reviewAfterMonths: 3 },
];

/**
 * A journal on disk with `completions` ticks spread over its actions, as many a day as there are
 * actions, from yesterday back; `done` removes it. Of the actions (the catalogue's eighteen unless
 * more are asked for) all but those are the person's own, of every pillar and rhythm in turn.
 */
export function journalWith(
  completions: number,
  { actions = actionIds.length }: { readonly actions?: number } = {},
): {
  readonly file: string;
  readonly journal: Journal;
  readonly done: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const file = join(folder, 'journal.db');
  const journal = openJournal(file);
  const days = Math.ceil(completions / actions);
  const start = addDays(today, -days - 40);
  beginJournal(journal, start, clock.now());
  const ownIds = Array.from({ length: actions - actionIds.length }, (_, index) => `own ${index}`);
  const ids = [...actionIds, ...ownIds];
  journal.transaction(() => {
    journal.snapshots.keep(snapshot({ day: today }), { notedAt: clock.now(), zone: 'UTC' });
    for (const [index, id] of ownIds.entries()) {
      const pillar = pillars[index % pillars.length] ?? 'brand';
      const rhythm = rhythms[index % rhythms.length] ?? null;
      journal.actions.keep(ownAction({ id, title: `Action ${index}`, pillar, rhythm, start }));
    }
    for (let index = 0; index < completions; index += 1)
      journal.completions.keep({
        id: `${index}`,
        action: ids[index % ids.length] ?? 'dailyUse',
        // From yesterday back, so that today is still to do.
        day: addDays(today, -1 - Math.floor(index / ids.length)),
        count: 1,
        note: '',
        page: null,
        completedAt: clock.now(),
        zone: clock.zone(),
      });
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
