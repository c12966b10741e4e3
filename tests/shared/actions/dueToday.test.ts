import { describe, expect, it } from 'vitest';
import { type ActionId, actionIds } from '../../../shared/actions/catalogue.ts';
import { dueToday, type PlannedAction, waitingTasks } from '../../../shared/actions/dueToday.ts';
import { addDays, type Day } from '../../../shared/day.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import { day } from '../../builders/day.ts';
import { focusOn } from '../../builders/snapshot.ts';

// A Wednesday.
const today = day('2026-11-25');
const planned = (id: ActionId, completed: readonly Day[] = [], start = today): PlannedAction => ({
  id,
  start,
  completed,
});
const taskOf = (action: PlannedAction) => dueToday([action], null, today)[0]?.tasks[0];

describe('Today', () => {
  it('groups what is due by pillar, the focus first', () => {
    const all = actionIds.map((id) => planned(id));
    const order = dueToday(all, focusOn('people'), today).map(({ pillar }) => pillar);
    expect(order).toEqual(['people', 'brand', 'insights', 'relationships']);
    expect(dueToday(all, null, today).map(({ pillar }) => pillar)).toEqual(pillars);
  });

  it('leaves out pillars that ask for nothing', () => {
    expect(dueToday([planned('dailyUse')], null, today).map(({ pillar }) => pillar)).toEqual([
      'insights',
    ]);
    expect(dueToday([planned('dailyUse', [], addDays(today, 1))], null, today)).toEqual([]);
  });

  it('keeps what was ticked today in its place, no longer waiting', () => {
    const groups = dueToday([planned('portfolio', [today]), planned('richMedia')], null, today);
    expect(groups[0]?.tasks.map(({ id, isDone }) => [id, isDone])).toEqual([
      ['portfolio', true],
      ['richMedia', false],
    ]);
    expect(waitingTasks(groups).map(({ id }) => id)).toEqual(['richMedia']);
  });

  it('lets a one-off go the day after', () => {
    expect(taskOf(planned('portfolio', [addDays(today, -1)], addDays(today, -3)))).toBeUndefined();
  });

  it('says since when an overdue task waits', () => {
    const start = addDays(today, -16);
    expect(taskOf(planned('meetInPerson', [], start))?.overdueSince).toBe(addDays(start, 14));
    expect(taskOf(planned('meetInPerson'))?.overdueSince).toBeNull();
  });

  it('says how much of a quota is done', () => {
    const start = addDays(today, -30);
    const task = taskOf(planned('shareContent', [addDays(today, -3), addDays(today, -2)], start));
    expect(task).toMatchObject({ doneThisWeek: 1, isDone: false });
    expect(taskOf(planned('dailyUse'))?.doneThisWeek).toBeNull();
  });

  it('calls a one-off that comes back a review', () => {
    const start = day('2026-01-01');
    expect(taskOf(planned('completeProfile', [day('2026-02-01')], start))?.isReview).toBe(true);
    expect(taskOf(planned('completeProfile', [], start))?.isReview).toBe(false);
  });
});
