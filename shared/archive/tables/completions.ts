import { largestCount, longestText } from '../../actions/action.ts';
import { address } from '../../ipc/schemas.ts';
import type { ArchivedTable } from '../archivedTable.ts';
import { day, id, moment, text, whole, zone } from '../columns.ts';

/** What became of which action on which day. */
export const completions: ArchivedTable = {
  name: 'completions',
  form: 'csv',
  columns: {
    id,
    action_id: id,
    day,
    completed_at: moment,
    zone,
    count: whole(0, largestCount),
    note: text(longestText),
    page: address,
  },
  key: ['action_id', 'day'],
  order: ['action_id', 'day'],
  counter: null,
  agrees: () => true,
};
