import { describe, expect, it } from 'vitest';
import { markingHandlers } from '../../../../electron/ipc/handlers/marking.ts';
import { ssiHandlers } from '../../../../electron/ipc/handlers/ssi.ts';
import { todayHandlers } from '../../../../electron/ipc/handlers/today.ts';
import type { KeptAction } from '../../../../shared/actions/action.ts';
import type { PillarTasks } from '../../../../shared/actions/dueToday.ts';
import { ownAction } from '../../../builders/action.ts';
import { type HandClock, handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal, countedIds } from '../../../builders/journal.ts';
import { timesAWeek } from '../../../builders/practice.ts';
import { snapshot } from '../../../builders/snapshot.ts';

/** Handlers over a new journal with all the time there is, at noon of a Sunday in Madrid. */
function opened(clock: HandClock = handClock('2026-11-22T11:00Z')) {
  const journal = begunJournal(clock);
  const giveTime = (dailyMinutes: number | null) =>
    journal.settings.keep({ ...journal.settings.current(), dailyMinutes });
  giveTime(null);
  const handlers = {
    ...todayHandlers(journal, clock),
    ...markingHandlers(journal, clock, countedIds()),
    ...ssiHandlers(journal, clock),
  };
  const view = () => handlers.today(undefined);
  const tasks = () => view().groups.flatMap(({ tasks: own }) => own);
  const ids = () => tasks().map(({ action }) => action.id);
  /** Leaves only these actions, all of the person's own. */
  const plan = (...actions: readonly Partial<KeptAction>[]) => {
    for (const action of journal.actions.all())
      journal.actions.keep({ ...action, isArchived: true });
    for (const action of actions) journal.actions.keep(ownAction(action));
  };
  return { journal, clock, handlers, giveTime, view, tasks, ids, plan };
}

const today = day('2026-11-22');
const shape = (groups: readonly PillarTasks[]) =>
  groups.map(({ pillar, tasks }) => [pillar, tasks.map(({ action }) => action.id)]);

