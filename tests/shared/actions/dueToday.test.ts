import { describe, expect, it } from 'vitest';
import type { Action, KeptAction } from '../../../shared/actions/action.ts';
import { type ActionId, actionIds } from '../../../shared/actions/catalogue.ts';
import {
  byPillar,
  dueToday,
  type PractisedAction,
  type Task,
  waitingTasks,
} from '../../../shared/actions/dueToday.ts';
import { type Day, daysBetween } from '../../../shared/day.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import { catalogueAction, ownAction } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';
import { dayAfter, done, monday, practice, timesAWeek } from '../../builders/practice.ts';
import { focusOn } from '../../builders/snapshot.ts';

// A Wednesday, 23 days after the first Monday.
const today = dayAfter(23);

/** An action with its past, in days after the first Monday. */
function practised(action: Action, marks: Readonly<Record<number, number>> = {}): PractisedAction {
  const { rhythm, start, end, target } = action;
  return { action, practice: practice({ rhythm, start, end, target, marks }) };
}

const planned = (id: ActionId, given: Partial<KeptAction> = {}, marks = {}) =>
  practised(catalogueAction(id, { start: today, ...given }), marks);
const own = (given: Partial<KeptAction> = {}, marks = {}) => practised(ownAction(given), marks);
const ids = (tasks: readonly Task[]) => tasks.map(({ action }) => action.id);
const taskOf = (one: PractisedAction): Task | undefined => dueToday([one], null, today)[0];
const focus = focusOn('people');

describe('Today', () => {
  it('asks for the focus pillar’s first, and for the others as the catalogue has them', () => {
    const all = actionIds.map((id) => planned(id)).reverse();
    const order = (given: typeof focus | null) =>
      byPillar(dueToday(all, given, today)).map(({ pillar }) => pillar);
    expect(order(focus)).toEqual(['people', 'brand', 'insights', 'relationships']);
    expect(order(null)).toEqual(pillars);
  });

  it('asks first for what has waited longest, but for the focus', () => {
    const some = [
      own({ id: 'brand', pillar: 'brand', rhythm: { kind: 'once' }, start: dayAfter(1) }),
      own({ id: 'daily', pillar: 'people' }),
      own({ id: 'weekly', pillar: 'people', rhythm: { kind: 'weeks', every: 1, on: [1] } }),
      own({ id: 'oldest', pillar: 'insights', rhythm: { kind: 'once' } }),
    ];
    expect(ids(dueToday(some, focus, today))).toEqual(['weekly', 'daily', 'oldest', 'brand']);
    expect(ids(dueToday(some, null, today))).toEqual(['oldest', 'brand', 'weekly', 'daily']);
  });

  it('asks for what is chosen for the week before anything else, and shows the focus first', () => {
    const some = [
      own({ id: 'other', pillar: 'people' }),
      own({ id: 'focus', pillar: 'people' }),
      own({ id: 'oldest', pillar: 'insights', rhythm: { kind: 'once' } }),
      own({ id: 'chosen', pillar: 'brand' }),
    ];
    const tasks = dueToday(some, focus, today, ['gone', 'focus', 'chosen']);
    expect(ids(tasks)).toEqual(['focus', 'chosen', 'other', 'oldest']);
    const elsewhere = dueToday(some, focus, today, ['chosen']);
    expect(ids(elsewhere)).toEqual(['chosen', 'focus', 'other', 'oldest']);
    expect(byPillar(elsewhere, focus).map(({ pillar }) => pillar)).toEqual([
      'people',
      'brand',
      'insights',
    ]);
  });

  it('keeps the person’s order among what is due on one day', () => {
    const some = [
      own({ id: 'third' }),
      own({ id: 'second', position: 1 }),
      own({ id: 'first', position: 0 }),
    ];
    expect(ids(dueToday(some, null, today))).toEqual(['first', 'second', 'third']);
  });

  it('leaves out what is not asked for', () => {
    const some = [
      planned('dailyUse'),
      planned('richMedia', { start: dayAfter(24) }),
      own({ end: dayAfter(22) }),
    ];
    expect(byPillar(dueToday(some, null, today)).map(({ pillar }) => pillar)).toEqual(['insights']);
    expect(dueToday([], focus, today)).toEqual([]);
  });

  it('asks once for what was overdue for many turns', () => {
    const task = taskOf(own({ rhythm: { kind: 'weeks', every: 1, on: [] } }));
    expect(dueToday([own()], null, today)).toHaveLength(1);
    expect(task).toMatchObject({ dueOn: dayAfter(21), overdueSince: dayAfter(21) });
  });

  it('keeps what was ticked today in its place, no longer waiting', () => {
    const groups = byPillar(
      dueToday([planned('portfolio', {}, done(23)), planned('richMedia')], null, today),
    );
    expect(groups[0]?.tasks.map(({ action, isDone }) => [action.id, isDone])).toEqual([
      ['portfolio', true],
      ['richMedia', false],
    ]);
    expect(ids(waitingTasks(groups))).toEqual(['richMedia']);
  });

  it('keeps the whole list as it is, whichever is ticked', () => {
    const start = monday;
    const order = (ticked: ActionId | null) =>
      ids(
        dueToday(
          actionIds.map((id) => planned(id, { start }, id === ticked ? done(23) : {})),
          focus,
          today,
        ),
      );
    for (const id of order(null)) expect(order(id as ActionId)).toEqual(order(null));
  });

  it('lets a one-off go the day after', () => {
    expect(taskOf(planned('portfolio', { start: monday }, done(22)))).toBeUndefined();
  });

  it('lets go for today of what was skipped', () => {
    expect(taskOf(own({}, { 23: 0 }))).toBeUndefined();
    const quota = { rhythm: timesAWeek(2) };
    expect(taskOf(own(quota, { 21: 1, 23: 0 }))).toBeUndefined();
  });
});

