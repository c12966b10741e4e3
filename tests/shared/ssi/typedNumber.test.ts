import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedNumber } from '../../../shared/ssi/typedNumber.ts';

const score = { smallest: 0, largest: 25, decimals: 3 };
const rank = { smallest: 1, largest: 100, decimals: 0 };

describe('A typed score', () => {
  it.each([
    ['13.118', 13.118],
    ['13,118', 13.118],
    [' 6,4 ', 6.4],
    ['\u00a021', 21],
    ['25', 25],
    ['25.000', 25],
    ['0', 0],
    ['-0', 0],
    ['+7', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
  ])('"%s" is %d', (text, value) => {
    expect(readTypedNumber(text, score)).toEqual({ value });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['abc', 'notANumber'],
    ['1e3', 'notANumber'],
    ['12 5', 'notANumber'],
    ['١٢', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['0x10', 'notANumber'],
    [',', 'notANumber'],
    ['--5', 'notANumber'],
    ['1.2.3', 'twoDecimalMarks'],
    ['1,234.5', 'twoDecimalMarks'],
    ['1,,2', 'twoDecimalMarks'],
    ['13.1184', 'tooManyDecimals'],
    ['25.001', 'outOfRange'],
    ['-1', 'outOfRange'],
    ['9'.repeat(400), 'outOfRange'],
  ])('"%s" is refused: %s', (text, refusal) => {
    expect(readTypedNumber(text, score)).toEqual({ refusal });
  });

  it('reads back whatever it could have shown, with a comma or a point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25_000 }), fc.boolean(), (thousandths, isComma) => {
        const text = (thousandths / 1000).toFixed(3);
        const typed = isComma ? text.replace('.', ',') : text;
        expect(readTypedNumber(typed, score).value).toBe(thousandths / 1000);
      }),
    );
  });

  it('never throws and never leaves its range, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { value, refusal } = readTypedNumber(text, score);
        if (refusal === undefined) expect(value).toSatisfy((n: number) => n >= 0 && n <= 25);
      }),
    );
  });
});

describe('A typed rank', () => {
  it('is a whole number from 1 to 100', () => {
    expect(readTypedNumber('9', rank)).toEqual({ value: 9 });
    expect(readTypedNumber('0', rank)).toEqual({ refusal: 'outOfRange' });
    expect(readTypedNumber('101', rank)).toEqual({ refusal: 'outOfRange' });
    expect(readTypedNumber('9.5', rank)).toEqual({ refusal: 'tooManyDecimals' });
  });
});
