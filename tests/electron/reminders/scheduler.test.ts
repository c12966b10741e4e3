import { describe, expect, it } from 'vitest';
import { day } from '../../builders/day.ts';
import { type Reminding, reminding } from '../../builders/reminding.ts';
import { alarm, daily, quiet, rules, weekly } from '../../builders/rules.ts';
import { snapshot } from '../../builders/snapshot.ts';

const mornings = rules({ morning: daily(alarm('09:00')) });
const monday = day('2026-11-23');

describe('The morning', () => {
  it('says how many tasks wait and names the first, in the language that is chosen', () => {
    const pilar = reminding({ rules: mornings, plan: 'catalogue' });
    pilar.wakeAt('2026-11-23T07:59:59Z');
    expect(pilar.screen.notices).toEqual([]);
    pilar.wakeAt('2026-11-23T08:00Z');
    expect(pilar.screen.notices).toMatchObject([
      { title: 'Hoy te esperan 5 tareas', body: 'Completar tu perfil al 100 % y 4 más' },
    ]);
    pilar.handlers.changeSettings({ language: 'en' });
    pilar.wakeAt('2026-11-24T08:00Z');
    expect(pilar.titles()[1]).toMatch(/^\d+ tasks are waiting for you today$/);
  });

  it('counts what fits into the time there is, as Today does', () => {
    const pilar = reminding({ rules: mornings, plan: 'catalogue' });
    // Twenty minutes, three quarters of an hour, fifteen minutes, ten and three quarters again.
    pilar.handlers.changeSettings({ dailyMinutes: 35 });
    pilar.wakeAt('2026-11-23T08:00Z');
    expect(pilar.screen.notices).toMatchObject([
      { title: 'Hoy te esperan 2 tareas', body: 'Completar tu perfil al 100 % y una más' },
    ]);
  });

  it('is silent where nothing waits, also when something waits later that day', () => {
    const pilar = reminding({ rules: mornings });
    pilar.wakeAt('2026-11-23T08:00Z');
    pilar.add('ana', []);
    pilar.wakeAt('2026-11-23T08:05Z');
    expect(pilar.screen.notices).toEqual([]);
    expect(pilar.outcomes()).toMatchObject({ 'morning@2026-11-23T09:00': 'silent' });
  });
});

describe('The evening', () => {
  const evenings = rules({ evening: daily(alarm('19:00'), alarm('20:00')) });

  it('comes where something is still open, at weekends at their own time', () => {
    const pilar = reminding({ rules: evenings });
    pilar.add('Ana', []);
    pilar.wakeAt('2026-11-22T18:00Z');
    expect(pilar.titles()).toEqual([]);
    pilar.wakeAt('2026-11-22T19:00Z');
    pilar.wakeAt('2026-11-23T18:00Z');
    expect(pilar.screen.notices).toMatchObject([
      { title: 'Hoy queda una tarea', body: 'Ana' },
      { title: 'Hoy queda una tarea', body: 'Ana' },
    ]);
  });

  it('is silent where all is done', () => {
    const pilar = reminding({ rules: evenings });
    pilar.add('ana', []);
    pilar.handlers.tick({ action: 'ana', day: day('2026-11-22') });
    pilar.wakeAt('2026-11-22T19:00Z');
    expect(pilar.titles()).toEqual([]);
  });
});

