import { expect, it } from 'vitest';
import { pillarRows } from '../../../shared/ssi/pillarRows.ts';
import { day } from '../../builders/day.ts';
import { snapshot } from '../../builders/snapshot.ts';

const none = { brand: 0, people: 0, insights: 0, relationships: 0 };

function point(on: string) {
  const { source: _, ...rest } = snapshot({ day: day(on) });
  return { ...rest, notes: 0 };
}

it('Each point is a row, and what was done stands in one row only', () => {
  const effort = [
    { from: day('2026-11-02'), done: { ...none, brand: 3 } },
    { from: day('2026-11-09'), done: { ...none, people: 2 } },
    { from: day('2026-11-16'), done: none },
    { from: day('2026-11-23'), done: { ...none, insights: 1 } },
  ];
  const rows = pillarRows(['2026-11-03', '2026-11-08', '2026-11-23'].map(point), effort);
  expect(rows.map((row) => [row.day, row.point?.day ?? null, row.done])).toEqual([
    ['2026-11-03', '2026-11-03', null],
    ['2026-11-08', '2026-11-08', { ...none, brand: 3 }],
    // Something was done, and nothing noted.
    ['2026-11-09', null, { ...none, people: 2 }],
    ['2026-11-23', '2026-11-23', { ...none, insights: 1 }],
  ]);
});

it('No point is lost where no effort is known of', () => {
  expect(pillarRows([point('2026-11-03')], []).map((row) => row.day)).toEqual(['2026-11-03']);
});
