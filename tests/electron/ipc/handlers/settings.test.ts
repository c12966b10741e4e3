import { describe, expect, it } from 'vitest';
import { settingsHandlers } from '../../../../electron/ipc/handlers/settings.ts';
import { handClock } from '../../../builders/clock.ts';
import { begunJournal } from '../../../builders/journal.ts';
import { alarm, daily, quiet, rules, time } from '../../../builders/rules.ts';

const installation = {
  guessedLanguage: 'es',
  dataFolder: '/home/ana/pilar',
  version: '1.2.3',
  isSample: false,
} as const;

function opened() {
  const journal = begunJournal(handClock('2026-11-22T11:00Z'));
  return settingsHandlers(journal, installation);
}

describe('Settings', () => {
  it('begin with no language confirmed, the system’s look and a reminder at nine', () => {
    expect(opened().settings(undefined)).toEqual({
      language: null,
      theme: 'system',
      reminders: {
        morning: daily(alarm('09:00')),
        evening: daily(alarm('19:00', false)),
        snapshot: { isOn: true, weekday: 1, time: time('10:00') },
        review: { isOn: false, weekday: 7, time: time('18:00') },
        ofActions: true,
        quiet: { ...quiet('22:00', '07:00'), isOn: false },
      },
      staysWhenClosed: null,
      singleKeys: true,
      weekStart: 1,
      dailyMinutes: 15,
      focusRule: 'lowest',
      ...installation,
    });
  });

  it('change one by one and leave the others', () => {
    const { settings, changeSettings } = opened();
    const reminders = rules({ evening: daily(alarm('18:30'), alarm('20:00', false)) });
    changeSettings({ language: 'en' });
    changeSettings({ theme: 'dark' });
    changeSettings({ reminders });
    changeSettings({ staysWhenClosed: false });
    changeSettings({ focusRule: 'furthestBehind' });
    expect(settings(undefined)).toMatchObject({
      language: 'en',
      theme: 'dark',
      reminders,
      staysWhenClosed: false,
      focusRule: 'furthestBehind',
    });
  });

  it('keep the time of a reminder that is turned off, to come back at', () => {
    const { settings, changeSettings } = opened();
    changeSettings({ reminders: rules({ morning: daily(alarm('18:30', false)) }) });
    changeSettings({ theme: 'dark' });
    expect(settings(undefined).reminders.morning).toEqual(daily(alarm('18:30', false)));
  });
});
