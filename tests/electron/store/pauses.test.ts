import { describe, expect, it } from 'vitest';
import type { Pause } from '../../../shared/actions/pause.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal } from '../../builders/journal.ts';

const clock = handClock('2026-11-22T12:00Z');

const pause = (given: Partial<Pause> = {}): Pause => ({
  id: 'pause',
  scope: { of: 'everything' },
  from: day('2026-11-02'),
  until: day('2026-11-08'),
  ...given,
});

describe('The pauses', () => {
  it('come back as they were kept, the earliest first', () => {
    const { pauses } = begunJournal(clock);
    const kept = [
      pause({ id: 'b', scope: { of: 'action', action: 'portfolio' }, until: null }),
      pause({ id: 'c' }),
      pause({ id: 'a', from: day('2026-11-03'), scope: { of: 'pillar', pillar: 'people' } }),
    ];
    for (const one of kept.toReversed()) pauses.keep(one);
    expect(pauses.all()).toEqual(kept);
  });

  it('are changed in their days, and taken away', () => {
    const { pauses } = begunJournal(clock);
    pauses.keep(pause());
    pauses.keep(pause({ until: day('2026-11-05') }));
    expect(pauses.all()).toEqual([pause({ until: day('2026-11-05') })]);
    pauses.remove('pause');
    pauses.remove('pause');
    expect(pauses.all()).toEqual([]);
  });

  it.each([
    ['an end before its start', { until: day('2026-11-01') }],
    ['a start that does not exist', { from: '2026-11-31' as never }],
    ['a pillar there is not', { scope: { of: 'pillar', pillar: 'courage' as never } }],
    ['an action there is not', { scope: { of: 'action', action: 'nothing' } }],
  ] as const)('never hold %s, whoever writes it', (_what, wrong) => {
    const { pauses } = begunJournal(clock);
    expect(() => pauses.keep(pause(wrong))).toThrow(/CHECK|FOREIGN KEY/);
    expect(pauses.all()).toEqual([]);
  });
});
