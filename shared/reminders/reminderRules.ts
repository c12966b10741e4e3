import type { Weekday } from '../day.ts';
import type { TimeOfDay } from '../timeOfDay.ts';

/** A time that something reminds at; one that is switched off keeps it, to come back at. */
export interface Alarm {
  readonly isOn: boolean;
  readonly time: TimeOfDay;
}

/** What reminds every day: on Saturday and Sunday by an alarm of their own. */
export interface DailyAlarm {
  readonly weekdays: Alarm;
  readonly weekends: Alarm;
}

/** What reminds once a week. */
export interface WeeklyAlarm extends Alarm {
  readonly weekday: Weekday;
}

/** A stretch of every day in which nothing reminds; where it ends before it begins, it crosses midnight. */
export interface QuietHours {
  readonly isOn: boolean;
  /** Its first minute. */
  readonly from: TimeOfDay;
  /** The first minute after it; the same as `from`: there are none. */
  readonly until: TimeOfDay;
}

/** What reminds and when, as local wall time. */
export interface ReminderRules {
  /** Tells what waits today. */
  readonly morning: DailyAlarm;
  /** Tells what is still open, and is silent where nothing is. */
  readonly evening: DailyAlarm;
  /** Asks for the week's snapshot. */
  readonly snapshot: WeeklyAlarm;
  /** Offers the week's review. */
  readonly review: WeeklyAlarm;
  /** Whether actions remind at their own times. */
  readonly ofActions: boolean;
  readonly quiet: QuietHours;
}

/** What of the rules is to change; whatever is not named stays. */
export interface ReminderRulesChange {
  readonly morning?: DailyAlarmChange;
  readonly evening?: DailyAlarmChange;
  readonly snapshot?: Partial<WeeklyAlarm>;
  readonly review?: Partial<WeeklyAlarm>;
  readonly ofActions?: boolean;
  readonly quiet?: Partial<QuietHours>;
}

/** The same of what reminds every day. */
export interface DailyAlarmChange {
  readonly weekdays?: Partial<Alarm>;
  readonly weekends?: Partial<Alarm>;
}

/** The rules with a change made to them. */
export function changedRules(rules: ReminderRules, change: ReminderRulesChange): ReminderRules {
  return {
    morning: changedAlarm(rules.morning, change.morning),
    evening: changedAlarm(rules.evening, change.evening),
    snapshot: { ...rules.snapshot, ...change.snapshot },
    review: { ...rules.review, ...change.review },
    ofActions: change.ofActions ?? rules.ofActions,
    quiet: { ...rules.quiet, ...change.quiet },
  };
}

function changedAlarm(
  { weekdays, weekends }: DailyAlarm,
  change: DailyAlarmChange = {},
): DailyAlarm {
  return {
    weekdays: { ...weekdays, ...change.weekdays },
    weekends: { ...weekends, ...change.weekends },
  };
}

const alarm = (isOn: boolean, time: string): Alarm => ({ isOn, time: time as TimeOfDay });

/** The rules of a new journal. */
export const initialReminderRules: ReminderRules = {
  morning: { weekdays: alarm(true, '09:00'), weekends: alarm(true, '09:00') },
  evening: { weekdays: alarm(false, '19:00'), weekends: alarm(false, '19:00') },
  snapshot: { ...alarm(true, '10:00'), weekday: 1 },
  review: { ...alarm(false, '18:00'), weekday: 7 },
  ofActions: true,
  quiet: { isOn: false, from: '22:00' as TimeOfDay, until: '07:00' as TimeOfDay },
};

/** The alarm of a day that is this weekday. */
export function alarmOn({ weekdays, weekends }: DailyAlarm, weekday: Weekday): Alarm {
  return weekday >= 6 ? weekends : weekdays;
}
