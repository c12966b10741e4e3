import * as v from 'valibot';
import { subjectOf } from '../../reminders/reminder.ts';
import type { ArchivedTable } from '../archivedTable.ts';
import { day, moment, text, wallMinute, whole } from '../columns.ts';

/** The id of a reminder: its subject, and its minute or the id of what put it off. */
export const reminderId = v.pipe(text(200), v.nonEmpty());

/** What a reminder is about, in one word. */
export const subject = v.pipe(text(80), v.check(isSubject));

/** Which reminders were dealt with, and what became of them. */
export const reminders: ArchivedTable = {
  name: 'reminders',
  form: 'csv',
  columns: {
    sequence: whole(1, Number.MAX_SAFE_INTEGER),
    id: reminderId,
    subject,
    at: wallMinute,
    asked_on: day,
    claimed_at: moment,
    outcome: v.picklist(['claimed', 'shown', 'failed', 'silent']),
  },
  key: ['id'],
  order: ['sequence'],
  counter: { column: 'sequence', by: 'claimed_at' },
  agrees: () => true,
};

function isSubject(given: string): boolean {
  try {
    const of = subjectOf(given);
    return of.of !== 'action' || (of.action !== '' && of.action.length <= 64);
  } catch {
    return false;
  }
}
