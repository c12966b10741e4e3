import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Day } from '../../shared/day.ts';
import type { SampleYear } from '../../shared/sample/sampleYear.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Indicator } from '../../shared/ssi/indicators.ts';
import { momentOf, type TimeOfDay } from '../../shared/timeOfDay.ts';
import { unchanged } from './begin.ts';
import type { Journal } from './journal.ts';
import { openJournal } from './open.ts';

/** The folder, in the profile, of the sample. */
export const sampleFolderName = 'sample';

/** When and where a sample is written. */
export interface Writing {
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly settings: Settings;
}

/** Writes a year as a new journal into `file`, in place of whatever its folder held, and opens it. */
export function writeSample(file: string, year: SampleYear, writing: Writing): Journal {
  rmSync(dirname(file), { recursive: true, force: true });
  mkdirSync(dirname(file));
  const journal = openJournal(file);
  try {
    fillWithSample(journal, year, writing);
    return journal;
  } catch (error) {
    journal.close();
    throw error;
  }
}

/** Writes a year into a journal that holds nothing yet. */
export function fillWithSample(
  journal: Journal,
  { starts, snapshots, indicators, goal, holidays, ...year }: SampleYear,
  { now, zone, settings }: Writing,
): void {
  const momentAt = (day: Day, time: TimeOfDay): Temporal.Instant => {
    const moment = momentOf(day, time, zone);
    return Temporal.Instant.compare(moment, now) > 0 ? now : moment;
  };
  journal.transaction(() => {
    journal.settings.keep(settings);
    for (const [id, start] of starts) journal.actions.keep(unchanged(id, start));
    for (const snapshot of snapshots)
      journal.snapshots.keep(snapshot, { notedAt: momentAt(snapshot.day, notingTime), zone });
    for (const { day, values } of indicators)
      for (const [name, value] of Object.entries(values))
        journal.indicators.keep(day, name as Indicator, value);
    journal.goal.keep(goal);
    for (const { from, until } of holidays) {
      const id = uuid({ msecs: momentAt(from, notingTime).epochMilliseconds });
      journal.pauses.keep({ id, scope: { of: 'everything' }, from, until });
    }
    const keyOf = (action: string, day: Day) => `${action} ${day}`;
    const notes = new Map(
      year.tickNotes.map(({ action, day, note }) => [keyOf(action, day), note]),
    );
    for (const { action, day, time } of year.ticks) {
      const completedAt = momentAt(day, time);
      const id = uuid({ msecs: completedAt.epochMilliseconds });
      journal.completions.keep({
        id,
        action,
        day,
        completedAt,
        zone,
        count: 1,
        note: notes.get(keyOf(action, day)) ?? '',
        page: null,
      });
    }
    for (const { day, time, text } of year.pages) {
      const at = momentAt(day, time);
      const revision = uuid({ msecs: at.epochMilliseconds });
      journal.entries.keep({ day, text, revision }, { at, zone });
    }
    journal.reviews.keep(year.review);
  });
}

const notingTime = '09:10' as TimeOfDay;