describe('The snapshot', () => {
  const weeklies = rules({ snapshot: weekly(1, '10:00') });

  it('is asked for once a week', () => {
    const pilar = reminding({ rules: weeklies });
    pilar.wakeAt('2026-11-23T09:00Z');
    pilar.wakeAt('2026-11-24T09:00Z');
    pilar.wakeAt('2026-11-30T09:00Z');
    expect(pilar.titles()).toEqual(['Anota tu puntuación', 'Anota tu puntuación']);
  });

  it('is not where one was noted that day', () => {
    const pilar = reminding({ rules: weeklies });
    pilar.clock.moveTo('2026-11-23T07:00Z');
    pilar.handlers.noteSnapshot({ snapshot: snapshot({ day: monday }), replaces: false });
    pilar.wakeAt('2026-11-23T09:00Z');
    expect(pilar.titles()).toEqual([]);
  });

  it('is where one was noted the day before', () => {
    const pilar = reminding({ rules: weeklies });
    pilar.handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    pilar.wakeAt('2026-11-23T09:00Z');
    expect(pilar.titles()).toEqual(['Anota tu puntuación']);
  });

  it('is not on a holiday', () => {
    const pilar = reminding({ rules: weeklies });
    pilar.handlers.pause({ scope: { of: 'everything' }, from: monday, until: monday });
    pilar.wakeAt('2026-11-23T09:00Z');
    expect(pilar.titles()).toEqual([]);
  });
});

describe('The review', () => {
  const weeklies = rules({ review: weekly(7, '18:00') });
  const week = day('2026-11-16');
  const draft = {
    ...{ week, step: 'index' as const, wentWell: '' },
    ...{ focus: null, focusReason: '', actions: [], isSample: false },
  };

  it('is offered once a week, also where nothing was ever reviewed', () => {
    const pilar = reminding({ rules: weeklies });
    pilar.wakeAt('2026-11-22T17:00Z');
    pilar.wakeAt('2026-11-23T17:00Z');
    pilar.wakeAt('2026-11-29T17:00Z');
    expect(pilar.titles()).toEqual([
      'Cinco minutos para tu semana',
      'Cinco minutos para tu semana',
    ]);
  });

  it('is offered while it lies open, not once it is finished or skipped', () => {
    const pilar = reminding({ rules: weeklies });
    pilar.handlers.keepReview(draft);
    pilar.wakeAt('2026-11-22T17:00Z');
    expect(pilar.titles()).toHaveLength(1);
    pilar.wakeAt('2026-11-28T17:00Z');
    pilar.handlers.keepReview({ ...draft, week: day('2026-11-23') });
    pilar.handlers.finishReview({ week: day('2026-11-23') });
    pilar.wakeAt('2026-11-29T17:00Z');
    pilar.wakeAt('2026-12-04T17:00Z');
    pilar.handlers.skipReview({ week: day('2026-11-30') });
    pilar.wakeAt('2026-12-06T17:00Z');
    expect(pilar.titles()).toHaveLength(1);
  });

  it('is not on a holiday', () => {
    const pilar = reminding({ rules: weeklies });
    const sunday = day('2026-11-22');
    pilar.handlers.pause({ scope: { of: 'everything' }, from: sunday, until: sunday });
    pilar.wakeAt('2026-11-22T17:00Z');
    expect(pilar.titles()).toEqual([]);
  });

  it('can be put off, and is silent then if it was finished meanwhile', () => {
    const pilar = reminding({ rules: weeklies });
    pilar.wakeAt('2026-11-22T17:00Z');
    const putOff = () =>
      pilar.handlers.snooze({
        subject: { of: 'review' },
        askedOn: day('2026-11-22'),
        choice: 'oneHour',
      });
    putOff();
    pilar.wakeAt('2026-11-22T18:00Z');
    expect(pilar.titles()).toHaveLength(2);
    putOff();
    pilar.handlers.keepReview(draft);
    pilar.handlers.finishReview({ week });
    pilar.wakeAt('2026-11-22T19:00Z');
    expect(pilar.titles()).toHaveLength(2);
  });

  it('that was missed is not told once that week was reviewed, when the next is ending already', () => {
    const pilar = reminding({ rules: weeklies });
    pilar.clock.moveTo('2026-11-22T16:00Z');
    pilar.handlers.keepReview(draft);
    pilar.handlers.finishReview({ week });
    pilar.wakeAt('2026-11-27T17:00Z');
    expect(pilar.titles()).toEqual([]);
  });
});

