import { expect, it } from 'vitest';
import { formatOf } from '../../../shared/locales/format.ts';
import { day } from '../../builders/day.ts';

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

it.each([
  ['2026-11-01', '2026-11-30', 'noviembre de 2026', 'November 2026'],
  ['2026-10-01', '2026-12-31', 'octubre–diciembre de 2026', 'October – December 2026'],
])('the months from %s to %s are %j in Spanish and %j in English', (first, last, ...written) => {
  const range = (language: 'es' | 'en') =>
    formatOf(language).monthsRange(day(first), day(last)).replace(/\s/gu, ' ');
  expect([range('es'), range('en')]).toEqual(written);
});
