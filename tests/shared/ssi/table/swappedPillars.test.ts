import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/day.ts';
import type { PillarScores } from '../../../../shared/ssi/pillar.ts';
import { looksSwapped } from '../../../../shared/ssi/table/swappedPillars.ts';
import { day } from '../../../builders/day.ts';
import { snapshot } from '../../../builders/snapshot.ts';

const first = day('2026-10-03');
const usual = { brand: 21, people: 6.4, insights: 10.3, relationships: 15 };
const swapped = { brand: 6.4, people: 21, insights: 10.3, relationships: 15 };
const doubted = (all: readonly PillarScores[]) => [
  ...looksSwapped(all.map((scores, index) => snapshot({ day: addDays(first, index), scores }))),
];

describe('Four pillars', () => {
  it('in another order than on the days around them are doubtful', () => {
    expect(doubted([usual, usual, swapped, usual])).toEqual(['2026-10-05']);
    expect(doubted([swapped, usual, usual])).toEqual(['2026-10-03']);
  });

  it('that change, however much, without being those of another order are not', () => {
    expect(doubted([usual, usual, { ...usual, insights: 24 }, usual])).toEqual([]);
    expect(doubted([usual, usual, { brand: 0, people: 0, insights: 0, relationships: 0 }])).toEqual(
      [],
    );
  });

  it('that lie close to each other say nothing by their order', () => {
    const close = { brand: 10, people: 11, insights: 12, relationships: 13 };
    expect(doubted([close, close, { ...close, brand: 13, relationships: 10 }])).toEqual([]);
  });

  it('without two neighbours are not doubted', () => {
    expect(doubted([usual, swapped])).toEqual([]);
  });
});
