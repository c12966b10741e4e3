import * as v from 'valibot';
import { pillar } from '../../ipc/schemas.ts';
import type { ArchivedTable } from '../archivedTable.ts';
import { day, id } from '../columns.ts';
import { endsAfterStart } from './actions.ts';

/** When nothing is asked, and of what. */
export const pauses: ArchivedTable = {
  name: 'pauses',
  form: 'json',
  columns: {
    id,
    pillar: v.nullable(pillar),
    action_id: v.nullable(id),
    starts_on: day,
    ends_on: v.nullable(day),
  },
  key: ['id'],
  order: ['id'],
  counter: null,
  agrees: (row) => endsAfterStart(row) && (row.pillar === null || row.action_id === null),
};