describe('Today', () => {
  it('asks a new journal for three things of the first pillar', () => {
    const { view } = opened();
    expect(view()).toMatchObject({
      day: today,
      focus: null,
      latest: null,
      previous: null,
      pause: null,
      folded: [],
    });
    expect(shape(view().groups)).toEqual([
      ['brand', ['completeProfile', 'portfolio', 'richMedia']],
    ]);
  });

  it('asks for those of the focus pillar once the first score is noted', () => {
    const { handlers, view } = opened();
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    expect(view().focus).toMatchObject({ pillar: 'people', score: 6.4 });
    expect(view().groups.map(({ pillar, tasks }) => [pillar, tasks.length])).toEqual([
      ['people', 3],
    ]);
  });

  it('keeps, at that, what was ticked or asked for before', () => {
    const { handlers, view, clock } = opened();
    handlers.tick({ action: 'portfolio', day: today });
    clock.moveTo('2026-11-23T11:00Z');
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    expect(shape(view().groups)).toEqual([
      ['people', ['keywordSearch', 'contactIntroductions', 'profileViewers']],
      ['brand', ['completeProfile', 'richMedia']],
    ]);
  });

  it('ticks and unticks, and twice is as once', () => {
    const { handlers, tasks } = opened();
    const portfolio = () => tasks().find(({ action }) => action.id === 'portfolio')?.isDone;
    handlers.tick({ action: 'portfolio', day: today });
    handlers.tick({ action: 'portfolio', day: today });
    expect(portfolio()).toBe(true);
    handlers.untick({ action: 'portfolio', day: today });
    handlers.untick({ action: 'portfolio', day: today });
    expect(portfolio()).toBe(false);
  });

  it('lets a finished one-off go at midnight, and asks for the next two', () => {
    const { handlers, ids, clock } = opened();
    handlers.tick({ action: 'portfolio', day: today });
    clock.moveTo('2026-11-22T22:59:59Z');
    expect(ids()).toContain('portfolio');
    clock.moveTo('2026-11-22T23:00:00Z');
    expect(ids()).toEqual(['completeProfile', 'richMedia', 'keySkills', 'publishArticles']);
  });

  it('puts the focus first, then what has waited longest, then the person’s order', () => {
    const { handlers, ids, plan } = opened();
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    const start = day('2026-11-02');
    plan(
      { id: 'daily', pillar: 'brand', start, position: 1 },
      { id: 'daily first', pillar: 'brand', start, position: 0 },
      { id: 'overdue', pillar: 'brand', start, rhythm: { kind: 'weeks', every: 1, on: [] } },
      { id: 'once', pillar: 'insights', start, rhythm: { kind: 'once' } },
      { id: 'focus', pillar: 'people', start },
    );
    expect(ids()).toEqual(['focus', 'once', 'overdue', 'daily first', 'daily']);
  });

  it('asks once for what was overdue for months', () => {
    const { ids, tasks, plan } = opened();
    plan({ id: 'weekly', start: day('2026-01-05'), rhythm: { kind: 'weeks', every: 1, on: [] } });
    expect(ids()).toEqual(['weekly']);
    expect(tasks()[0]).toMatchObject({ overdueSince: '2026-11-16' });
  });

  it('says how many of a quota are done this week, by the week one lives by', () => {
    const { handlers, journal, tasks, plan } = opened();
    plan({ id: 'quota', start: day('2026-01-05'), rhythm: timesAWeek(3) });
    for (const text of ['2026-11-15', '2026-11-16', '2026-11-20'])
      handlers.tick({ action: 'quota', day: day(text) });
    expect(tasks()[0]).toMatchObject({ isDone: false, tally: { done: 2, needs: 3 } });
    journal.settings.keep({ ...journal.settings.current(), weekStart: 7 });
    expect(tasks()[0]).toMatchObject({ isDone: false, tally: { done: 0, needs: 3 } });
  });

  it('counts toward a target, and lets go of what was skipped', () => {
    const { handlers, tasks, plan } = opened();
    plan({ id: 'water', target: 3 }, { id: 'read' });
    handlers.addOne({ action: 'water', day: today });
    handlers.skip({ action: 'read', day: today });
    expect(tasks()).toMatchObject([{ isDone: false, count: 1, tally: { done: 1, needs: 3 } }]);
    handlers.tick({ action: 'water', day: today });
    expect(tasks()).toMatchObject([{ isDone: true, count: 3 }]);
  });

  it('folds what does not fit into the time there is', () => {
    const { giveTime, view, plan } = opened();
    plan(
      { id: 'a', pillar: 'brand', minutes: 10 },
      { id: 'b', pillar: 'brand', minutes: 10 },
      { id: 'c', pillar: 'people', minutes: 5 },
    );
    giveTime(15);
    expect(shape(view().groups)).toEqual([
      ['brand', ['a']],
      ['people', ['c']],
    ]);
    expect(shape(view().folded)).toEqual([['brand', ['b']]]);
    giveTime(null);
    expect(view().folded).toEqual([]);
  });

  it('keeps the same list when something of it is done', () => {
    const { handlers, giveTime, view, plan } = opened();
    plan({ id: 'a', minutes: 10 }, { id: 'b', minutes: 10 }, { id: 'c', minutes: 5 });
    giveTime(15);
    const [groups, folded] = [shape(view().groups), shape(view().folded)];
    handlers.tick({ action: 'a', day: today });
    expect([shape(view().groups), shape(view().folded)]).toEqual([groups, folded]);
  });

  it('asks for nothing while everything rests, and says why', () => {
    const { journal, view } = opened();
    const pause = { id: 'a', scope: { of: 'everything' }, from: today, until: null } as const;
    journal.pauses.keep(pause);
    expect(view()).toMatchObject({ groups: [], folded: [], pause });
  });
});
