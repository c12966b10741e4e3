import * as v from 'valibot';
import {
  hasInk,
  largestCount,
  longestText,
  longestTitle,
  mostMinutes,
  mostTimesOfDay,
} from '../../actions/action.ts';
import { isActionId } from '../../actions/catalogue.ts';
import { address, pillar, rhythm } from '../../ipc/schemas.ts';
import { isTimeOfDay } from '../../timeOfDay.ts';
import type { ArchivedRow, ArchivedTable } from '../archivedTable.ts';
import { day, flag, id, text, whole } from '../columns.ts';

/** What the person plans to do, and what of it differs from the catalogue. */
export const actions: ArchivedTable = {
  name: 'actions',
  form: 'json',
  columns: {
    id,
    starts_on: day,
    title: v.nullable(
      v.pipe(
        text(longestTitle),
        v.check((given) => hasInk(given) && !given.includes('\0')),
      ),
    ),
    how: v.nullable(text(longestText)),
    page: address,
    pillar: v.nullable(pillar),
    rhythm: { unfolds: v.nullable(rhythm) },
    minutes: v.nullable(whole(1, mostMinutes)),
    ends_on: v.nullable(day),
    times: {
      unfolds: v.pipe(
        v.array(
          v.pipe(
            v.string(),
            v.check((given) => isTimeOfDay(given)),
          ),
        ),
        v.maxLength(mostTimesOfDay),
        v.check((given) => given.every((time, at) => at === 0 || (given[at - 1] ?? time) < time)),
      ),
    },
    target: whole(1, largestCount),
    position: v.nullable(whole(0, Number.MAX_SAFE_INTEGER)),
    is_archived: flag,
  },
  key: ['id'],
  order: ['id'],
  counter: null,
  agrees: (row) => endsAfterStart(row) && (isOfACatalogue(row) || isWhole(row)),
};

/** Whether the last day of a row, if it has one, is not before its first. */
export function endsAfterStart({ starts_on, ends_on }: ArchivedRow): boolean {
  return ends_on === null || String(starts_on) <= String(ends_on);
}

/**
 * Whether a catalogue says the rest. One that this Pilar does not know has given nothing but its
 * name, and such an action stays where it is, unseen.
 */
function isOfACatalogue({ id: given, title, pillar: of, rhythm: how }: ArchivedRow): boolean {
  const name = String(given);
  if (isActionId(name)) return true;
  return /^[a-z]+(?:[A-Z][a-z]+)*$/.test(name) && title === null && of === null && how === null;
}

function isWhole({ title, pillar: of, rhythm: how }: ArchivedRow): boolean {
  return title !== null && of !== null && how !== null;
}
