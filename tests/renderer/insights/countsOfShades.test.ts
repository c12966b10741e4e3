import { expect, it } from 'vitest';
import { countsOfShades } from '../../../renderer/insights/countsOfShades.ts';

const orMore = (count: number) => `${count}+`;

it('The counts of the shades take in every number once', () => {
  expect(countsOfShades([], orMore)).toEqual(['0']);
  expect(countsOfShades([1, 2], orMore)).toEqual(['0', '1', '2+']);
  expect(countsOfShades([1, 3, 5, 7], orMore)).toEqual(['0', '1–2', '3–4', '5–6', '7+']);
});
