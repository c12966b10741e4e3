import * as v from 'valibot';
import { longestEntry } from '../../journal/entry.ts';
import type { ArchivedTable } from '../archivedTable.ts';
import { day, id, moment, text, zone } from '../columns.ts';

/** The person's own pages: one a day. */
export const entries: ArchivedTable = {
  name: 'entries',
  form: 'csv',
  columns: {
    day,
    text: v.pipe(text(longestEntry), v.nonEmpty()),
    revision: id,
    written_at: moment,
    zone,
  },
  key: ['day'],
  order: ['day'],
  counter: null,
  agrees: () => true,
};
