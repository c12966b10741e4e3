import { expect, it } from 'vitest';
import { addDays, epochDay } from '../../../shared/day.ts';
import { runsOf } from '../../../shared/ssi/runs.ts';
import { day } from '../../builders/day.ts';

const begin = day('2026-01-01');
const first = epochDay(begin);

function points(...given: readonly (readonly [after: number, value: number | null])[]) {
  return given.map(([after, value]) => ({ day: addDays(begin, after), value }));
}
const known = ({ value }: { readonly value: number | null }) => value;

it('What is known is joined over at most four weeks', () => {
  expect(runsOf(points([0, 1], [28, 2], [57, 3]), 'week', known)).toEqual([
    [
      { x: first, y: 1 },
      { x: first + 28, y: 2 },
    ],
    [{ x: first + 57, y: 3 }],
  ]);
});

it('By months a line breaks where a whole month is missing', () => {
  const given = points([30, 1], [31, 2], [90, 3], [130, 4]);
  expect(runsOf(given, 'month', known).map((run) => run.length)).toEqual([2, 2]);
});

it('A line goes on over points where its value is not known, unless that makes a gap', () => {
  const given = points([0, 1], [7, null], [14, 2], [28, null], [42, null], [56, 3]);
  expect(runsOf(given, 'day', known).map((run) => run.map(({ y }) => y))).toEqual([[1, 2], [3]]);
});

it('Of nothing there is no run', () => {
  expect(runsOf(points(), 'day', known)).toEqual([]);
  expect(runsOf(points([0, null]), 'day', known)).toEqual([]);
});