describe('An action', () => {
  it('reminds at each of its times, with its pillar, what it takes and answers', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00', '18:00'], { title: 'Escribir a Ana' });
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.wakeAt('2026-11-22T17:00Z');
    expect(pilar.titles()).toEqual(['Escribir a Ana', 'Escribir a Ana']);
    expect(pilar.screen.notices[0]).toMatchObject({
      body: 'Encontrar a las personas adecuadas · 10 min',
      buttons: [
        { label: 'Hecho', answer: 'done' },
        { label: 'En 10 minutos', answer: 'tenMinutes' },
        { label: 'En una hora', answer: 'oneHour' },
        { label: 'Al final del día', answer: 'thisEvening' },
        { label: 'Mañana', answer: 'tomorrow' },
      ],
    });
  });

  it('of a quota or a one-off reminds on every day it still waits', () => {
    const pilar = reminding();
    pilar.add('twice', ['13:00'], { rhythm: { kind: 'quota', times: 2, per: 'week' } });
    pilar.wakeAt('2026-11-23T12:00Z');
    pilar.handlers.tick({ action: 'twice', day: monday });
    pilar.wakeAt('2026-11-24T12:00Z');
    pilar.handlers.tick({ action: 'twice', day: day('2026-11-24') });
    pilar.wakeAt('2026-11-25T12:00Z');
    expect(pilar.titles()).toEqual(['twice', 'twice']);
    pilar.wakeAt('2026-11-30T12:00Z');
    expect(pilar.titles()).toHaveLength(3);
  });

  it('never reminds where actions are switched off', () => {
    const pilar = reminding({ rules: rules({ ofActions: false }) });
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-22T12:00Z');
    expect(pilar.titles()).toEqual([]);
  });

  it.each([
    ['done', ({ handlers }) => handlers.tick({ action: 'ana', day: monday })],
    ['skipped', ({ handlers }) => handlers.skip({ action: 'ana', day: monday })],
    ['put away', ({ handlers }) => handlers.archiveAction({ action: 'ana' })],
    [
      'paused',
      ({ handlers }) =>
        handlers.pause({ scope: { of: 'action', action: 'ana' }, from: monday, until: null }),
    ],
    [
      'on holiday',
      ({ handlers }) =>
        handlers.pause({ scope: { of: 'everything' }, from: monday, until: monday }),
    ],
  ] as readonly [string, (pilar: ReturnType<typeof reminding>) => void][])(
    'that is %s by then reminds no more',
    (_what, act) => {
      const pilar = reminding();
      pilar.add('ana', ['13:00'], { start: monday });
      pilar.clock.moveTo('2026-11-23T07:00Z');
      act(pilar);
      pilar.wakeAt('2026-11-23T12:00Z');
      expect(pilar.titles()).toEqual([]);
    },
  );

  it('that was done when it came does not ring once it is unticked', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00'], { start: monday });
    pilar.clock.moveTo('2026-11-23T07:00Z');
    pilar.handlers.tick({ action: 'ana', day: monday });
    pilar.wakeAt('2026-11-23T12:00Z');
    pilar.handlers.untick({ action: 'ana', day: monday });
    pilar.wakeAt('2026-11-23T12:01Z');
    expect(pilar.titles()).toEqual([]);
    expect(pilar.outcomes()).toEqual({ 'action:ana@2026-11-23T13:00': 'silent' });
  });
});

