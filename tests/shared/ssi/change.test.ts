import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { changesOf, changeWeeks, longestLookBack } from '../../../shared/ssi/change.ts';
import { day } from '../../builders/day.ts';
import { snapshot } from '../../builders/snapshot.ts';

const today = day('2026-11-22');
const scores = { brand: 20, people: 6.4, insights: 11, relationships: 15 };

describe('The changes of a journal', () => {
  it('are told of the total and of each pillar', () => {
    const seen = [
      snapshot({ day: addDays(today, -28), scores, total: 52 }),
      snapshot({ day: today }),
    ];
    expect(changesOf(seen, today)).toEqual({
      total: { 4: 1, 12: null },
      brand: { 4: 1, 12: null },
      people: { 4: 0, 12: null },
      insights: { 4: -0.7, 12: null },
      relationships: { 4: 0, 12: null },
    });
  });

  it('are not known of an empty one', () => {
    expect(changesOf([], today).total).toEqual({ 4: null, 12: null });
  });

  it('need nothing from before the longest look back', () => {
    const longest = Math.max(...changeWeeks);
    const at = (before: number) => [
      snapshot({ day: addDays(today, -before), scores, total: 52 }),
      snapshot({ day: today }),
    ];
    expect(changesOf(at(longestLookBack), today).total[longest as 12]).toBe(1);
    expect(changesOf(at(longestLookBack + 1), today).total[longest as 12]).toBeNull();
  });
});
