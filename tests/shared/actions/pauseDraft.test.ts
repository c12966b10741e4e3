import { describe, expect, it } from 'vitest';
import type { PauseScope } from '../../../shared/actions/pause.ts';
import { type PauseDraft, readPauseDraft } from '../../../shared/actions/pauseDraft.ts';
import { day } from '../../builders/day.ts';

const today = day('2026-11-22');
const everything: PauseScope = { of: 'everything' };
const draft = (given: Partial<PauseDraft> = {}): PauseDraft => ({
  scope: everything,
  from: '2026-12-03',
  until: '2026-12-10',
  ...given,
});

describe('A draft of a pause', () => {
  it.each([
    { of: 'everything' },
    { of: 'pillar', pillar: 'people' },
    { of: 'action', action: 'portfolio' },
  ] as const)('reads as the pause it stands for, of %j', (scope) => {
    expect(readPauseDraft(draft({ scope }), today).pause).toEqual({
      scope,
      from: '2026-12-03',
      until: '2026-12-10',
    });
  });

  it('begins today where its start is left empty', () => {
    expect(readPauseDraft(draft({ from: ' ' }), today).pause?.from).toBe(today);
  });

  it('lasts until it is ended where its end is left empty', () => {
    expect(readPauseDraft(draft({ until: '' }), today).pause?.until).toBeNull();
  });

  it('may last a single day, and lie in the past: whoever was ill says so afterwards', () => {
    const ill = draft({ from: '2026-11-20', until: '2026-11-20' });
    expect(readPauseDraft(ill, today).refusals).toBeUndefined();
  });

  it('does not end before it begins, nor before today where its start is left empty', () => {
    const refusals = { until: 'endsBeforeStart' };
    expect(readPauseDraft(draft({ until: '2026-12-02' }), today).refusals).toEqual(refusals);
    expect(readPauseDraft(draft({ from: '', until: '2026-11-21' }), today).refusals).toEqual(
      refusals,
    );
  });

  it('names each field that is no day', () => {
    const wrong = draft({ from: '2026-02-30', until: 'pronto' });
    expect(readPauseDraft(wrong, today).refusals).toEqual({ from: 'notADay', until: 'notADay' });
    expect(readPauseDraft(draft({ until: '3/12' }), today).refusals).toEqual({ until: 'notADay' });
  });
});