describe('A reminder', () => {
  const id = 'action:ana@2026-11-22T13:00';

  /** One action, at one in the afternoon. */
  function atOne(manners?: Parameters<typeof reminding>[0]) {
    const pilar = reminding(manners);
    pilar.add('ana', ['13:00']);
    return pilar;
  }

  it('is claimed on disk before it is shown, and confirmed after', () => {
    const pilar = atOne({ manners: 'is silent' });
    pilar.wakeAt('2026-11-22T12:00Z');
    expect(pilar.outcomes()).toEqual({ [id]: 'claimed' });
    expect(pilar.titles()).toEqual(['ana']);
    pilar.screen.tell('shown');
    expect(pilar.outcomes()).toEqual({ [id]: 'shown' });
  });

  it('that a crash has cut off comes in the digest of the next start, and then no more', () => {
    const pilar = atOne({ manners: 'dies' });
    expect(() => pilar.wakeAt('2026-11-22T12:00Z')).toThrow('The system died.');
    expect(pilar.outcomes()).toEqual({ [id]: 'claimed' });
    // Not again by the same Pilar.
    expect(() => pilar.wakeAt('2026-11-22T12:01Z')).not.toThrow();
    pilar.screen.manners = 'shows';
    pilar.restart();
    pilar.wakeAt('2026-11-22T12:02Z');
    expect(pilar.screen.notices).toMatchObject([
      { title: 'Un aviso que no te llegó a tiempo', body: 'ana' },
    ]);
    expect(pilar.outcomes()).toEqual({ [id]: 'shown' });
    pilar.restart();
    pilar.wakeAt('2026-11-22T12:03Z');
    expect(pilar.titles()).toHaveLength(1);
  });

  it('that a crash has cut off says nothing where it was done meanwhile', () => {
    const pilar = atOne({ manners: 'is silent' });
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.restart();
    pilar.handlers.tick({ action: 'ana', day: day('2026-11-22') });
    pilar.wakeAt('2026-11-22T12:02Z');
    expect(pilar.titles()).toEqual(['ana']);
    expect(pilar.outcomes()).toEqual({ [id]: 'silent' });
  });

  it('that a crash has cut off eight days ago is let go', () => {
    const pilar = atOne({ manners: 'is silent' });
    pilar.add('ana', ['13:00'], { end: day('2026-11-22') });
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.restart();
    pilar.wakeAt('2026-11-30T12:00Z');
    expect(pilar.titles()).toEqual(['ana']);
    expect(pilar.outcomes()).toEqual({ [id]: 'silent' });
  });

  it('that the system has not shown stays for the window', () => {
    const pilar = atOne({ manners: 'fails' });
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.restart();
    pilar.wakeAt('2026-11-22T12:01Z');
    expect(pilar.titles()).toEqual(['ana']);
    expect(pilar.journal.reminders.open('failed')).toMatchObject([{ id }]);
  });

  it('that the system has not shown is told by the next of its subject, and not twice', () => {
    const pilar = atOne({ manners: 'fails' });
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.wakeAt('2026-11-23T12:00Z');
    expect(pilar.outcomes()).toEqual({
      [id]: 'silent',
      'action:ana@2026-11-23T13:00': 'failed',
    });
  });

  it('that the system has not shown is over once nothing is left of it', () => {
    const pilar = atOne({ manners: 'fails' });
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.handlers.tick({ action: 'ana', day: day('2026-11-22') });
    pilar.scheduler.withdraw();
    pilar.handlers.untick({ action: 'ana', day: day('2026-11-22') });
    pilar.scheduler.withdraw();
    expect(pilar.outcomes()).toEqual({ [id]: 'silent' });
  });

  it('that the system shows after all is not told by the window, too', () => {
    const pilar = atOne({ manners: 'fails' });
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.screen.tell('shown');
    expect(pilar.journal.reminders.open('failed')).toEqual([]);
  });

  it('comes once, however often it is looked for, in whatever time', () => {
    const pilar = atOne();
    for (const moment of ['12:00:00Z', '12:00:00Z', '12:00:01Z', '12:05:00Z', '20:00:00Z'])
      pilar.wakeAt(`2026-11-22T${moment}`);
    expect(pilar.titles()).toEqual(['ana']);
  });

  it('comes once across restarts', () => {
    const pilar = atOne();
    for (const moment of ['12:00Z', '12:01Z', '15:00Z']) {
      pilar.wakeAt(`2026-11-22T${moment}`);
      pilar.restart();
    }
    expect(pilar.titles()).toEqual(['ana']);
  });

  it('comes once where the clock is set back, and where the person travels west', () => {
    const pilar = atOne();
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.wakeAt('2026-11-22T11:00Z');
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.clock.travelTo('America/New_York');
    pilar.wakeAt('2026-11-22T18:00Z');
    expect(pilar.titles()).toEqual(['ana']);
  });

  it('follows the local clock where the person travels', () => {
    const pilar = atOne();
    pilar.clock.travelTo('America/New_York');
    pilar.wakeAt('2026-11-22T17:59Z');
    expect(pilar.titles()).toEqual([]);
    pilar.wakeAt('2026-11-22T18:00Z');
    expect(pilar.titles()).toEqual(['ana']);
  });
});

