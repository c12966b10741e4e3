import type { ArchivedTable } from '../archivedTable.ts';
import { moment, only } from '../columns.ts';

/** Until when nothing reminds, if that was wished for. */
export const reminderPause: ArchivedTable = {
  name: 'reminder_pause',
  form: 'json',
  columns: { id: only, taken_at: moment, until: moment },
  key: ['id'],
  order: ['id'],
  counter: null,
  agrees: () => true,
};
