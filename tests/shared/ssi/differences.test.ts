import { expect, it } from 'vitest';
import { differences } from '../../../shared/ssi/differences.ts';
import { snapshot } from '../../builders/snapshot.ts';

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

it('names nothing where nothing would change', () => {
  expect(differences(snapshot(), snapshot())).toEqual([]);
});
