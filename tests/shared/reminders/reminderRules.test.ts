import { describe, expect, it } from 'vitest';
import {
  alarmOn,
  changedRules,
  initialReminderRules,
} from '../../../shared/reminders/reminderRules.ts';
import { alarm, daily, time } from '../../builders/rules.ts';

describe('The rules of a new journal', () => {
  it('tell each morning at nine, ask for the week’s snapshot on Monday, and let actions remind', () => {
    const { morning, evening, snapshot, ofActions, quiet } = initialReminderRules;
    expect(morning).toEqual(daily(alarm('09:00')));
    expect(snapshot).toEqual({ isOn: true, weekday: 1, time: '10:00' });
    expect(ofActions).toBe(true);
    expect(evening).toEqual(daily(alarm('19:00', false)));
    expect(quiet).toEqual({ isOn: false, from: '22:00', until: '07:00' });
  });
});

describe('A daily alarm', () => {
  it('has one time from Monday to Friday and another on Saturday and Sunday', () => {
    const both = daily(alarm('08:00'), alarm('10:30', false));
    for (const weekday of [1, 2, 3, 4, 5] as const)
      expect(alarmOn(both, weekday)).toEqual(alarm('08:00'));
    for (const weekday of [6, 7] as const)
      expect(alarmOn(both, weekday)).toEqual(alarm('10:30', false));
  });
});

describe('A change of the rules', () => {
  it('leaves what it does not name, so that of two quick ones neither takes the other back', () => {
    const once = changedRules(initialReminderRules, { morning: { weekdays: { isOn: false } } });
    const twice = changedRules(once, { morning: { weekends: { isOn: false } } });
    expect(twice.morning).toEqual(daily(alarm('09:00', false)));
    expect({ ...twice, morning: initialReminderRules.morning }).toEqual(initialReminderRules);
  });

  it('can be of each of them', () => {
    const changed = changedRules(initialReminderRules, {
      evening: { weekends: { isOn: true, time: time('20:15') } },
      snapshot: { weekday: 5 },
      ofActions: false,
      quiet: { isOn: true },
    });
    expect(changed.evening).toEqual(daily(alarm('19:00', false), alarm('20:15')));
    expect(changed.snapshot).toEqual({ isOn: true, weekday: 5, time: '10:00' });
    expect(changed.ofActions).toBe(false);
    expect(changed.quiet).toEqual({ isOn: true, from: '22:00', until: '07:00' });
  });
});
