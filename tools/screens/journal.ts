import 'temporal-polyfill/global';
import { join } from 'node:path';
import { settlePast } from '../../electron/reminders/keepingPromises.ts';
import { openJournal } from '../../electron/store/open.ts';
import { fillWithSample } from '../../electron/store/sample.ts';
import { type Day, dayAt } from '../../shared/day.ts';
import { sampleSeed, sampleYear } from '../../shared/sample/sampleYear.ts';
import { initialSettings, type Language } from '../../shared/settings.ts';

/** The moment of every picture: a Sunday evening in Madrid. */
export const pictured = '2026-11-22T18:00:00Z';

const zone = 'Europe/Madrid';

/** Writes the sample year as the person's own journal, and answers the day of its last score. */
export function writeJournal(profile: string, language: Language): Day {
  const now = Temporal.Instant.from(pictured);
  const today = dayAt(now, zone);
  const year = sampleYear(sampleSeed, today, language);
  const settings = { ...initialSettings, language };
  const journal = openJournal(join(profile, 'journal.db'));
  fillWithSample(journal, year, { now, zone, settings });
  // What would have come before the picture has come.
  settlePast(journal, { now: () => now, zone: () => zone });
  journal.close();
  return year.snapshots.at(-1)?.day ?? today;
}
