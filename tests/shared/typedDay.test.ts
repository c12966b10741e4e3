import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromEpoch, epochDay } from '../../shared/day.ts';
import { formatOf } from '../../shared/locales/format.ts';
import { languages } from '../../shared/settings.ts';
import { readTypedDay } from '../../shared/typedDay.ts';
import { day } from '../builders/day.ts';

// A Sunday.
const today = day('2026-11-22');

describe('A typed day, in Spanish', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['3/4/2026', '2026-04-03'],
    ['22.11.26', '2026-11-22'],
    ['22-11', '2026-11-22'],
    ['23/11', '2025-11-23'],
    ['22 nov 2026', '2026-11-22'],
    ['  22 de NOVIEMBRE  de 2026 ', '2026-11-22'],
    ['1 sept', '2026-09-01'],
    ['29 feb', '2024-02-29'],
    ['hoy', '2026-11-22'],
    ['Ayer', '2026-11-21'],
    ['mañana', '2026-11-23'],
    ['Pasado mañana', '2026-11-24'],
    ['domingo, 22 de noviembre de 2026', '2026-11-22'],
  ])('"%s" is %s', (text, expected) => {
    expect(readTypedDay(text, today, 'es')).toBe(expected);
  });
});

describe('A typed day, in English', () => {
  it.each([
    ['Nov 22, 2026', '2026-11-22'],
    ['22nd of November', '2026-11-22'],
    ['11/22/2026', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['4/4', '2026-04-04'],
    ['dec 24', '2025-12-24'],
    ['yesterday', '2026-11-21'],
    ['Tomorrow ', '2026-11-23'],
    ['Sunday, November 22', '2026-11-22'],
  ])('"%s" is %s', (text, expected) => {
    expect(readTypedDay(text, today, 'en')).toBe(expected);
  });

  it('is not guessed where day and month could change places', () => {
    expect(readTypedDay('3/4/2026', today, 'en')).toBeNull();
  });
});

describe('A typed day without a year', () => {
  it.each([
    ['22 de noviembre', '2026-11-22'],
    ['21 de noviembre', '2027-11-21'],
    ['3/12', '2026-12-03'],
    ['29 feb', '2028-02-29'],
  ])('"%s" is %s where the next is meant', (text, expected) => {
    expect(readTypedDay(text, today, 'es', 'next')).toBe(expected);
  });

  it('is none where no year has it', () => {
    expect(readTypedDay('30 feb', today, 'es', 'next')).toBeNull();
  });
});

describe('What names no day', () => {
  it.each([
    '',
    'algún día',
    '30 feb 2026',
    '31/11/2026',
    '22',
    '22 no 2026',
    '1 2 3 4',
    'nov 2026 22 5',
    'nov dic 22',
    '2026/11',
    '00/00/0000',
    '22/11/99999',
  ])('"%s" is not read', (text) => {
    for (const language of languages) expect(readTypedDay(text, today, language)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...languages),
        (text, language) => {
          const read = readTypedDay(text, today, language);
          expect(read === null || /^\d{4}-\d\d-\d\d$/.test(read)).toBe(true);
        },
      ),
    );
  });
});

it('reads back every day as any language writes it', () => {
  const anyDay = fc.integer({ min: 0, max: epochDay(day('2099-12-31')) }).map(dayFromEpoch);
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...languages), (written, language) => {
      const { shortDayWithYear, fullDay } = formatOf(language);
      expect(readTypedDay(shortDayWithYear(written), today, language)).toBe(written);
      expect(readTypedDay(fullDay(written), today, language)).toBe(written);
    }),
  );
});
