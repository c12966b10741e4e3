import { describe, expect, it } from 'vitest';
import type { Task } from '../../../shared/actions/dueToday.ts';
import { mostSuggested, suggestedTasks } from '../../../shared/actions/suggestedTasks.ts';
import type { Pillar } from '../../../shared/ssi/pillar.ts';
import { ownAction } from '../../builders/action.ts';
import { dayAfter } from '../../builders/practice.ts';
import { focusOn } from '../../builders/snapshot.ts';

const task = (id: string, pillar: Pillar, isDone = false): Task => ({
  action: ownAction({ id, pillar }),
  isDone,
  dueOn: dayAfter(0),
  overdueSince: null,
  tally: { done: 0, needs: 1 },
  count: 0,
  isReview: false,
});
const group = (pillar: Pillar, ...ids: string[]) => ({
  pillar,
  tasks: ids.map((id) => task(id, pillar, id.startsWith('done'))),
});
const idsOf = (tasks: readonly Task[]) => tasks.map(({ action }) => action.id);

describe('What is suggested', () => {
  it('waits still, and is for the pillar in focus, also where it is folded away', () => {
    const groups = [group('people', 'done-a', 'b'), group('brand', 'c'), group('people', 'd')];
    expect(idsOf(suggestedTasks(groups, focusOn('people')))).toEqual(['b', 'd']);
  });

  it('is never more than a few', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const suggested = suggestedTasks([group('people', ...ids)], focusOn('people'));
    expect(idsOf(suggested)).toEqual(ids.slice(0, mostSuggested));
  });

  it('is nothing without a focus, or where all of it is done', () => {
    expect(suggestedTasks([group('people', 'a')], null)).toEqual([]);
    expect(suggestedTasks([group('people', 'done-a')], focusOn('people'))).toEqual([]);
  });
});
