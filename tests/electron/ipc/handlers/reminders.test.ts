import { describe, expect, it, vi } from 'vitest';
import {
  type ReminderSystem,
  reminderHandlers,
} from '../../../../electron/ipc/handlers/reminders.ts';
import { Refusal } from '../../../../electron/ipc/refusal.ts';
import type { Handlers } from '../../../../electron/ipc/serve.ts';
import type { ReminderSight } from '../../../../shared/ipc/contract.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal, countedIds } from '../../../builders/journal.ts';
import { obliging, serving } from '../../../builders/pilar.ts';
import { type Reminding, reminding } from '../../../builders/reminding.ts';
import { alarm, daily, quiet, rules, weekly } from '../../../builders/rules.ts';
import { snapshot } from '../../../builders/snapshot.ts';

const today = day('2026-11-22');
const mornings = rules({ morning: daily(alarm('09:00')) });

const view = (pilar: Reminding) => pilar.handlers.reminders(undefined);
const told = (sight: ReminderSight | null) => {
  if (sight === null) return null;
  const { subject, day: on, time } = sight;
  return `${subject.of === 'action' ? subject.action.title : subject.of} ${on} ${time}`;
};
/** What comes next, in one line. */
const next = (pilar: Reminding) => told(view(pilar).next);
const ana = { of: 'action', action: 'ana' } as const;

describe('What comes next', () => {
  it('is nothing where nothing reminds', () => {
    expect(view(reminding())).toEqual({
      day: today,
      next: null,
      last: null,
      pausedUntil: null,
      unshown: [],
      snoozed: [],
      snoozeChoices: ['tenMinutes', 'oneHour', 'thisEvening', 'tomorrow'],
      staysWhenClosed: false,
      startsAtLogin: false,
    });
  });

  it('is told with what it is about and the minute on the wall', () => {
    const pilar = reminding({ rules: mornings });
    pilar.add('ana', ['13:00']);
    expect(next(pilar)).toBe('ana 2026-11-22 13:00');
    pilar.wakeAt('2026-11-22T12:00Z');
    expect(next(pilar)).toBe('morning 2026-11-23 09:00');
    pilar.clock.travelTo('Asia/Kolkata');
    expect(next(pilar)).toBe('morning 2026-11-23 09:00');
  });

  it('is what will have something left, as far as is known', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.handlers.tick({ action: 'ana', day: today });
    expect(next(pilar)).toBe('ana 2026-11-23 13:00');
    pilar.handlers.pause({ scope: ana, from: day('2026-11-23'), until: day('2026-11-25') });
    expect(next(pilar)).toBe('ana 2026-11-26 13:00');
    pilar.handlers.archiveAction({ action: 'ana' });
    expect(next(pilar)).toBeNull();
  });

  it('passes over a holiday', () => {
    const all = { ...mornings, snapshot: weekly(1, '08:00') };
    const pilar = reminding({ rules: all, plan: 'catalogue' });
    expect(next(pilar)).toBe('snapshot 2026-11-23 08:00');
    pilar.handlers.pause({
      scope: { of: 'everything' },
      from: today,
      until: day('2026-11-24'),
    });
    expect(next(pilar)).toBe('morning 2026-11-25 09:00');
  });

  it('is no snapshot where one is noted that day', () => {
    const pilar = reminding({ rules: rules({ snapshot: weekly(7, '18:00') }) });
    expect(next(pilar)).toBe('snapshot 2026-11-22 18:00');
    pilar.handlers.noteSnapshot({ snapshot: snapshot({ day: today }), replaces: false });
    expect(next(pilar)).toBe('snapshot 2026-11-29 18:00');
  });

  it('of a quota is in the next period once it is filled, and of a one-off none once done', () => {
    const pilar = reminding();
    pilar.add('once', ['13:00'], { rhythm: { kind: 'once' } });
    pilar.add('twice', ['13:00'], { rhythm: { kind: 'quota', times: 1, per: 'month' } });
    pilar.handlers.tick({ action: 'once', day: today });
    expect(next(pilar)).toBe('twice 2026-11-22 13:00');
    pilar.handlers.tick({ action: 'twice', day: today });
    expect(next(pilar)).toBe('twice 2026-12-01 13:00');
  });

  it('is what a quiet time holds back, at its end', () => {
    const pilar = reminding({ rules: rules({ quiet: quiet('12:30', '16:00') }) });
    pilar.add('ana', ['13:00']);
    expect(next(pilar)).toBe('ana 2026-11-22 16:00');
    pilar.wakeAt('2026-11-22T13:00Z');
    expect(next(pilar)).toBe('ana 2026-11-22 16:00');
  });

  it('is what was snoozed where that comes first, and not once it is done', () => {
    const pilar = reminding();
    pilar.add('ana', ['18:00']);
    pilar.handlers.snooze({ subject: ana, askedOn: today, choice: 'tenMinutes' });
    expect(next(pilar)).toBe('ana 2026-11-22 12:10');
    pilar.handlers.tick({ action: 'ana', day: today });
    expect(next(pilar)).toBe('ana 2026-11-23 18:00');
  });
});

