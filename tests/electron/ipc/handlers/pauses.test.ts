import { describe, expect, it } from 'vitest';
import { pauseHandlers } from '../../../../electron/ipc/handlers/pauses.ts';
import { todayHandlers } from '../../../../electron/ipc/handlers/today.ts';
import type { Pause } from '../../../../shared/actions/pause.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal, countedIds } from '../../../builders/journal.ts';

const today = day('2026-11-22');
const everything = { of: 'everything' } as const;

function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  const handlers = pauseHandlers(journal, clock, countedIds());
  const { today: view } = todayHandlers(journal, clock);
  const asked = () =>
    [...view(undefined).groups, ...view(undefined).folded].flatMap(({ tasks }) => tasks).length;
  return { clock, journal, handlers, asked };
}

describe('A pause', () => {
  it('silences what it is of, from its first day to its last', () => {
    const { clock, handlers, asked } = opened();
    expect(asked()).toBe(3);
    handlers.pause({ scope: everything, from: day('2026-11-23'), until: day('2026-11-24') });
    expect(asked()).toBe(3);
    clock.moveTo('2026-11-23T11:00Z');
    expect(asked()).toBe(0);
    clock.moveTo('2026-11-24T11:00Z');
    expect(asked()).toBe(0);
    clock.moveTo('2026-11-25T11:00Z');
    expect(asked()).toBeGreaterThan(0);
  });

  it('of one action or one pillar leaves the others', () => {
    const { handlers, asked } = opened();
    handlers.pause({ scope: { of: 'action', action: 'portfolio' }, from: today, until: null });
    expect(asked()).toBe(2);
    handlers.pause({ scope: { of: 'pillar', pillar: 'people' }, from: today, until: null });
    expect(asked()).toBe(2);
    handlers.pause({ scope: { of: 'pillar', pillar: 'brand' }, from: today, until: null });
    expect(asked()).toBe(0);
  });

  it('is refused of an action there is not', () => {
    const { handlers, journal } = opened();
    const scope = { of: 'action', action: 'nothing' } as const;
    expect(() => handlers.pause({ scope, from: today, until: null })).toThrow('unknownAction');
    expect(journal.pauses.all()).toEqual([]);
  });
});

describe('Ending a pause', () => {
  const ended = (given: Pick<Pause, 'from' | 'until'>) => {
    const { handlers, journal } = opened();
    handlers.pause({ scope: everything, ...given });
    handlers.endPause({ pause: 'id-1' });
    return journal.pauses.all().map(({ from, until }) => ({ from, until }));
  };

  it('lets it have lasted until yesterday', () => {
    const from = day('2026-11-10');
    const yesterday = [{ from, until: '2026-11-21' }];
    expect(ended({ from, until: null })).toEqual(yesterday);
    expect(ended({ from, until: day('2026-12-24') })).toEqual(yesterday);
    expect(ended({ from, until: today })).toEqual(yesterday);
    expect(ended({ from: day('2026-11-21'), until: null })).toEqual([
      { from: '2026-11-21', until: '2026-11-21' },
    ]);
  });

  it('takes one away that only began today, or has not begun', () => {
    expect(ended({ from: today, until: null })).toEqual([]);
    expect(ended({ from: day('2026-12-24'), until: null })).toEqual([]);
  });

  it('leaves one as it was that was over already', () => {
    const past = { from: day('2026-11-01'), until: day('2026-11-20') };
    expect(ended(past)).toEqual([past]);
  });

  it('goes by one’s own calendar', () => {
    const { clock, handlers, journal } = opened();
    handlers.pause({ scope: everything, from: today, until: null });
    clock.moveTo('2026-11-22T20:00Z');
    clock.travelTo('Asia/Kolkata');
    handlers.endPause({ pause: 'id-1' });
    expect(journal.pauses.all()).toMatchObject([{ from: today, until: today }]);
  });

  it('is refused of one there is not', () => {
    const { handlers } = opened();
    expect(() => handlers.endPause({ pause: 'nothing' })).toThrow('unknownPause');
  });
});
