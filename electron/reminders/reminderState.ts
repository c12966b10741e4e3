import { bellsOf } from '../../shared/reminders/bells.ts';
import type { ReminderState } from '../../shared/reminders/plan.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import type { QuietHours } from '../../shared/reminders/reminderRules.ts';
import { isTimeOfDay } from '../../shared/timeOfDay.ts';
import type { Journal } from '../store/journal.ts';

/** Hours that name no time, by whatever hand, are none. */
function readable(hours: QuietHours): QuietHours {
  return { ...hours, isOn: hours.isOn && isTimeOfDay(hours.from) && isTimeOfDay(hours.until) };
}

/** All that decides what reminds now, as the journal has it. */
export function reminderState(
  journal: Journal,
  unconfirmed: readonly Reminder[] = [],
): ReminderState {
  const { reminders: rules, weekStart } = journal.settings.current();
  const actions = rules.ofActions ? journal.actions.timed() : [];
  return {
    bells: bellsOf(rules, actions, weekStart),
    snoozes: journal.snoozes.all(),
    quiet: { hours: readable(rules.quiet), pause: journal.snoozes.pause() },
    unconfirmed,
    isSettled: journal.reminders.has,
  };
}