describe('What was shown last', () => {
  it('is told with when it was', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-22T12:04Z');
    expect(told(view(pilar).last)).toBe('ana 2026-11-22 13:04');
    pilar.clock.travelTo('Asia/Kolkata');
    expect(told(view(pilar).last)).toBe('ana 2026-11-22 17:34');
  });

  it('is none that the system has not shown, until the window has', () => {
    const pilar = reminding({ manners: 'fails' });
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-22T12:00Z');
    expect(view(pilar).last).toBeNull();
    pilar.handlers.dismissReminders({ reminders: view(pilar).unshown.map(({ id }) => id) });
    expect(told(view(pilar).last)).toBe('ana 2026-11-22 13:00');
  });
});

describe('What the system has not shown', () => {
  it('is told by the window, with what is left of it, the earliest first', () => {
    const pilar = reminding({ rules: mornings, manners: 'fails' });
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-23T08:00Z');
    pilar.wakeAt('2026-11-23T12:00Z');
    expect(view(pilar).unshown).toMatchObject([
      {
        id: 'morning@2026-11-23T09:00',
        told: { of: 'morning', tasks: [{ action: { id: 'ana' } }] },
        askedOn: '2026-11-23',
      },
      {
        id: 'action:ana@2026-11-23T13:00',
        told: { of: 'action', action: { title: 'ana' } },
        askedOn: '2026-11-23',
      },
    ]);
  });

  it('is not where nothing is left of it', () => {
    const pilar = reminding({ manners: 'fails' });
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.handlers.skip({ action: 'ana', day: today });
    expect(view(pilar).unshown).toEqual([]);
  });

  it('is told until it is dismissed, and by each dismissal no other', () => {
    const pilar = reminding({ manners: 'fails' });
    pilar.add('ana', ['13:00']);
    pilar.add('bea', ['14:00']);
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.wakeAt('2026-11-22T13:00Z');
    pilar.restart();
    pilar.handlers.dismissReminders({ reminders: ['action:ana@2026-11-22T13:00', 'nothing'] });
    expect(view(pilar).unshown.map(({ id }) => id)).toEqual(['action:bea@2026-11-22T14:00']);
  });

  it('cannot be dismissed before it is known not to be shown', () => {
    const pilar = reminding({ manners: 'is silent' });
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.handlers.dismissReminders({ reminders: ['action:ana@2026-11-22T13:00'] });
    expect(pilar.outcomes()).toEqual({ 'action:ana@2026-11-22T13:00': 'claimed' });
  });
});

describe('A snooze', () => {
  const snoozed = (pilar: Reminding) => view(pilar).snoozed;

  it.each([
    ['tenMinutes', '2026-11-22', '12:10'],
    ['oneHour', '2026-11-22', '13:00'],
    ['thisEvening', '2026-11-22', '19:00'],
    ['tomorrow', '2026-11-23', '08:30'],
  ] as const)('by “%s” is told until %s %s', (choice, on, time) => {
    const pilar = reminding();
    pilar.add('ana', ['08:30', '18:00']);
    pilar.handlers.snooze({ subject: ana, askedOn: today, choice });
    expect(snoozed(pilar)).toEqual([{ action: 'ana', day: on, time }]);
  });

  it('is told with what quiet hours add to it', () => {
    const pilar = reminding({ rules: rules({ quiet: quiet('12:30', '15:00') }) });
    pilar.add('ana', []);
    pilar.handlers.snooze({ subject: ana, askedOn: today, choice: 'oneHour' });
    expect(snoozed(pilar)).toEqual([{ action: 'ana', day: '2026-11-22', time: '15:00' }]);
    expect(next(pilar)).toBe('ana 2026-11-22 15:00');
  });

  it('is the last that was chosen', () => {
    const pilar = reminding();
    pilar.add('ana', []);
    for (const choice of ['tenMinutes', 'tomorrow'] as const)
      pilar.handlers.snooze({ subject: ana, askedOn: today, choice });
    expect(snoozed(pilar)).toEqual([{ action: 'ana', day: '2026-11-23', time: '09:00' }]);
  });

  it('of the morning puts off no action', () => {
    const pilar = reminding({ rules: mornings });
    pilar.add('ana', ['18:00']);
    pilar.handlers.snooze({ subject: { of: 'morning' }, askedOn: today, choice: 'oneHour' });
    expect(snoozed(pilar)).toEqual([]);
    expect(next(pilar)).toBe('morning 2026-11-22 13:00');
  });

  it('is no step, and no undo takes it back', () => {
    const pilar = reminding();
    pilar.add('ana', []);
    pilar.handlers.snooze({ subject: ana, askedOn: today, choice: 'oneHour' });
    pilar.handlers.pauseReminders({ until: 'oneHour' });
    expect(pilar.handlers.history(undefined).canUndo).toBe(false);
  });

  it('can be to this evening only until that begins', () => {
    const pilar = reminding();
    pilar.clock.moveTo('2026-11-22T18:00Z');
    expect(view(pilar).snoozeChoices).toEqual(['tenMinutes', 'oneHour', 'tomorrow']);
  });
});

