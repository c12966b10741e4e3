import { describe, expect, it } from 'vitest';
import { mostToSet } from '../../../shared/journal/isTooMuch.ts';
import { lineAsMarkdown, linesAsMarkdown } from '../../../shared/journal/plainAsMarkdown.ts';
import { quotedEntry } from '../../../shared/journal/quotedEntry.ts';
import { decoded, htmlOf, markdownWith, on, usual } from '../../builders/reportMarkdown.ts';

describe('A report as Markdown', () => {
  it('has its headings, its tables and its lists', () => {
    expect(usual.headings.map(([level]) => level).join('')).toBe('12222223');
    expect(usual.tables).toEqual([24, 24]);
    expect(markdownWith({})).toContain('| Total | 50,7 | 53,0 | +2,3 |');
    expect(markdownWith({ introduction: 'Uno\nDos\n\nTres', name: 'Ana' })).toContain(
      '**Ana**\n\nDel 1 de noviembre',
    );
  });

  it('ends with what the index is not', () => {
    expect(markdownWith({}).trimEnd()).toMatch(/no mide lo que vale nadie\.$/);
  });
});

describe('A page within it', () => {
  it.each([
    ['a heading goes down', '# Uno\n\n### Tres ##', '> #### Uno\n>\n> ###### Tres ##'],
    ['so does one by its underline', 'Uno\n===\nDos\n---', '> #### Uno\n>\n> ##### Dos\n>'],
    ['one of several lines is a paragraph', 'Uno\ndos\n===', '> Uno\n> dos'],
    ['what is code stays', '```\n# no\n<b>\n```', '> ```\n> # no\n> <b>\n> ```'],
    ['HTML is text', 'Un <b>tono</b>', '> Un &lt;b>tono&lt;/b>'],
    [
      'a note is named after its day',
      'Uno[^1]\n\n[^1]: Dos',
      '> Uno[^2026-11-03-1]\n>\n> [^2026-11-03-1]: Dos',
    ],
    ['an invisible mark stays', '#\ufeff', '> #\ufeff'],
    ['a tab reaches as far', '\tcode', '>     code'],
    ['a list stays', '- [ ] uno\n- [x] dos', '> - [ ] uno\n> - [x] dos'],
    ['a table stays', '| a |\n| - |\n| b |', '> | a |\n> | - |\n> | b |'],
  ])('%s', (_what, text, quoted) => {
    expect(quotedEntry(text, on).replace(/\n>$/, '')).toBe(quoted.replace(/\n>$/, ''));
  });

  it('is taken as it reads where it is too long', () => {
    const text = `# Largo\n\n${'palabra '.repeat(mostToSet.length / 8)}`;
    expect(quotedEntry(text, on)).toMatch(/^> \\# Largo\n>\n> palabra/);
  });
});

describe('A plain text as Markdown', () => {
  it.each([
    '- a',
    '+ a',
    '1. a',
    '12) a',
    '# a',
    '=== ',
    '---',
    '***',
    '> a',
    '| a | b |',
    '[a](b)',
  ])('has no sign in it: %s', (text) => {
    expect(decoded(htmlOf(lineAsMarkdown(text)))).toBe(text.trim());
  });

  it('keeps its lines and its paragraphs', () => {
    expect(linesAsMarkdown('Uno\nDos\n\n\n# Tres\r\nCuatro')).toBe(
      'Uno\\\nDos\n\n\\# Tres\\\nCuatro',
    );
  });
});
