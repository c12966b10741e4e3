import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortened } from '../../shared/shortened.ts';

it('leaves a text that fits as it is', () => {
  expect(shortened('', 5)).toBe('');
  expect(shortened('cinco', 5)).toBe('cinco');
});

it('cuts one that does not, and says so', () => {
  expect(shortened('cincos', 5)).toBe('cinc…');
});

it('keeps whole what is one letter to the reader', () => {
  expect(shortened('a\u0301a\u0301a\u0301', 5)).toBe('a\u0301a\u0301…');
  expect(shortened('ab👩‍👩‍👧‍👦', 8)).toBe('ab…');
});

it('is never longer than told, and begins as the text does', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.integer({ min: 1, max: 40 }),
      (text, longest) => {
        const short = shortened(text, longest);
        expect(short.length).toBeLessThanOrEqual(longest);
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
      },
    ),
  );
});