describe('What was missed', () => {
  it('is gathered into one digest, with its count', () => {
    const pilar = reminding({ rules: mornings });
    pilar.add('ana', ['13:00']);
    pilar.add('bea', ['14:00']);
    pilar.wakeAt('2026-11-24T07:30Z');
    expect(pilar.screen.notices).toMatchObject([
      { title: '2 avisos que no llegaron a tiempo', body: 'ana y bea', buttons: [] },
    ]);
    expect(pilar.outcomes()).toEqual({
      'morning@2026-11-22T09:00': 'silent',
      'action:ana@2026-11-23T13:00': 'shown',
      'action:bea@2026-11-23T14:00': 'shown',
    });
  });

  it('is made up for by the latest of each action alone, and by none of eight days ago', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00'], { rhythm: { kind: 'weeks', every: 1, on: [7] } });
    pilar.add('bea', ['13:00'], { end: day('2026-11-24') });
    pilar.wakeAt('2026-12-02T11:59Z');
    expect(pilar.titles()).toEqual(['Un aviso que no te llegó a tiempo']);
    expect(pilar.outcomes()).toEqual({ 'action:ana@2026-11-29T13:00': 'shown' });
  });

  it('comes together with what comes in time', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.add('bea', ['16:00']);
    pilar.wakeAt('2026-11-22T15:00Z');
    expect(pilar.screen.notices).toMatchObject([
      { title: '2 avisos que no llegaron a tiempo', body: 'ana y bea' },
    ]);
  });

  it('by less than ten minutes was not', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-22T12:10Z');
    expect(pilar.titles()).toEqual(['ana']);
  });
});

it('Several that come at once are told together', () => {
  const pilar = reminding({ rules: rules({ snapshot: weekly(7, '13:00') }) });
  pilar.add('ana', ['13:00']);
  pilar.add('bea', ['13:00']);
  pilar.wakeAt('2026-11-22T12:00Z');
  expect(pilar.screen.notices).toMatchObject([
    { title: '3 avisos a la vez', body: 'Anota tu puntuación, ana y bea', buttons: [] },
  ]);
});

describe('A quiet time', () => {
  it('puts off to its end what falls into it, and drops nothing', () => {
    const pilar = reminding({ rules: rules({ quiet: quiet('12:30', '16:00') }) });
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-22T12:00Z');
    expect([pilar.titles(), pilar.outcomes()]).toEqual([[], {}]);
    pilar.wakeAt('2026-11-22T15:00Z');
    expect(pilar.titles()).toEqual(['ana']);
  });

  it('says nothing at its end of what was done in it', () => {
    const pilar = reminding({ rules: rules({ quiet: quiet('12:30', '16:00') }) });
    pilar.add('ana', ['13:00']);
    pilar.clock.moveTo('2026-11-22T14:00Z');
    pilar.handlers.tick({ action: 'ana', day: day('2026-11-22') });
    pilar.wakeAt('2026-11-22T15:00Z');
    expect(pilar.titles()).toEqual([]);
  });

  it('of a pause lasts until it is over, or is ended', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.handlers.pauseReminders({ until: 'tomorrow' });
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.restart();
    pilar.wakeAt('2026-11-22T12:30Z');
    expect(pilar.titles()).toEqual([]);
    pilar.handlers.resumeReminders(undefined);
    pilar.wakeAt('2026-11-22T12:31Z');
    expect(pilar.titles()).toEqual(['Un aviso que no te llegó a tiempo']);
  });
});

