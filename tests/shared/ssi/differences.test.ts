import { expect, it } from 'vitest';
import { differences } from '../../../shared/ssi/differences.ts';
import { means, snapshot } from '../../builders/snapshot.ts';

it('names what replacing a snapshot would change, in the order of the form', () => {
  const before = snapshot();
  const after = snapshot({
    scores: { ...before.scores, people: 7 },
    total: 53.3,
    networkRank: null,
    note: 'después del curso',
  });
  expect(differences(before, after)).toEqual([
    { field: 'people', before: 6.4, after: 7 },
    { field: 'total', before: 53, after: 53.3 },
    { field: 'networkRank', before: 11, after: null },
    { field: 'note', before: '', after: 'después del curso' },
  ]);
});

it('names each average that becomes known, changes or is known no more', () => {
  const before = snapshot({ industryMeans: means.industry });
  const after = snapshot({
    industryMeans: { ...means.industry, people: 5.6 },
    networkMeans: means.network,
  });
  const network = Object.entries(means.network).map(([pillar, mean]) => ({
    field: `networkMeans.${pillar}`,
    before: null,
    after: mean,
  }));
  const people = { field: 'industryMeans.people', before: 5.4, after: 5.6 };
  expect(differences(before, after)).toEqual([people, ...network]);
  expect(differences(before, snapshot()).map((each) => [each.before, each.after])).toEqual([
    [11.8, null],
    [5.4, null],
    [2.1, null],
    [15.2, null],
  ]);
});

it('names nothing where nothing would change', () => {
  expect(differences(snapshot(), snapshot())).toEqual([]);
});
