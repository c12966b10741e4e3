import { bellsOf } from '../../shared/reminders/bells.ts';
import type { ReminderState } from '../../shared/reminders/plan.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import type { QuietHours, ReminderRules } from '../../shared/reminders/reminderRules.ts';
import { isTimeOfDay } from '../../shared/timeOfDay.ts';
import type { Journal } from '../store/journal.ts';

/** All that decides what reminds, with the rules it was made from. */
export interface KeptReminderState extends ReminderState {
  readonly rules: ReminderRules;
}

/** What decides it now, as the journal has it. */
export function reminderState(
  journal: Journal,
  unconfirmed: readonly Reminder[] = [],
): KeptReminderState {
  const { reminders: rules, weekStart } = journal.settings.current();
  const actions = rules.ofActions ? journal.actions.timed() : [];
  return {
    rules,
    bells: bellsOf(rules, actions, weekStart),
    snoozes: journal.snoozes.all(),
    quiet: { hours: readable(rules.quiet), pause: journal.snoozes.pause() },
    unconfirmed,
    isSettled: journal.reminders.has,
  };
}

/** Hours that name no time, by whatever hand, are none. */
function readable(hours: QuietHours): QuietHours {
  return { ...hours, isOn: hours.isOn && isTimeOfDay(hours.from) && isTimeOfDay(hours.until) };
}
