import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { changeOver, changesOf } from '../../../shared/ssi/change.ts';
import { day } from '../../builders/day.ts';
import { snapshot } from '../../builders/snapshot.ts';

const today = day('2026-11-22');

function values(...given: readonly (readonly [daysBefore: number, value: number])[]) {
  return given.map(([before, value]) => ({ day: addDays(today, -before), value }));
}

describe('The change over some weeks', () => {
  it('is how far the last value lies above the one that many weeks before', () => {
    expect(changeOver(values([84, 10], [28, 12.5], [0, 13.118]), 4)).toBe(0.618);
    expect(changeOver(values([84, 10], [28, 12.5], [0, 13.118]), 12)).toBe(3.118);
    expect(changeOver(values([28, 14], [0, 13]), 4)).toBe(-1);
  });

  it('looks back from the last value, whatever day it is today', () => {
    expect(changeOver(values([128, 10], [100, 12]), 4)).toBe(2);
  });

  it('takes the closest within a week, and of two as close the earlier', () => {
    expect(changeOver(values([35, 1], [26, 2], [0, 5]), 4)).toBe(3);
    expect(changeOver(values([30, 1], [26, 2], [0, 5]), 4)).toBe(4);
  });

  it.each([
    ['nothing at all', values()],
    ['a single value', values([0, 5])],
    ['values of other weeks only', values([36, 1], [20, 2], [0, 5])],
  ])('is not known from %s', (_, given) => {
    expect(changeOver(given, 4)).toBeNull();
  });

  it('has no binary noise', () => {
    expect(changeOver(values([28, 20.973], [0, 20.998]), 4)).toBe(0.025);
  });
});

it('The changes of a journal are told of the total and of each pillar', () => {
  const scores = { brand: 20, people: 6.4, insights: 11, relationships: 15 };
  const seen = [
    snapshot({ day: addDays(today, -28), scores, total: 52 }),
    snapshot({ day: today }),
  ];
  expect(changesOf(seen)).toEqual({
    total: { 4: 1, 12: null },
    brand: { 4: 1, 12: null },
    people: { 4: 0, 12: null },
    insights: { 4: -0.7, 12: null },
    relationships: { 4: 0, 12: null },
  });
});
