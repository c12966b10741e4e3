import { describe, expect, it } from 'vitest';
import { wishes } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';
import { type Reminding, reminding } from '../../builders/reminding.ts';
import { alarm, daily, quiet, rules, time, weekly } from '../../builders/rules.ts';

// Each begins on Sunday noon in Madrid, 11:00Z.
const times = (...texts: readonly string[]) => ({ times: texts.map(time) });

/** The titles of what comes at once. */
function rings(pilar: Reminding): readonly string[] {
  const before = pilar.titles().length;
  pilar.wakeAt(pilar.clock.now().toString());
  return pilar.titles().slice(before);
}

describe('A command that changes what reminds rings at none of the times that have passed', () => {
  it('in a new journal', () => {
    const all = rules({
      morning: daily(alarm('09:00')),
      evening: daily(alarm('11:00')),
      snapshot: weekly(7, '10:00'),
    });
    const pilar = reminding({ rules: all, plan: 'catalogue' });
    expect(rings(pilar)).toEqual([]);
    pilar.wakeAt('2026-11-23T08:00Z');
    expect(pilar.titles()).toEqual(['Hoy te esperan 5 tareas']);
  });

  it('where a kind of reminder is switched on, or put to an earlier time', () => {
    const pilar = reminding({ rules: rules({ morning: daily(alarm('13:00')) }) });
    pilar.add('ana', []);
    const earlier = rules({
      morning: daily(alarm('09:00')),
      evening: daily(alarm('11:30')),
      snapshot: weekly(7, '10:00'),
    });
    pilar.handlers.changeSettings({ reminders: earlier });
    expect(rings(pilar)).toEqual([]);
    pilar.wakeAt('2026-11-23T08:00Z');
    expect(pilar.titles()).toEqual(['Hoy te espera una tarea']);
  });

  it('where actions are let remind again', () => {
    const pilar = reminding();
    pilar.add('ana', ['11:00', '13:00']);
    pilar.handlers.changeSettings({ reminders: rules({ ofActions: false }) });
    pilar.clock.moveTo('2026-11-22T12:30Z');
    pilar.handlers.changeSettings({ reminders: rules() });
    expect(rings(pilar)).toEqual([]);
    pilar.wakeAt('2026-11-23T10:00Z');
    expect(pilar.titles()).toEqual(['ana']);
  });

  it('where what is put into the past would have been put off by a pause', () => {
    const pilar = reminding();
    pilar.add('ana', []);
    pilar.handlers.pauseReminders({ until: 'tomorrow' });
    pilar.clock.moveTo('2026-11-23T10:00Z');
    const lateYesterday = rules({ evening: daily(alarm('23:00')) });
    pilar.handlers.changeSettings({ reminders: lateYesterday });
    expect(rings(pilar)).toEqual([]);
  });

  it('where an action is planned, or planned anew', () => {
    const pilar = reminding();
    const start = day('2026-11-02');
    pilar.handlers.addAction({ wishes: wishes({ title: 'Ana', start, ...times('09:00') }) });
    expect(rings(pilar)).toEqual([]);
    pilar.handlers.changeAction({
      action: 'id-1',
      wishes: wishes({ title: 'Ana', start, ...times('10:00', '11:30') }),
    });
    expect(rings(pilar)).toEqual([]);
    pilar.handlers.changeAction({
      action: 'id-1',
      wishes: wishes({
        title: 'Ana',
        start,
        rhythm: { kind: 'quota', times: 2, per: 'week' },
        ...times('08:00', '10:30'),
      }),
    });
    expect(rings(pilar)).toEqual([]);
    pilar.wakeAt('2026-11-23T07:00Z');
    expect(pilar.titles()).toEqual(['Ana']);
  });

  it('where that is undone and redone', () => {
    const pilar = reminding();
    pilar.add('ana', ['09:00']);
    pilar.handlers.changeAction({
      action: 'ana',
      wishes: wishes({ title: 'ana', ...times('14:00') }),
    });
    pilar.handlers.undo(undefined);
    expect(rings(pilar)).toEqual([]);
    pilar.clock.moveTo('2026-11-22T13:30Z');
    pilar.handlers.redo(undefined);
    expect(rings(pilar)).toEqual([]);
  });

  it('where an action that was put away is taken up again, or another like it', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.handlers.archiveAction({ action: 'ana' });
    pilar.clock.moveTo('2026-11-22T12:30Z');
    pilar.handlers.restoreAction({ action: 'ana' });
    pilar.handlers.duplicateAction({ action: 'ana' });
    expect(rings(pilar)).toEqual([]);
    pilar.wakeAt('2026-11-23T12:00Z');
    expect(pilar.titles()).toEqual(['2 avisos a la vez']);
  });

  it('where putting away is undone', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.handlers.archiveAction({ action: 'ana' });
    pilar.clock.moveTo('2026-11-22T12:30Z');
    pilar.handlers.undo(undefined);
    expect(rings(pilar)).toEqual([]);
  });
});

describe('What was promised before the command still comes', () => {
  it('where it has come, and nobody has woken yet', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.clock.moveTo('2026-11-22T12:30Z');
    pilar.handlers.changeSettings({ weekStart: 7 });
    pilar.handlers.addAction({ wishes: wishes({ title: 'Bea', ...times('12:00') }) });
    expect(rings(pilar)).toEqual(['Un aviso que no te llegó a tiempo']);
    expect(pilar.screen.notices[0]?.body).toBe('ana');
  });

  it('where it waits for the end of a quiet time', () => {
    const pilar = reminding({ rules: rules({ quiet: quiet('12:30', '16:00') }) });
    pilar.add('ana', ['13:00']);
    pilar.clock.moveTo('2026-11-22T12:30Z');
    pilar.handlers.changeAction({
      action: 'ana',
      wishes: wishes({ title: 'Ana', ...times('13:00') }),
    });
    pilar.wakeAt('2026-11-22T15:00Z');
    expect(pilar.titles()).toEqual(['Ana']);
  });

  it('where the quiet time it waits in is taken away', () => {
    const pilar = reminding({ rules: rules({ quiet: quiet('12:30', '16:00') }) });
    pilar.add('ana', ['13:00']);
    pilar.clock.moveTo('2026-11-22T12:05Z');
    pilar.handlers.changeSettings({ reminders: rules() });
    expect(rings(pilar)).toEqual(['ana']);
  });

  it('where it was snoozed', () => {
    const pilar = reminding();
    pilar.add('ana', []);
    const subject = { of: 'action', action: 'ana' } as const;
    pilar.handlers.snooze({ subject, askedOn: day('2026-11-22'), choice: 'tenMinutes' });
    pilar.clock.moveTo('2026-11-22T11:10Z');
    pilar.handlers.changeSettings({ theme: 'dark' });
    expect(rings(pilar)).toEqual(['ana']);
  });

  it('where the command is refused', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.clock.moveTo('2026-11-22T12:00Z');
    expect(() => pilar.handlers.archiveAction({ action: 'nothing' })).toThrow('unknownAction');
    expect(rings(pilar)).toEqual(['ana']);
  });
});

it('A command that fails leaves nothing settled', () => {
  const pilar = reminding();
  pilar.add('ana', ['14:00']);
  const before = pilar.outcomes();
  const change = { reminders: rules({ morning: daily(alarm('09:00')) }) };
  const remedy = pilar.refuse('INSERT');
  expect(() => pilar.handlers.changeSettings(change)).toThrow('the disk refuses');
  remedy();
  expect(pilar.outcomes()).toEqual(before);
  expect(pilar.journal.settings.current().reminders).toEqual(rules());
});