describe('What was snoozed', () => {
  const later = { subject: { of: 'action', action: 'ana' }, askedOn: day('2026-11-22') } as const;

  it('comes once more when it is over, also after a restart, and once', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.handlers.snooze({ ...later, choice: 'oneHour' });
    pilar.restart();
    expect(pilar.wakeAt('2026-11-22T12:59Z')).toBe('2026-11-22T13:00:00Z');
    expect(pilar.titles()).toEqual(['ana']);
    pilar.wakeAt('2026-11-22T13:00Z');
    pilar.restart();
    pilar.wakeAt('2026-11-22T13:01Z');
    expect(pilar.titles()).toEqual(['ana', 'ana']);
    expect(pilar.outcomes()).toEqual({
      'action:ana@2026-11-22T13:00': 'shown',
      'action:ana~id-1': 'shown',
    });
  });

  it('says nothing where it was done meanwhile', () => {
    const pilar = reminding();
    pilar.add('ana', []);
    pilar.handlers.snooze({ ...later, choice: 'oneHour' });
    pilar.handlers.tick({ action: 'ana', day: day('2026-11-22') });
    pilar.wakeAt('2026-11-22T12:00Z');
    expect(pilar.titles()).toEqual([]);
    expect(pilar.journal.snoozes.all()).toEqual([]);
  });

  it('of an action that has no times comes, too', () => {
    const pilar = reminding();
    pilar.add('ana', []);
    pilar.handlers.snooze({ ...later, choice: 'tomorrow' });
    pilar.wakeAt('2026-11-23T07:59Z');
    expect(pilar.titles()).toEqual([]);
    pilar.wakeAt('2026-11-23T08:00Z');
    expect(pilar.titles()).toEqual(['ana']);
  });
});

describe('What was snoozed, where the clock is set to another age meanwhile,', () => {
  const later = { subject: { of: 'action', action: 'ana' }, askedOn: day('2026-11-22') } as const;

  it('still comes, once the clock that showed 1970 is right again', () => {
    const pilar = reminding();
    pilar.add('ana', []);
    pilar.handlers.snooze({ ...later, choice: 'oneHour' });
    pilar.wakeAt('1970-01-01T00:01:00Z');
    expect(pilar.titles()).toEqual([]);
    pilar.wakeAt('2026-11-22T12:00Z');
    expect(pilar.titles()).toEqual(['ana']);
  });

  it('comes at 2100, however late, and then no more', () => {
    const pilar = reminding();
    pilar.add('ana', []);
    pilar.handlers.snooze({ ...later, choice: 'oneHour' });
    pilar.wakeAt('2100-03-01T12:00:00Z');
    pilar.wakeAt('2026-11-22T12:00Z');
    expect(pilar.screen.notices).toMatchObject([{ body: 'ana' }]);
  });

  it('in 2100 comes as soon as the clock is right again', () => {
    const pilar = reminding();
    pilar.add('ana', []);
    pilar.wakeAt('2100-03-01T12:00:00Z');
    pilar.handlers.snooze({ ...later, choice: 'oneHour' });
    pilar.wakeAt('2026-11-22T12:00Z');
    expect(pilar.titles()).toEqual(['ana']);
  });
});

