import { describe, expect, it } from 'vitest';
import { type Pause, pauseOfEverything } from '../../../shared/actions/pause.ts';
import { day } from '../../builders/day.ts';

function pause(from: string, until: string | null, given: Partial<Pause> = {}): Pause {
  const last = until === null ? null : day(until);
  return { id: from, scope: { of: 'everything' }, from: day(from), until: last, ...given };
}

describe('The pause of everything that goes on', () => {
  const holiday = pause('2026-12-03', '2026-12-10');

  it('does so from its first day to its last', () => {
    expect(pauseOfEverything([holiday], day('2026-12-02'))).toBeNull();
    expect(pauseOfEverything([holiday], day('2026-12-03'))).toBe(holiday);
    expect(pauseOfEverything([holiday], day('2026-12-10'))).toBe(holiday);
    expect(pauseOfEverything([holiday], day('2026-12-11'))).toBeNull();
  });

  it('is none that silences less', () => {
    const scope = { of: 'pillar', pillar: 'people' } as const;
    expect(pauseOfEverything([{ ...holiday, scope }], day('2026-12-05'))).toBeNull();
  });

  it('is, of several, the one that lasts longest', () => {
    const open = pause('2026-12-05', null);
    const short = pause('2026-12-04', '2026-12-05');
    const today = day('2026-12-05');
    expect(pauseOfEverything([short, holiday], today)).toBe(holiday);
    expect(pauseOfEverything([short, open, holiday], today)).toBe(open);
  });
});
