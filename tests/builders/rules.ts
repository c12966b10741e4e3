import type { Weekday } from '../../shared/day.ts';
import type {
  Alarm,
  DailyAlarm,
  QuietHours,
  ReminderRules,
  WeeklyAlarm,
} from '../../shared/reminders/reminderRules.ts';
import type { TimeOfDay } from '../../shared/timeOfDay.ts';

/** The time `text` says, `HH:MM`. */
export function time(text: string): TimeOfDay {
  return text as TimeOfDay;
}

/** An alarm at a time. */
export function alarm(text: string, isOn = true): Alarm {
  return { isOn, time: time(text) };
}

/** One of every day, the same at weekends unless told otherwise. */
export function daily(weekdays: Alarm, weekends = weekdays): DailyAlarm {
  return { weekdays, weekends };
}

/** One of every week. */
export function weekly(weekday: Weekday, text: string): WeeklyAlarm {
  return { ...alarm(text), weekday };
}

/** Quiet hours. */
export function quiet(from: string, until: string): QuietHours {
  return { isOn: true, from: time(from), until: time(until) };
}

/** Rules by which nothing reminds but actions at their own times, and what is given. */
export function rules(given: Partial<ReminderRules> = {}): ReminderRules {
  return {
    morning: daily(alarm('09:00', false)),
    evening: daily(alarm('19:00', false)),
    snapshot: { ...weekly(1, '10:00'), isOn: false },
    review: { ...weekly(7, '18:00'), isOn: false },
    ofActions: true,
    quiet: { ...quiet('22:00', '07:00'), isOn: false },
    ...given,
  };
}
