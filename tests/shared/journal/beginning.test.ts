import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginningOf, longestBeginning } from '../../../shared/journal/beginning.ts';
import { anyHostileText, hostileMarkdown } from '../../builders/hostileMarkdown.ts';

it('is the first line with something in it, without its signs', () => {
  expect(beginningOf('\n\n---\n\n## Un **buen** día ##\n\nmás')).toBe('Un buen día');
  expect(beginningOf('- [ ] Llamar a [Ana](https://example.org)')).toBe('Llamar a Ana');
  expect(beginningOf('> 1. `código` y _calma_, ~~nada~~ snake_case')).toBe(
    'código y calma, nada snake_case',
  );
  expect(beginningOf('|-|-|\n| a | b |')).toBe('a b');
  expect(beginningOf('#marca con [[2026-10-03]]')).toBe('#marca con 2026-10-03');
  expect(beginningOf('\u200B\n \n')).toBe('');
});

it('is shortened, in one line, whatever the page', () => {
  expect(beginningOf('palabra '.repeat(100))).toHaveLength(longestBeginning);
  for (const text of Object.values(hostileMarkdown))
    expect(beginningOf(text).length).toBeLessThanOrEqual(longestBeginning);
  fc.assert(
    fc.property(anyHostileText, (text) => {
      expect(beginningOf(text)).not.toMatch(/[\r\n]/);
      expect(beginningOf(text).length).toBeLessThanOrEqual(longestBeginning);
    }),
  );
});