describe('A pause of every reminder', () => {
  it('is told until when it lasts, and is over then, or once ended', () => {
    const pilar = reminding();
    pilar.handlers.pauseReminders({ until: 'oneHour' });
    expect(view(pilar).pausedUntil).toEqual({ day: '2026-11-22', time: '13:00' });
    pilar.clock.moveTo('2026-11-22T12:00Z');
    expect(view(pilar).pausedUntil).toBeNull();
    pilar.handlers.pauseReminders({ until: 'tomorrow' });
    expect(view(pilar).pausedUntil).toEqual({ day: '2026-11-23', time: '00:00' });
    pilar.handlers.resumeReminders(undefined);
    pilar.handlers.resumeReminders(undefined);
    expect(view(pilar).pausedUntil).toBeNull();
  });

  it('until tomorrow ends as much later as spring skips midnight', () => {
    // In Santiago, 6 September 2026 begins at one in the morning.
    const pilar = reminding({ moment: '2026-09-05T20:00Z', zone: 'America/Santiago' });
    pilar.handlers.pauseReminders({ until: 'tomorrow' });
    expect(view(pilar).pausedUntil).toEqual({ day: '2026-09-06', time: '01:00' });
  });

  it('puts off what would come next', () => {
    const pilar = reminding();
    pilar.add('ana', ['12:30']);
    pilar.handlers.pauseReminders({ until: 'oneHour' });
    expect(next(pilar)).toBe('ana 2026-11-22 13:00');
  });
});

describe('Of the system', () => {
  function opened(given: Partial<ReminderSystem>) {
    const clock = handClock('2026-11-22T11:00Z');
    const journal = begunJournal(clock);
    const handlers = reminderHandlers(journal, clock, countedIds(), { ...obliging, ...given });
    return { journal, handlers, ...serving(handlers as Handlers) };
  }

  it.each([true, false])(
    'Pilar stays when its window is closed as is usual there: %s',
    async (usuallyStays) => {
      const { journal, call } = opened({ usuallyStays });
      expect(await call('reminders', undefined)).toMatchObject({
        value: { staysWhenClosed: usuallyStays },
      });
      journal.settings.keep({ ...journal.settings.current(), staysWhenClosed: !usuallyStays });
      expect(await call('reminders', undefined)).toMatchObject({
        value: { staysWhenClosed: !usuallyStays },
      });
    },
  );

  it('a test reminder is shown', async () => {
    const tryNotification = vi.fn(async () => true);
    const { call } = opened({ tryNotification });
    expect(await call('sendTestReminder', undefined)).toEqual({ ok: true, value: undefined });
    expect(tryNotification).toHaveBeenCalledOnce();
  });

  it('a test reminder that is not shown is refused, and no fault', async () => {
    const { call, faults } = opened({ tryNotification: async () => false });
    expect(await call('sendTestReminder', undefined)).toEqual({
      ok: false,
      error: { code: 'notShown' },
    });
    expect(faults).toEqual([]);
  });

  it('the start at login is switched, and told', async () => {
    let isOn = false;
    const { call } = opened({
      startsAtLogin: () => isOn,
      setStartAtLogin: (given) => {
        isOn = given;
      },
    });
    await call('startAtLogin', { isOn: true });
    expect(await call('reminders', undefined)).toMatchObject({ value: { startsAtLogin: true } });
    await call('startAtLogin', { isOn: false });
    expect(isOn).toBe(false);
  });

  it('a start at login that cannot be written is refused', () => {
    const { handlers } = opened({
      setStartAtLogin: () => {
        throw new Error('EACCES');
      },
    });
    expect(() => handlers.startAtLogin({ isOn: true })).toThrow(Refusal);
    expect(() => handlers.startAtLogin({ isOn: true })).toThrow('storeFailed');
  });
});
