import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { firstChoice } from '../../shared/journal/reportChoice.ts';
import { reportContent } from '../../shared/journal/reportContent.ts';
import { reportMarkdown } from '../../shared/journal/reportMarkdown.ts';
import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { ownAction } from './action.ts';
import { day } from './day.ts';
import { quietInsights, reportView } from './report.ts';

/** The day of every page here. */
export const on = day('2026-11-03');

/** What another program makes of a Markdown text; HTML in it would come through. */
export function htmlOf(text: string): string {
  return micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
}

/** The report with such an action, page and words of the person's. */
export function markdownWith(given: {
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
export function frameOf(markdown: string) {
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

/** That of a report in which nothing is odd. */
export const usual = frameOf(markdownWith({}));

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
export const written = fc
  .array(fc.constantFrom(...signs), { maxLength: 30 })
  .map((all) => all.join(''));

/** The text of a paragraph of HTML. */
export const decoded = (html: string) =>
  html
    .replace(/<a href="[^"]*">|<\/a>/g, '')
    .replace(/^<p>|<\/p>$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
