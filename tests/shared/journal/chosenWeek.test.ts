import { describe, expect, it } from 'vitest';
import { chosenFocus, chosenWeek } from '../../../shared/journal/chosenWeek.ts';
import { day } from '../../builders/day.ts';
import { finishedReview, review } from '../../builders/review.ts';

const chosen = finishedReview({ focus: 'insights', focusReason: ' Un artículo ', actions: ['a'] });
const given = { pillar: 'insights', reason: 'Un artículo', actions: ['a'] };

describe('What was chosen for a week', () => {
  it('counts from its first day to its last, and on no other', () => {
    const on = (text: string) => chosenWeek([chosen], day(text), 1);
    expect(on('2026-11-22')).toBeNull();
    expect(on('2026-11-23')).toEqual(given);
    expect(on('2026-11-29')).toEqual(given);
    expect(on('2026-11-30')).toBeNull();
  });

  it('counts once the review is finished, not while it lies open, nor where it is skipped', () => {
    const on = (state: 'open' | 'skipped') =>
      chosenWeek([review({ focus: 'people', state })], day('2026-11-24'), 1);
    expect(on('open')).toBeNull();
    expect(on('skipped')).toBeNull();
  });

  it('goes on counting once weeks begin on another weekday', () => {
    expect(chosenWeek([chosen], day('2026-11-22'), 7)).toEqual(given);
    expect(chosenWeek([chosen], day('2026-11-28'), 7)).toEqual(given);
  });

  it('is none where neither a pillar nor an action was chosen', () => {
    expect(chosenWeek([finishedReview()], day('2026-11-24'), 1)).toBeNull();
    const actionsAlone = chosenWeek([finishedReview({ actions: ['a'] })], day('2026-11-24'), 1);
    expect(actionsAlone).toEqual({ pillar: null, reason: '', actions: ['a'] });
    expect(chosenFocus(actionsAlone)).toBeNull();
  });

  it('is what to begin with, in the person’s own words', () => {
    expect(chosenFocus({ pillar: 'brand', reason: 'x', actions: [] })).toEqual({
      pillar: 'brand',
      rule: 'chosen',
      reason: 'x',
    });
    expect(chosenFocus(null)).toBeNull();
  });
});
