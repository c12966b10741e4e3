import { describe, expect, it } from 'vitest';
import type { Timing } from '../../../shared/actions/actionDraft.ts';
import { timingPhrase } from '../../../shared/actions/timingPhrase.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { day } from '../../builders/day.ts';

// A Sunday.
const today = day('2026-11-22');

function phrase(rhythm: Timing['rhythm'], start = '2026-11-22', end: string | null = null) {
  const timing = { rhythm, start: day(start), end: end === null ? null : day(end) };
  return timingPhrase(timing, today, 1, wordsOf('en'), formatOf('en'));
}

describe('What a rhythm comes to', () => {
  it('is its next three days', () => {
    expect(phrase({ kind: 'weeks', every: 1, on: [2] })).toBe(
      'Next dates: Tue, Nov 24 · Tue, Dec 1 · Tue, Dec 8',
    );
  });

  it('is told with the year where that is another', () => {
    expect(phrase({ kind: 'months', every: 12, on: 24 })).toBe(
      'Next dates: Tue, Nov 24 · Nov 24, 2027 · Nov 24, 2028',
    );
  });

  it('is told in words where no day is fixed', () => {
    expect(phrase({ kind: 'once' })).toBe('It stays on Today until you tick it.');
    expect(phrase({ kind: 'once' }, '2026-12-01')).toContain('from Tue, Dec 1');
    expect(phrase({ kind: 'quota', times: 2, per: 'week' })).toBe('On days of your choice.');
    expect(phrase({ kind: 'quota', times: 2, per: 'week' }, '2027-01-04')).toContain('Jan 4, 2027');
  });

  it('is nothing where it ends before it comes', () => {
    const never = 'With those dates it never comes.';
    expect(phrase({ kind: 'weeks', every: 1, on: [6] }, '2026-11-22', '2026-11-25')).toBe(never);
    expect(phrase({ kind: 'once' }, '2026-11-01', '2026-11-21')).toBe(never);
  });
});
