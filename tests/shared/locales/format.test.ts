import { expect, it } from 'vitest';
import { formatOf } from '../../../shared/locales/format.ts';

it.each([
  [0, '1 kB', '1 kB'],
  [1, '1 kB', '1 kB'],
  [204_800, '205 kB', '205 kB'],
  [999_499, '999 kB', '999 kB'],
  [999_500, '1 MB', '1 MB'],
  [1_240_000, '1,2 MB', '1.2 MB'],
  [1_240_000_000, '1240 MB', '1,240 MB'],
])('%d bytes are written %j in Spanish and %j in English', (bytes, spanish, english) => {
  const written = (language: 'es' | 'en') => formatOf(language).size(bytes).replaceAll(' ', ' ');
  expect([written('es'), written('en')]).toEqual([spanish, english]);
});
