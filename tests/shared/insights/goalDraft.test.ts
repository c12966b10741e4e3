import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GoalDraft, readGoalDraft } from '../../../shared/insights/goalDraft.ts';
import { day } from '../../builders/day.ts';

const today = day('2026-11-22');

const draft = (given: Partial<GoalDraft> = {}): GoalDraft => ({
  ...{ of: 'total', score: '60', by: '2027-06-30' },
  ...given,
});

describe('The draft of a goal', () => {
  it('reads as the goal it stands for, with a comma or a point', () => {
    expect(readGoalDraft(draft({ score: ' 60,5 ', by: ' 2027-06-30 ' }), today)).toEqual({
      goal: { of: 'total', score: 60.5, by: '2027-06-30' },
    });
    expect(readGoalDraft(draft({ of: 'people', score: '12.5' }), today).goal).toEqual({
      ...{ of: 'people', score: 12.5, by: '2027-06-30' },
    });
  });

  it.each([
    ['total', '100', undefined],
    ['total', '100.1', 'outOfRange'],
    ['brand', '25', undefined],
    ['brand', '25,1', 'outOfRange'],
    ['brand', '0.1', undefined],
    ['brand', '0', 'outOfRange'],
    ['total', '-3', 'outOfRange'],
    ['total', '', 'missing'],
    ['total', 'mucho', 'notANumber'],
    ['total', '1.2.3', 'twoDecimalMarks'],
    ['total', '60.25', 'tooManyDecimals'],
  ] as const)('of %s takes a score it can have: %s, %s', (of, score, refusal) => {
    const { refusals } = readGoalDraft(draft({ of, score }), today);
    expect(refusals?.score).toBe(refusal);
  });

  it.each([
    ['2026-11-22', undefined],
    ['9999-12-31', undefined],
    ['2026-11-21', 'inThePast'],
    ['2027-02-29', 'notADay'],
    ['soon', 'notADay'],
    [' ', 'missing'],
  ])('takes a day from today on: %s, %s', (by, refusal) => {
    expect(readGoalDraft(draft({ by }), today).refusals?.by).toBe(refusal);
  });

  it('names every refused field at once', () => {
    expect(readGoalDraft(draft({ score: '', by: '' }), today)).toEqual({
      refusals: { score: 'missing', by: 'missing' },
    });
  });

  it('reads anything typed as a goal or as refusals', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (score, by) => {
        const { goal, refusals } = readGoalDraft(draft({ score, by }), today);
        expect(goal === undefined).toBe(Object.keys(refusals ?? {}).length > 0);
      }),
    );
  });
});
