import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/day.ts';
import { effortWeeks } from '../../../shared/insights/effortWeek.ts';
import { day } from '../../builders/day.ts';

const none = new Map<Day, number>();
const nothing = { brand: none, people: none, insights: none, relationships: none };

const done = (days: Readonly<Record<string, number>>) =>
  new Map(Object.entries(days).map(([text, count]) => [day(text), count]));

const noted = (text: string, score: number) => ({
  day: day(text),
  scores: { brand: score, people: 1, insights: 2, relationships: 3 },
});

// 2026-11-02 is a Monday.
const today = day('2026-11-25');

describe('The weeks of effort', () => {
  it('go from the first in which anything was done to the last that is over', () => {
    const people = done({ '2026-11-04': 2, '2026-11-24': 5 });
    const weeks = effortWeeks({ ...nothing, people }, [], 1, today);
    expect(weeks.people).toEqual([
      { week: '2026-11-02', done: 2, scoreAtEnd: null },
      { week: '2026-11-09', done: 0, scoreAtEnd: null },
      { week: '2026-11-16', done: 0, scoreAtEnd: null },
    ]);
    expect(weeks.brand.map((week) => week.done)).toEqual([0, 0, 0]);
  });

  it('add up the days of each, where weeks begin on Monday or on Sunday', () => {
    const brand = done({ '2026-11-07': 1, '2026-11-08': 2, '2026-11-09': 4 });
    const counts = (weekStart: 1 | 7) =>
      effortWeeks({ ...nothing, brand }, [], weekStart, day('2026-11-16')).brand.map((week) => [
        week.week,
        week.done,
      ]);
    expect(counts(1)).toEqual([
      ['2026-11-02', 3],
      ['2026-11-09', 4],
    ]);
    expect(counts(7)).toEqual([
      ['2026-11-01', 1],
      ['2026-11-08', 6],
    ]);
  });

  it('are none before anything was done, or before a week is over', () => {
    expect(effortWeeks(nothing, [noted('2026-11-08', 5)], 1, today).brand).toEqual([]);
    const brand = done({ '2026-11-24': 1, '2026-11-12': 0 });
    expect(effortWeeks({ ...nothing, brand }, [], 1, today).brand).toEqual([]);
    const later = done({ '2027-03-01': 1 });
    expect(effortWeeks({ ...nothing, brand: later }, [], 1, today).brand).toEqual([]);
  });
});

describe('The score at the end of a week', () => {
  const brand = done({ '2026-11-02': 1 });
  const scores = (...snapshots: readonly ReturnType<typeof noted>[]) =>
    effortWeeks({ ...nothing, brand }, snapshots, 1, today).brand.map((week) => week.scoreAtEnd);

  it.each([
    ['2026-11-04', [null, null, null]],
    ['2026-11-05', [7, null, null]],
    ['2026-11-08', [7, null, null]],
    ['2026-11-09', [7, null, null]],
    ['2026-11-11', [7, null, null]],
    ['2026-11-12', [null, 7, null]],
  ])('is that of a snapshot three days away at most: %s', (text, expected) => {
    expect(scores(noted(text, 7))).toEqual(expected);
  });

  it('is that of the nearest, whatever their order, and of the later of two as near', () => {
    const [thursday, saturday, monday] = [
      noted('2026-11-05', 4),
      noted('2026-11-07', 6),
      noted('2026-11-09', 8),
    ];
    expect(scores(thursday, saturday)).toEqual([6, null, null]);
    expect(scores(saturday, thursday)).toEqual([6, null, null]);
    expect(scores(saturday, monday)).toEqual([8, null, null]);
    expect(scores(monday, saturday)).toEqual([8, null, null]);
    expect(scores(monday, noted('2026-11-08', 7))).toEqual([7, null, null]);
  });

  it('makes a week of whoever notes on a Monday and on a Sunday the same', () => {
    const onSundays = ['2026-11-08', '2026-11-15', '2026-11-22'].map((text, i) => noted(text, i));
    const onMondays = ['2026-11-09', '2026-11-16', '2026-11-23'].map((text, i) => noted(text, i));
    expect(scores(...onSundays)).toEqual([0, 1, 2]);
    expect(scores(...onMondays)).toEqual([0, 1, 2]);
  });

  it('is each pillar’s own, and never from the future', () => {
    const weeks = effortWeeks({ ...nothing, brand }, [noted('2026-11-08', 7)], 1, today);
    expect(weeks.relationships[0]).toEqual({ week: '2026-11-02', done: 0, scoreAtEnd: 3 });
    const soon = effortWeeks({ ...nothing, brand }, [noted('2026-11-10', 7)], 1, day('2026-11-09'));
    expect(soon.brand).toEqual([{ week: '2026-11-02', done: 1, scoreAtEnd: null }]);
  });
});
