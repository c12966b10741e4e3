import type { EffortWeek } from '../../shared/insights/effortWeek.ts';
import { insightsOf } from '../../shared/insights/insight.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { readArchive } from '../archive/readArchive.ts';
import { writeArchive } from '../archive/writeArchive.ts';
import { backUp } from './backUp.ts';
import { checkJournal } from './checkJournal.ts';
import { readPicture } from './readPicture.ts';
import { readTable } from './readTable.ts';

/** All that is done in the background: one file each. */
export const works = {
  backUp,
  checkJournal,
  readPicture,
  readTable,
  readArchive,
  writeArchive,
  // Some thousand correlations, and as many rankings; too long for a click to wait for.
  insights: (weeks: Readonly<Record<Pillar, readonly EffortWeek[]>>) => insightsOf(weeks),
} as const;

/** Their types, for the main process, which brings none of their code. */
export type OurWorks = typeof works;
