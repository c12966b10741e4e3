import { describe, expect, it } from 'vitest';
import { settingsHandlers } from '../../../../electron/ipc/handlers/settings.ts';
import type { TimeOfDay } from '../../../../shared/timeOfDay.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal } from '../../../builders/journal.ts';

const installation = {
  guessedLanguage: 'es',
  dataFolder: '/home/ana/pilar',
  version: '1.2.3',
  isSample: false,
} as const;
const time = (text: string) => text as TimeOfDay;

function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  return { clock, journal, handlers: settingsHandlers(journal, clock, installation) };
}

describe('Settings', () => {
  it('begin with no language confirmed, the system’s look and a reminder at nine', () => {
    const { handlers } = opened();
    expect(handlers.settings(undefined)).toEqual({
      language: null,
      theme: 'system',
      reminderTime: '09:00',
      lastReminderTime: null,
      singleKeys: true,
      weekStart: 1,
      dailyMinutes: 15,
      focusRule: 'lowest',
      ...installation,
    });
  });

  it('change one by one and leave the others', () => {
    const { handlers } = opened();
    handlers.changeSettings({ language: 'en' });
    handlers.changeSettings({ theme: 'dark' });
    handlers.changeSettings({ reminderTime: null });
    handlers.changeSettings({ focusRule: 'furthestBehind' });
    expect(handlers.settings(undefined)).toMatchObject({
      language: 'en',
      theme: 'dark',
      reminderTime: null,
      focusRule: 'furthestBehind',
    });
  });
});

describe('The time of a reminder that is turned off', () => {
  const shown = ({ handlers }: ReturnType<typeof opened>) => handlers.settings(undefined);

  it('is none where it never was', () => {
    expect(shown(opened()).lastReminderTime).toBeNull();
  });

  it('stays known, whatever else is changed', () => {
    const here = opened();
    here.handlers.changeSettings({ reminderTime: time('18:30') });
    here.handlers.changeSettings({ reminderTime: null });
    here.handlers.changeSettings({ reminderTime: null, theme: 'dark' });
    expect(shown(here)).toMatchObject({ reminderTime: null, lastReminderTime: '18:30' });
  });

  it('is the one it had last', () => {
    const here = opened();
    for (const reminderTime of [null, time('07:15'), null])
      here.handlers.changeSettings({ reminderTime });
    expect(shown(here).lastReminderTime).toBe('07:15');
  });
});

describe('The next reminder', () => {
  it('is told with its day', () => {
    const { handlers, clock, journal } = opened();
    const next = () => handlers.nextReminder(undefined);
    expect(next()).toEqual({ next: { day: '2026-11-23', time: '09:00', isToday: false } });
    clock.moveTo('2026-11-23T07:00Z');
    expect(next()).toEqual({ next: { day: '2026-11-23', time: '09:00', isToday: true } });
    journal.dailyReminders.claim(day('2026-11-23'), clock.now(), 'claimed');
    expect(next()).toEqual({ next: { day: '2026-11-24', time: '09:00', isToday: false } });
    handlers.changeSettings({ reminderTime: null });
    expect(next()).toEqual({ next: null });
  });

  it('is later today where a later time is chosen', () => {
    const { handlers } = opened();
    handlers.changeSettings({ reminderTime: time('18:30') });
    expect(handlers.nextReminder(undefined)).toEqual({
      next: { day: '2026-11-22', time: '18:30', isToday: true },
    });
  });
});
