import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../shared/actions/dueToday.ts';
import { shortList } from '../../../shared/actions/shortList.ts';
import { ownAction } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';

/** Tasks that take so many minutes each, named by their place. */
function tasks(...minutes: readonly number[]): readonly Task[] {
  return minutes.map((each, index) => ({
    action: ownAction({ id: `${index}`, minutes: each }),
    isDone: false,
    dueOn: day('2026-11-25'),
    overdueSince: null,
    tally: { done: 0, needs: 1 },
    count: 0,
    isReview: false,
  }));
}

const ids = (some: readonly Task[]) => some.map(({ action }) => action.id).join('');
const cut = (some: readonly Task[], minutes: number | null) => {
  const { short, rest } = shortList(some, minutes);
  return [ids(short), ids(rest)];
};

describe('The short list', () => {
  it('holds what fits into the time there is, in the order of the tasks', () => {
    expect(cut(tasks(5, 5, 5, 5), 15)).toEqual(['012', '3']);
  });

  it('passes over what does not fit, for what does', () => {
    expect(cut(tasks(10, 45, 5, 1), 15)).toEqual(['02', '13']);
  });

  it('always holds the first, however long it takes, and then nothing more', () => {
    expect(cut(tasks(45, 5), 15)).toEqual(['0', '1']);
    expect(cut(tasks(45), 5)).toEqual(['0', '']);
  });

  it('holds all where there is all the time, and nothing of nothing', () => {
    expect(cut(tasks(45, 45, 45), null)).toEqual(['012', '']);
    expect(cut([], 15)).toEqual(['', '']);
  });

  it('is the same when something in it is done, so that nothing takes its place', () => {
    const some = tasks(5, 5, 5, 5);
    const ticked = some.map((task, index) => (index === 1 ? { ...task, isDone: true } : task));
    expect(cut(ticked, 15)).toEqual(cut(some, 15));
  });

  it('and the rest are the tasks, each once, in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_440 }), { maxLength: 60 }),
        fc.integer({ min: 5, max: 480 }),
        (minutes, time) => {
          const some = tasks(...minutes);
          const { short, rest } = shortList(some, time);
          const place = (task: Task) => some.indexOf(task);
          expect([...short, ...rest].map(place).sort((one, other) => one - other)).toEqual([
            ...some.keys(),
          ]);
          for (const part of [short, rest])
            expect(part.map(place)).toEqual(part.map(place).toSorted((one, other) => one - other));
          const taken = short.reduce((sum, { action }) => sum + action.minutes, 0);
          if (short.length > 1) expect(taken).toBeLessThanOrEqual(time);
          // Whatever is left out would not have fitted at the end either.
          for (const { action } of rest) expect(taken + action.minutes).toBeGreaterThan(time);
        },
      ),
    );
  });
});
