import { describe, expect, it } from 'vitest';
import { actionIds, entryOf } from '../../../shared/actions/catalogue.ts';
import { staggerStarts } from '../../../shared/actions/firstDays.ts';
import { addDays, type Day, daysBetween } from '../../../shared/day.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import { day } from '../../builders/day.ts';
import { focusOn } from '../../builders/snapshot.ts';

const first = day('2026-11-22');
const introducedOn = (starts: ReadonlyMap<string, Day>, when: Day) =>
  [...starts].filter(([, start]) => start === when).map(([id]) => id);

describe('The first days', () => {
  it('ask for three things, then two more each day, until all eighteen are known', () => {
    const starts = staggerStarts(actionIds, null, first);
    const counts = Array.from(
      { length: 10 },
      (_, index) => introducedOn(starts, addDays(first, index)).length,
    );
    expect(counts).toEqual([3, 2, 2, 2, 2, 2, 2, 2, 1, 0]);
  });

  it('begin with the focus pillar', () => {
    const starts = staggerStarts(actionIds, focusOn('people'), first);
    const pillarsToday = introducedOn(starts, first).map((id) => entryOf(id as never).pillar);
    expect(pillarsToday).toEqual(['people', 'people', 'people']);
  });

  it.each(pillars)('introduce every action of %s, as focus, before any other', (pillar) => {
    const starts = staggerStarts(actionIds, focusOn(pillar), first);
    const own = [...starts].filter(([id]) => entryOf(id).pillar === pillar);
    const others = [...starts].filter(([id]) => entryOf(id).pillar !== pillar);
    const latest = Math.max(...own.map(([, start]) => daysBetween(first, start)));
    const earliest = Math.min(...others.map(([, start]) => daysBetween(first, start)));
    expect(latest).toBeLessThanOrEqual(earliest);
  });
});
