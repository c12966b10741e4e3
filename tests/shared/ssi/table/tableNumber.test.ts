import { describe, expect, it } from 'vitest';
import {
  decimalMarkOf,
  isBlank,
  isNumeric,
  readTableNumber,
} from '../../../../shared/ssi/table/tableNumber.ts';

const score = { smallest: 0, largest: 25, decimals: 3 };
const total = { smallest: 0, largest: 100, decimals: 3 };
const rank = { smallest: 1, largest: 100, decimals: 0, unit: '%' };
const count = { smallest: 0, largest: 100_000_000, decimals: 0 };

describe('A score of a table', () => {
  it.each([
    ['13,118', 13.118],
    ['13.118002', 13.118002],
    ['0.29999998', 0.29999998],
    ['21/25', 21],
    ['6,4 de 25', 6.4],
  ])('"%s" is %d, with all its decimals', (cell, value) => {
    expect(readTableNumber(cell, score, null)).toEqual({ value });
  });

  it.each([
    ['53/100', total, { value: 53 }],
    ['53 out of 100', total, { value: 53 }],
    ['53/25', total, { refusal: 'notANumber' }],
    ['26', score, { refusal: 'outOfRange' }],
    ['9 %', score, { refusal: 'notANumber' }],
    ['1.2.3', score, { refusal: 'twoDecimalMarks' }],
    ['n/a', score, { refusal: 'missing' }],
    ['1'.repeat(61), score, { refusal: 'notANumber' }],
  ])('"%s" is what it is out of, or refused', (cell, rule, reading) => {
    expect(readTableNumber(cell, rule, null)).toEqual(reading);
  });
});

describe('A whole number of a table', () => {
  it.each(['9', '9 %', '9%', 'Top 9 %', 'top 9%', 'Primeros 9 %', 'Primeiros 9%', '9.0', '9,00'])(
    '"%s" is the rank 9',
    (cell) => {
      expect(readTableNumber(cell, rank, null)).toEqual({ value: 9 });
    },
  );

  it('has its thousands parted by what is not the decimal mark', () => {
    expect(readTableNumber('1.234', count, ',')).toEqual({ value: 1_234 });
    expect(readTableNumber('1,234,567', count, '.')).toEqual({ value: 1_234_567 });
    expect(readTableNumber('1 234', count, null)).toEqual({ value: 1_234 });
    expect(readTableNumber('1.234', count, null)).toEqual({ value: 1_234 });
    expect(readTableNumber('1.234', count, '.')).toEqual({ refusal: 'tooManyDecimals' });
    expect(readTableNumber('5.000', count, '.')).toEqual({ value: 5 });
    expect(readTableNumber('5.000', count, ',')).toEqual({ value: 5_000 });
    expect(readTableNumber('1.5', count, null)).toEqual({ refusal: 'tooManyDecimals' });
  });
});

describe('The cells of a table', () => {
  it('tell their decimal mark, where they agree on one', () => {
    expect(decimalMarkOf(['21', '6,4'])).toBe(',');
    expect(decimalMarkOf(['6.4', ''])).toBe('.');
    expect(decimalMarkOf(['6.4', '6,4'])).toBeNull();
    expect(decimalMarkOf(['21', 'x'])).toBeNull();
  });

  it('say in many ways that nothing is known', () => {
    const blanks = ['', ' ', '-', '—', 'n/a', 'N/A', '#N/A', 'NaN', 'null', '?', 'n.d.', 's/d'];
    expect(blanks.filter((cell) => !isBlank(cell))).toEqual([]);
    expect(['0', 'no', 'a', '-1'].filter(isBlank)).toEqual([]);
  });

  it('are numbers or are not', () => {
    const numbers = ['1', '-1', '6,4', '.5', 'Top 9 %', '53/100', '1.234.567', '9%'];
    expect(numbers.filter((cell) => !isNumeric(cell))).toEqual([]);
    expect(['', 'a', '2026-10-03', '3/10/2026', '1;2', '1.2.3'].filter(isNumeric)).toEqual([]);
  });
});
