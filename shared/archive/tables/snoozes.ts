import * as v from 'valibot';
import type { ArchivedTable } from '../archivedTable.ts';
import { day, isMoment, isWallMinute, moment } from '../columns.ts';
import { reminderId, subject } from './reminders.ts';

/** What was put off: of each subject the last time. */
export const snoozes: ArchivedTable = {
  name: 'snoozes',
  form: 'json',
  columns: {
    subject,
    id: reminderId,
    taken_at: moment,
    asked_on: day,
    until: v.pipe(
      v.string(),
      v.check((given) => isMoment(given) || isWallMinute(given)),
    ),
  },
  key: ['subject'],
  order: ['subject'],
  counter: null,
  agrees: () => true,
};