describe('A task', () => {
  it('says since when it waits, where that is overdue', () => {
    const start = monday;
    expect(taskOf(planned('meetInPerson', { start }))?.overdueSince).toBe(dayAfter(14));
    expect(taskOf(planned('meetInPerson'))?.overdueSince).toBeNull();
    expect(taskOf(planned('meetInPerson', { start }, done(23)))?.overdueSince).toBeNull();
  });

  it('that is wished for by a day is due on it, and overdue after it', () => {
    const by = (wished: Day) => taskOf(own({ rhythm: { kind: 'once', by: wished } }));
    expect(by(dayAfter(30))).toMatchObject({ dueOn: dayAfter(30), overdueSince: null });
    expect(by(today)).toMatchObject({ dueOn: today, overdueSince: null });
    expect(by(dayAfter(20))).toMatchObject({ dueOn: dayAfter(20), overdueSince: dayAfter(20) });
  });

  it('that comes back as a review is due on the day of that, whenever it was first wished for', () => {
    const rhythm = { kind: 'once', by: day('2026-01-10'), reviewAfterMonths: 10 } as const;
    const start = day('2026-01-01');
    const marks = done(daysBetween(monday, day('2026-01-09')));
    expect(taskOf(own({ rhythm, start }, marks))).toMatchObject({
      isReview: true,
      dueOn: day('2026-11-09'),
      overdueSince: day('2026-11-09'),
    });
  });

  it('says how much of a quota is done this week', () => {
    const marks = done(20, 21);
    const task = taskOf(planned('shareContent', { start: monday }, marks));
    expect(task).toMatchObject({
      tally: { done: 1, needs: 2 },
      isDone: false,
      dueOn: today,
      overdueSince: null,
      count: 0,
    });
  });

  it('says how often it was done today, toward its target', () => {
    expect(taskOf(own({ target: 8 }, { 23: 3 }))).toMatchObject({
      isDone: false,
      count: 3,
      tally: { done: 3, needs: 8 },
    });
    expect(taskOf(own({ target: 8 }, { 23: 9 }))).toMatchObject({ isDone: true, count: 9 });
  });

  it('is a review where a one-off comes back, also once that is done', () => {
    const start = day('2026-01-01');
    const earlier = done(daysBetween(monday, day('2026-02-01')));
    expect(taskOf(planned('completeProfile', { start }, earlier))?.isReview).toBe(true);
    expect(taskOf(planned('completeProfile', { start }, { ...earlier, 23: 1 }))).toMatchObject({
      isReview: true,
      isDone: true,
    });
    expect(taskOf(planned('completeProfile', { start }))?.isReview).toBe(false);
  });
});

describe('The tasks by pillar', () => {
  it('stay in the order they come in, each pillar once', () => {
    const some = [
      own({ id: 'a', pillar: 'insights', rhythm: { kind: 'once' }, start: dayAfter(0) }),
      own({ id: 'b', pillar: 'brand', rhythm: { kind: 'once' }, start: dayAfter(1) }),
      own({ id: 'c', pillar: 'insights', rhythm: { kind: 'once' }, start: dayAfter(2) }),
    ];
    const groups = byPillar(dueToday(some, null, today));
    expect(groups.map(({ pillar, tasks }) => [pillar, ids(tasks)])).toEqual([
      ['insights', ['a', 'c']],
      ['brand', ['b']],
    ]);
    expect(byPillar([])).toEqual([]);
  });
});
