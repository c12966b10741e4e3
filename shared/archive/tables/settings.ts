import * as v from 'valibot';
import { type Weekday, weekStarts } from '../../day.ts';
import type { ReminderRules } from '../../reminders/reminderRules.ts';
import { fewestDailyMinutes, mostDailyMinutes, themes } from '../../settings.ts';
import { focusRules } from '../../ssi/focus.ts';
import { isTimeOfDay } from '../../timeOfDay.ts';
import type { ArchivedTable } from '../archivedTable.ts';
import { flag, only, whole } from '../columns.ts';

const time = v.pipe(v.string(), v.guard(isTimeOfDay));
const alarm = { isOn: v.boolean(), time };
const dailyAlarm = v.strictObject({
  weekdays: v.strictObject(alarm),
  weekends: v.strictObject(alarm),
});
const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[]);

/** Everything that reminds, and when. */
const reminderRules = v.strictObject({
  morning: dailyAlarm,
  evening: dailyAlarm,
  snapshot: v.strictObject({ ...alarm, weekday }),
  review: v.strictObject({ ...alarm, weekday }),
  ofActions: v.boolean(),
  quiet: v.strictObject({ isOn: v.boolean(), from: time, until: time }),
}) satisfies v.GenericSchema<unknown, ReminderRules>;

/** What the person has chosen: one row. */
export const settings: ArchivedTable = {
  name: 'settings',
  form: 'json',
  columns: {
    id: only,
    // A language that this Pilar does not speak is asked for again.
    language: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,35}$/))),
    theme: v.picklist(themes),
    single_keys: flag,
    focus_rule: v.picklist(focusRules),
    week_start: v.picklist(weekStarts),
    daily_minutes: v.nullable(whole(fewestDailyMinutes, mostDailyMinutes)),
    reminders: { unfolds: reminderRules },
    stays_when_closed: v.nullable(flag),
  },
  key: ['id'],
  order: ['id'],
  counter: null,
  agrees: () => true,
};
