import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../shared/locales/format.ts';
import { languages } from '../../../shared/settings.ts';
import { readTypedCount } from '../../../shared/ssi/typedCount.ts';

const count = { smallest: 0, largest: 100_000_000, decimals: 0 };
const share = { smallest: 0, largest: 100, decimals: 0, unit: '%' };

describe('A typed count', () => {
  it.each([
    ['0', 0],
    ['840', 840],
    [' 1234 ', 1234],
    ['007', 7],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ["1'234", 1234],
    ['1’234’567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['12,345,678', 12_345_678],
    ['100.000.000', 100_000_000],
  ])('"%s" is %d', (text, value) => {
    expect(readTypedCount(text, count)).toEqual({ value });
  });

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['500+', 'atLeast'],
    ['500 +', 'atLeast'],
    ['+500', 'atLeast'],
    ['> 1.000', 'atLeast'],
    ['1.2K', 'shortened'],
    ['1,2 mil', 'shortened'],
    ['3 M', 'shortened'],
    ['1.5', 'notWhole'],
    ['12,34', 'notWhole'],
    ['0.500', 'notWhole'],
    ['1234.567', 'notWhole'],
    ['1.234,5', 'notWhole'],
    ['1.234,567', 'notWhole'],
    ['1.23.456', 'notWhole'],
    ['-5', 'outOfRange'],
    ['−5', 'outOfRange'],
    ['100.000.001', 'outOfRange'],
    ['9'.repeat(400), 'outOfRange'],
    ['muchos', 'notANumber'],
    ['1e3', 'notANumber'],
    ['0x10', 'notANumber'],
    ['12 34', 'notANumber'],
    ['1 234.567', 'notANumber'],
    ['840 seguidores', 'notANumber'],
    ['١٢', 'notANumber'],
    ['.', 'notANumber'],
    ['840 %', 'notANumber'],
  ])('"%s" is refused: %s', (text, refusal) => {
    expect(readTypedCount(text, count)).toEqual({ refusal });
  });

  it('takes its sign along where it is a share', () => {
    expect(readTypedCount('85 %', share)).toEqual({ value: 85 });
    expect(readTypedCount('100%', share)).toEqual({ value: 100 });
    expect(readTypedCount('85,5 %', share)).toEqual({ refusal: 'notWhole' });
    expect(readTypedCount('101 %', share)).toEqual({ refusal: 'outOfRange' });
    expect(readTypedCount('%', share)).toEqual({ refusal: 'missing' });
  });

  it.each(languages)('reads back what Pilar itself writes in %s', (language) => {
    const write = formatOf(language).score;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: count.largest }), (value) => {
        expect(readTypedCount(write(value, 0), count)).toEqual({ value });
      }),
    );
  });

  it('reads any text, however odd, as a number within its rule or not at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,' +%k]{0,14}$/)), (text) => {
        const { value = 0 } = readTypedCount(text, count);
        expect(Number.isInteger(value) && value >= 0 && value <= count.largest).toBe(true);
      }),
    );
  });
});
