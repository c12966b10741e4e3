import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { lineAsMarkdown, linesAsMarkdown } from '../../../shared/journal/plainAsMarkdown.ts';
import { longestQuotedMarkdown, quotedEntry } from '../../../shared/journal/quotedEntry.ts';
import { firstChoice } from '../../../shared/journal/reportChoice.ts';
import { reportContent } from '../../../shared/journal/reportContent.ts';
import { reportMarkdown } from '../../../shared/journal/reportMarkdown.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { ownAction } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';
import { quietInsights, reportView } from '../../builders/report.ts';

const on = day('2026-11-03');

/** What another program makes of a Markdown text; HTML in it would come through. */
function htmlOf(text: string): string {
  return micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
}

/** The report with such an action, page and words of the person's. */
function markdownWith(given: {
  readonly action?: string;
  readonly page?: string;
  readonly introduction?: string;
  readonly name?: string;
}): string {
  const { action = 'Escribir', page = 'Hoy.', introduction = '', name = '' } = given;
  const view = reportView({
    mostDone: [{ action: ownAction({ title: action }), done: 2 }],
    entries: [{ day: on, text: page, revision: 'a' }],
  });
  const choice = { ...firstChoice, pages: [on], introduction, name };
  const content = reportContent(view, quietInsights(), choice, wordsOf('es'), formatOf('es'));
  return reportMarkdown(content);
}

/** What holds a report together: its headings outside of quotations, and its tables. */
function frameOf(markdown: string) {
  // The notes of pages come last, under a heading that each program gives them.
  const html = htmlOf(markdown).replace(/<section data-footnotes[\s\S]*<\/section>/, '');
  // A quotation can hold others: what is outside of all of them is what the report itself says.
  let depth = 0;
  const own = html.replace(/<(\/?)blockquote>|[^<]+|</g, (part, isClosing?: string) => {
    if (isClosing === undefined) return depth === 0 ? part : '';
    depth += isClosing === '' ? 1 : -1;
    return '';
  });
  return {
    headings: [...own.matchAll(/<h([1-6])>([\s\S]*?)<\/h\1>/g)].map(([, level, said]) => [
      level,
      said,
    ]),
    tables: [...own.matchAll(/<table>[\s\S]*?<\/table>/g)].map(
      ([table]) => table.match(/<t[hd][ >]/g)?.length,
    ),
    items: own.match(/<li>/g)?.length,
    end: own.slice(own.lastIndexOf('<hr')),
  };
}

const usual = frameOf(markdownWith({}));

/** What a person, or an enemy of theirs, may write. */
const signs = [
  ...['#', '##', '# ', '\n# ', '===', '---', '\n', '\n\n', '\r', '\r\n', '\t', '    ', ' ', '\\'],
  ...['`', '```', '~~~', '>', '> ', '- ', '1. ', '* ', '|', '| --- |', '[', ']', '(', ')', '!['],
  ...['<', '>', '<div>', '</div>', '<!--', '-->', '<script>', '<![CDATA[', '<?', '<h1>', '<b>'],
  ...[
    '</blockquote>',
    '<a\n',
    '&lt;',
    '&#35;',
    '*',
    '_',
    '~~',
    '[x]: https://a.b',
    '[^1]',
    '[^1]: ',
  ],
  ...['a', 'ñ', '\u200b', '\u202e', '\0', '\ufeff', '\u2028', '#marca', '[[2026-10-03]]', '$', ':'],
];
const written = fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((all) => all.join(''));

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

  it('is held together whatever a page says', () => {
    fc.assert(
      fc.property(written, (page) => {
        fc.pre(page.trim() !== '');
        expect(frameOf(markdownWith({ page }))).toEqual(usual);
      }),
      { numRuns: 250 },
    );
  });

  it('is held together whatever an action is called', () => {
    fc.assert(
      fc.property(written, (action) => {
        expect(frameOf(markdownWith({ action }))).toEqual(usual);
      }),
      { numRuns: 150 },
    );
  });

  it('is held together whatever the person says first', () => {
    fc.assert(
      fc.property(written, written, (introduction, name) => {
        expect(frameOf(markdownWith({ introduction, name }))).toEqual(usual);
      }),
      { numRuns: 150 },
    );
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
    ['a tab reaches as far', '\tcode', '>     code'],
    ['a list stays', '- [ ] uno\n- [x] dos', '> - [ ] uno\n> - [x] dos'],
    ['a table stays', '| a |\n| - |\n| b |', '> | a |\n> | - |\n> | b |'],
  ])('%s', (_what, text, quoted) => {
    expect(quotedEntry(text, on).replace(/\n>$/, '')).toBe(quoted.replace(/\n>$/, ''));
  });

  it('brings no HTML of its own with it', () => {
    fc.assert(
      fc.property(written, (text) => {
        const html = htmlOf(quotedEntry(text, on));
        const elements = [...html.matchAll(/<\/?([a-z!?][a-z0-9-]*)/gi)].map(([, name]) => name);
        const known =
          'a blockquote br code del em h2 h4 h5 h6 hr img input li ol p pre section strong sup table tbody td th thead tr ul';
        expect(elements.filter((name) => !known.split(' ').includes(name ?? ''))).toEqual([]);
        // The one heading that no page can ask for: micromark's own, of its notes.
        expect(html.replace(/<h2 id="footnote-label"/, '')).not.toContain('<h2');
      }),
      { numRuns: 250 },
    );
  });

  it('is taken as it reads where it is too long', () => {
    const text = `# Largo\n\n${'palabra '.repeat(longestQuotedMarkdown / 8)}`;
    expect(quotedEntry(text, on)).toMatch(/^> \\# Largo\n>\n> palabra/);
  });
});

describe('A plain text as Markdown', () => {
  const decoded = (html: string) =>
    html
      .replace(/<a href="[^"]*">|<\/a>/g, '')
      .replace(/^<p>|<\/p>$/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');

  it('says the same in a line', () => {
    fc.assert(
      fc.property(written, (text) => {
        const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
        expect(decoded(htmlOf(lineAsMarkdown(text)))).toBe(line);
      }),
      { numRuns: 1_000 },
    );
  });

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
