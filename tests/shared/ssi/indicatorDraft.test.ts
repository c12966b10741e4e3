import { describe, expect, it } from 'vitest';
import {
  draftDay,
  emptyIndicatorDraft,
  readIndicatorDraft,
} from '../../../shared/ssi/indicatorDraft.ts';
import { day } from '../../builders/day.ts';

const within = { earliest: day('2025-11-16'), today: day('2026-11-22') };
const read = (
  typed: (typeof emptyIndicatorDraft)['typed'],
  kept: Parameters<typeof readIndicatorDraft>[1] = {},
  on = '',
) => readIndicatorDraft({ day: on, typed }, kept, within);

describe('A draft of indicators', () => {
  it('reads what was typed, of today unless another day is said', () => {
    expect(read({ followers: '1.234', profileComplete: '85 %', posts: '0' })).toEqual({
      change: { day: within.today, values: { followers: 1234, profileComplete: 85, posts: 0 } },
    });
    expect(read({ shares: '2' }, {}, '2026-11-15').change?.day).toBe('2026-11-15');
  });

  it('changes nothing where nothing was typed, or what is known already', () => {
    const kept = { followers: 840, posts: 2 };
    const nothing = { change: { day: within.today, values: {} } };
    expect(readIndicatorDraft(emptyIndicatorDraft, kept, within)).toEqual(nothing);
    expect(read({ followers: ' 840 ', shares: ' ' }, kept)).toEqual(nothing);
  });

  it('takes away what was emptied, and only that', () => {
    const kept = { followers: 840, posts: 2 };
    expect(read({ followers: '', posts: '3' }, kept).change?.values).toEqual({
      followers: null,
      posts: 3,
    });
  });

  it('names every refused field at once, each with its reason', () => {
    const wrong = { connections: '500+', followers: '1.2K', posts: 'dos', shares: '1,5' };
    expect(read({ ...wrong, profileComplete: '101', comments: '4' }, {}, 'ayer')).toEqual({
      refusals: {
        day: 'notADay',
        profileComplete: 'outOfRange',
        followers: 'shortened',
        posts: 'notANumber',
        shares: 'notWhole',
        connections: 'atLeast',
      },
    });
  });

  it('is of a day that what is kept can be told of', () => {
    expect(read({}, {}, '2026-11-23').refusals).toEqual({ day: 'inTheFuture' });
    expect(read({}, {}, '2025-11-15').refusals).toEqual({ day: 'tooLongAgo' });
    expect(read({}, {}, '2025-11-16').refusals).toBeUndefined();
    expect(draftDay({ day: ' ', typed: {} }, within.today)).toBe(within.today);
    expect(draftDay({ day: '2026-02-30', typed: {} }, within.today)).toBeNull();
  });
});
