import { expect, it } from 'vitest';
import { inPlaceOf } from '../../../shared/ssi/snapshot.ts';
import { means, snapshot } from '../../builders/snapshot.ts';

it('in place of another keeps what the network averages, and nothing else, where it tells none', () => {
  const kept = snapshot({
    industryMeans: means.industry,
    networkMeans: means.network,
    note: 'antes',
  });
  const typed = snapshot({ total: 52.7 });
  expect(inPlaceOf(kept, typed)).toEqual({ ...typed, networkMeans: means.network });
  const other = { ...means.network, brand: 14 };
  expect(inPlaceOf(kept, snapshot({ networkMeans: other })).networkMeans).toEqual(other);
});
