import { describe, expect, it } from 'vitest';
import { type Notice, remind } from '../../../electron/reminders/dailyReminder.ts';
import type { Journal } from '../../../electron/store/journal.ts';
import type { ActionId } from '../../../shared/actions/catalogue.ts';
import { dayAt } from '../../../shared/day.ts';
import { ownAction } from '../../builders/action.ts';
import { type HandClock, handClock } from '../../builders/clock.ts';
import { begunJournal } from '../../builders/journal.ts';

/** A journal begun on Sunday at noon with all the time there is; its first reminder is Monday's. */
function reminding(system: 'shows' | 'shows nothing' | 'dies' = 'shows') {
  const clock: HandClock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  journal.settings.keep({ ...journal.settings.current(), dailyMinutes: null });
  const notices: Notice[] = [];
  const settled: number[] = [];
  const beat = () =>
    remind({
      journal,
      clock,
      guessedLanguage: 'es',
      onSettled: () => settled.push(1),
      notify: (notice, onOutcome) => {
        if (system === 'dies') throw new Error('the system died');
        notices.push(notice);
        onOutcome(system === 'shows' ? 'shown' : 'failed');
      },
    });
  return { clock, journal, notices, settled, beat };
}

function tick(journal: Journal, clock: HandClock, ...actions: ActionId[]): void {
  const day = dayAt(clock.now(), clock.zone());
  for (const action of actions)
    journal.completions.keep({
      id: action,
      action,
      day,
      count: 1,
      note: '',
      page: null,
      completedAt: clock.now(),
      zone: 'UTC',
    });
}

describe('The daily reminder', () => {
  it('says how many tasks wait and names the first', () => {
    const { clock, notices, settled, beat } = reminding();
    beat();
    expect(notices).toEqual([]);
    clock.moveTo('2026-11-23T08:00Z');
    beat();
    expect(notices).toEqual([
      { title: 'Hoy te esperan 5 tareas', body: 'Completar tu perfil al 100 % y 4 más' },
    ]);
    expect(settled).toEqual([1]);
  });

  it('counts what fits into the time there is, as Today does', () => {
    const { clock, journal, notices, beat } = reminding();
    // Twenty minutes, three quarters of an hour, fifteen minutes, ten and three quarters again.
    journal.settings.keep({ ...journal.settings.current(), dailyMinutes: 35 });
    clock.moveTo('2026-11-23T08:00Z');
    beat();
    expect(notices).toEqual([
      { title: 'Hoy te esperan 2 tareas', body: 'Completar tu perfil al 100 % y una más' },
    ]);
  });

  it('names an action of one’s own by its own title', () => {
    const { clock, journal, notices, beat } = reminding();
    for (const action of journal.actions.all())
      journal.actions.keep({ ...action, isArchived: true });
    journal.actions.keep(ownAction({ title: 'Escribir a Ana' }));
    clock.moveTo('2026-11-23T08:00Z');
    beat();
    expect(notices).toEqual([{ title: 'Hoy te espera una tarea', body: 'Escribir a Ana' }]);
  });

  it('is silent while everything rests', () => {
    const { clock, journal, notices, beat } = reminding();
    const from = dayAt(clock.now(), clock.zone());
    journal.pauses.keep({ id: 'a', scope: { of: 'everything' }, from, until: null });
    clock.moveTo('2026-11-23T08:00Z');
    beat();
    expect(notices).toEqual([]);
  });

  it('speaks the chosen language', () => {
    const { clock, journal, notices, beat } = reminding();
    journal.settings.keep({ ...journal.settings.current(), language: 'en' });
    clock.moveTo('2026-11-23T08:00Z');
    tick(journal, clock, 'completeProfile', 'portfolio', 'richMedia', 'keySkills');
    beat();
    expect(notices).toEqual([
      { title: 'One task is waiting for you today', body: 'Publish an article or newsletter' },
    ]);
  });

  it('comes once a day, and again the next', () => {
    const { clock, notices, beat } = reminding();
    for (const moment of ['23T08:00Z', '23T08:00:01Z', '23T20:00Z', '24T07:59Z', '24T08:00Z']) {
      clock.moveTo(`2026-11-${moment}`);
      beat();
    }
    expect(notices.length).toBe(2);
  });

  it('stays silent where nothing waits, also when something waits later that day', () => {
    const { clock, journal, notices, beat } = reminding();
    clock.moveTo('2026-11-23T08:00Z');
    tick(
      journal,
      clock,
      'completeProfile',
      'portfolio',
      'richMedia',
      'keySkills',
      'publishArticles',
    );
    beat();
    journal.completions.remove('portfolio', dayAt(clock.now(), clock.zone()));
    clock.moveTo('2026-11-23T09:00Z');
    beat();
    expect(notices).toEqual([]);
  });

  it('is claimed on disk before it is shown, so that a crash between brings no second', () => {
    const { clock, journal, beat } = reminding('dies');
    clock.moveTo('2026-11-23T08:00Z');
    expect(beat).toThrow('the system died');
    expect(journal.dailyReminders.has(dayAt(clock.now(), clock.zone()))).toBe(true);
    expect(beat).not.toThrow();
  });

  it('answers the moment of the next', () => {
    const { clock, beat } = reminding();
    expect(beat()?.toString()).toBe('2026-11-23T08:00:00Z');
    clock.moveTo('2026-11-23T08:00Z');
    expect(beat()?.toString()).toBe('2026-11-24T08:00:00Z');
  });
});
