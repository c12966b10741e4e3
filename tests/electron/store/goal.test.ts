import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../shared/insights/goal.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal } from '../../builders/journal.ts';

const clock = handClock('2026-11-22T12:00Z');
const wished: Goal = { of: 'total', score: 60, by: day('2027-03-31') };

describe('The goal', () => {
  it('is one at most, and none until it is wished for', () => {
    const { goal } = begunJournal(clock);
    expect(goal.current()).toBeNull();
    goal.keep(wished);
    goal.keep({ ...wished, of: 'people', score: 10.5 });
    expect(goal.current()).toEqual({ ...wished, of: 'people', score: 10.5 });
    goal.remove();
    expect(goal.current()).toBeNull();
  });

  it.each<Partial<Goal>>([{ score: 0 }, { score: 100.1 }, { of: 'brand', score: 26 }])(
    'is refused by the table itself with %j',
    (given) => {
      const { goal } = begunJournal(clock);
      expect(() => goal.keep({ ...wished, ...given })).toThrow(/CHECK/);
    },
  );
});