describe('A notice that stands', () => {
  it('goes once what it tells is done, and comes back by no undo', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.scheduler.withdraw();
    expect(pilar.screen.standing()).toHaveLength(1);
    pilar.handlers.tick({ action: 'ana', day: day('2026-11-22') });
    pilar.scheduler.withdraw();
    expect(pilar.screen.standing()).toEqual([]);
    pilar.handlers.undo(undefined);
    pilar.wakeAt('2026-11-22T12:01Z');
    expect(pilar.titles()).toEqual(['ana']);
  });

  it('of several goes once all of them are done', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    pilar.add('bea', ['13:00']);
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.handlers.tick({ action: 'ana', day: day('2026-11-22') });
    pilar.scheduler.withdraw();
    expect(pilar.screen.standing()).toHaveLength(1);
    pilar.handlers.skip({ action: 'bea', day: day('2026-11-22') });
    pilar.scheduler.withdraw();
    expect(pilar.screen.standing()).toEqual([]);
  });
});

describe('A disk that refuses', () => {
  it('the claim lets nothing be shown, and it comes as soon as the disk takes it', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    const remedy = pilar.refuse('INSERT');
    expect(() => pilar.wakeAt('2026-11-22T12:00Z')).toThrow('the disk refuses');
    expect([pilar.titles(), pilar.outcomes()]).toEqual([[], {}]);
    remedy();
    pilar.wakeAt('2026-11-22T12:01Z');
    expect(pilar.titles()).toEqual(['ana']);
  });

  it('the claim takes nothing from what an earlier Pilar has left, either', () => {
    const pilar = reminding({ manners: 'is silent' });
    pilar.add('ana', ['13:00']);
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.restart();
    pilar.screen.manners = 'shows';
    const remedy = pilar.refuse('INSERT');
    expect(() => pilar.wakeAt('2026-11-22T12:02Z')).toThrow('the disk refuses');
    remedy();
    pilar.wakeAt('2026-11-22T12:03Z');
    expect(pilar.titles()).toEqual(['ana', 'Un aviso que no te llegó a tiempo']);
  });

  it('the confirmation is told as a fault, and what was shown comes in the next digest', () => {
    const pilar = reminding();
    pilar.add('ana', ['13:00']);
    const remedy = pilar.refuse('UPDATE');
    expect(() => pilar.wakeAt('2026-11-22T12:00Z')).not.toThrow();
    expect(pilar.faults).toHaveLength(1);
    expect(pilar.outcomes()).toEqual({ 'action:ana@2026-11-22T13:00': 'claimed' });
    remedy();
    pilar.restart();
    pilar.wakeAt('2026-11-22T12:01Z');
    expect(pilar.titles()).toEqual(['ana', 'Un aviso que no te llegó a tiempo']);
  });
});

describe('What ends by time alone', () => {
  /** How often it is told that something changed, as the clock goes on. */
  const changesAt = (pilar: Reminding, moment: string) => {
    const before = pilar.changes();
    pilar.wakeAt(moment);
    return pilar.changes() - before;
  };

  it('is told once it has: a pause of reminders, though nothing rings', () => {
    const pilar = reminding();
    pilar.handlers.pauseReminders({ until: 'oneHour' });
    pilar.wakeAt('2026-11-22T11:00Z');
    expect(changesAt(pilar, '2026-11-22T11:59:59Z')).toBe(0);
    expect(changesAt(pilar, '2026-11-22T12:00Z')).toBe(1);
    expect(pilar.handlers.reminders(undefined).pausedUntil).toBeNull();
    expect(changesAt(pilar, '2026-11-22T12:01Z')).toBe(0);
  });

  it('and the evening, to which nothing can be put off any more', () => {
    const pilar = reminding();
    expect(changesAt(pilar, '2026-11-22T17:59Z')).toBe(0);
    expect(changesAt(pilar, '2026-11-22T18:00Z')).toBe(1);
  });

  it('and the times of another zone, once the person is in one', () => {
    const pilar = reminding();
    pilar.clock.travelTo('Asia/Kolkata');
    expect(changesAt(pilar, '2026-11-22T11:01Z')).toBe(1);
    expect(changesAt(pilar, '2026-11-22T11:02Z')).toBe(0);
  });
});

