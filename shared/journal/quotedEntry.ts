import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import type { Day } from '../day.ts';
import { isTooMuch } from './isTooMuch.ts';
import { linesAsMarkdown } from './plainAsMarkdown.ts';

/** How far the headings of a page go down: its first is one below the day that it is headed by. */
const headingsDown = 3;

const lowestHeading = 6;

/** How often what HTML was hidden by HTML is looked for, before every sign of it is taken for one. */
const mostLooks = 4;

/**
 * A page as a part of a longer Markdown text, in a quotation, which nothing within can end: neither
 * a fence nor a comment that nobody closed. Its headings go down, and its HTML is text as it is on
 * the page itself.
 *
 * @param day the day it is of, which no other page of the text is
 */
export function quotedEntry(text: string, day: Day): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    // Behind the sign of the quotation a tab would reach less far, and mean another thing.
    .replace(/^.*\t.*$/gm, withoutTabs);
  const quoted = isTooMuch(lines) ? linesAsMarkdown(lines) : taken(lines, day);
  return quoted
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function withoutTabs(line: string): string {
  return line
    .split('\t')
    .reduce((made, piece) => made + ' '.repeat(tabStop - (made.length % tabStop)) + piece);
}

const tabStop = 4;

interface Mark {
  readonly type: string;
  readonly from: number;
  readonly until: number;
}

const looked: ReadonlySet<string> = new Set([
  ...['htmlFlow', 'htmlText', 'gfmFootnoteCallString', 'gfmFootnoteDefinitionLabelString'],
  ...['atxHeading', 'atxHeadingSequence'],
  ...['setextHeadingText', 'setextHeadingLineSequence'],
]);

/** What of all that changes stands where in a text, in its order; what holds another comes first. */
function marksOf(text: string): readonly Mark[] {
  const read = preprocess()(text, undefined, true);
  const events = postprocess(
    parse({ extensions: [gfm()] })
      .document()
      .write(read),
  );
  return events
    .filter(([kind, { type }]) => kind === 'enter' && looked.has(type))
    .map(([, { type, start, end }]) => ({ type, from: start.offset, until: end.offset }));
}

interface Replacement {
  readonly from: number;
  readonly until: number;
  readonly by: string;
}

function taken(text: string, day: Day): string {
  let bare = text;
  for (let look = 0; look < mostLooks; look += 1) {
    const marks = marksOf(bare);
    const html = marks.filter(({ type }) => type.startsWith('html'));
    if (html.length === 0) return replaced(bare, marks.flatMap(changeIn(bare, marks, day)));
    bare = withoutHtml(bare, html);
  }
  const plain = withoutHtml(bare, [{ from: 0, until: bare.length }]);
  const marks = marksOf(plain);
  return replaced(plain, marks.flatMap(changeIn(plain, marks, day)));
}

/** A backslash would do, were it not a part of an address that stands right before it. */
function withoutHtml(text: string, html: readonly Pick<Mark, 'from' | 'until'>[]): string {
  return replaced(
    text,
    html.map(({ from, until }) => ({
      ...{ from, until },
      by: text.slice(from, until).replaceAll('<', '&lt;'),
    })),
  );
}

/** Headings go down, and notes are named after their day: they stand at the end of all pages. */
function changeIn(text: string, marks: readonly Mark[], day: Day) {
  return ({ type, from, until }: Mark, index: number): readonly Replacement[] => {
    switch (type) {
      case 'gfmFootnoteCallString':
      case 'gfmFootnoteDefinitionLabelString':
        return [{ from, until: from, by: `${day}-` }];
      case 'atxHeadingSequence':
        // One at the end of its line closes the heading, and can be as long as it likes.
        return marks[index - 1]?.type === 'atxHeading'
          ? [{ from, until, by: signsOf(until - from) }]
          : [];
      case 'setextHeadingText': {
        // Of several lines it cannot be a heading of the other kind, and is a paragraph.
        if (text.slice(from, until).includes('\n')) return [];
        // Its line comes next, after the notes that it calls.
        let line = index + 1;
        while (marks[line]?.type === 'gfmFootnoteCallString') line += 1;
        const level = text[marks[line]?.from ?? 0] === '=' ? 1 : 2;
        return [{ from, until: from, by: `${signsOf(level)} ` }];
      }
      case 'setextHeadingLineSequence':
        return [{ from, until, by: '' }];
      default:
        return [];
    }
  };
}

function signsOf(level: number): string {
  return '#'.repeat(Math.min(level + headingsDown, lowestHeading));
}

/** A text with stretches of it, ascending and apart, replaced. */
function replaced(text: string, replacements: readonly Replacement[]): string {
  let [made, at] = ['', 0];
  for (const { from, until, by } of replacements) {
    made += text.slice(at, from) + by;
    at = until;
  }
  return made + text.slice(at);
}