describe('A clock that is set to another age', () => {
  const all = rules({
    morning: daily(alarm('09:00')),
    evening: daily(alarm('19:00')),
    snapshot: weekly(1, '10:00'),
    quiet: quiet('22:00', '07:00'),
  });
  const ages = ['1970-01-01T00:00:00Z', '1970-01-08T12:00:00Z', '2100-03-01T12:00:00Z'];

  it.each(ages)('%s, and back: nothing goes wrong, is lost or piles up', (age) => {
    const pilar = reminding({ rules: all });
    pilar.add('ana', ['13:00']);
    pilar.add('quota', ['13:30'], { rhythm: { kind: 'quota', times: 3, per: 'month' } });
    pilar.handlers.snooze({
      subject: { of: 'action', action: 'ana' },
      askedOn: day('2026-11-22'),
      choice: 'oneHour',
    });
    pilar.wakeAt(age);
    expect(() => pilar.handlers.reminders(undefined)).not.toThrow();
    pilar.restart();
    pilar.wakeAt(Temporal.Instant.from(age).add({ minutes: 1 }).toString());
    // However far away: one digest at most.
    expect(pilar.titles().length).toBeLessThanOrEqual(1);
    const before = pilar.titles().length;
    pilar.wakeAt('2026-11-22T12:00Z');
    pilar.wakeAt('2026-11-22T12:30Z');
    const ids = pilar.screen.notices
      .slice(before)
      .flatMap(({ reminders }) => reminders.map(({ id }) => id));
    expect(ids).toContain('action:ana@2026-11-22T13:00');
    expect(ids).toContain('action:quota@2026-11-22T13:30');
    expect(new Set(ids).size).toBe(ids.length);
    expect(() => pilar.handlers.reminders(undefined)).not.toThrow();
  });
});

it('The time of an action is kept by the hour that spring skips', () => {
  const pilar = reminding({ moment: '2026-03-28T11:00Z' });
  pilar.add('ana', ['02:30']);
  pilar.wakeAt('2026-03-29T01:29:59Z');
  expect(pilar.titles()).toEqual([]);
  pilar.wakeAt('2026-03-29T01:30Z');
  expect(pilar.titles()).toEqual(['ana']);
  expect(pilar.outcomes()).toMatchObject({ 'action:ana@2026-03-29T02:30': 'shown' });
});

it('The time of an action that autumn repeats comes once', () => {
  const pilar = reminding({ moment: '2026-10-24T11:00Z' });
  pilar.add('ana', ['02:30']);
  for (const at of ['00:30', '00:45', '01:00', '01:30', '02:00'])
    pilar.wakeAt(`2026-10-25T${at}:00Z`);
  expect(pilar.titles()).toEqual(['ana']);
});

describe('Times that are none, by whatever hand they came into the journal,', () => {
  it('silence nothing but themselves', () => {
    const quietAtNone = quiet('25:00', '26:00');
    const pilar = reminding({
      rules: rules({
        morning: daily(alarm('24:61')),
        evening: daily(alarm('25:00')),
        quiet: quietAtNone,
      }),
    });
    pilar.add('Ana', ['09:30', '25:00']);
    pilar.add('Luis', ['99:99']);
    pilar.wakeAt('2026-11-23T08:00Z');
    pilar.wakeAt('2026-11-23T08:30Z');
    expect(pilar.titles()).toEqual(['Ana']);
    // Where the clock is put forward, minutes are turned into moments.
    pilar.wakeAt('2027-03-28T07:30:00Z');
    pilar.wakeAt('2027-03-29T07:30:00Z');
    expect(pilar.titles()).toHaveLength(3);
  });
});
