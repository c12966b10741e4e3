import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import type { Day } from '../day.ts';
import { linesAsMarkdown } from './plainAsMarkdown.ts';

/** The longest page whose Markdown is taken over, in UTF-16 units; a longer one is taken as it reads. */
export const longestQuotedMarkdown = 50_000;

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
  const taken =
    lines.length > longestQuotedMarkdown
      ? linesAsMarkdown(lines)
      : withLowerHeadings(withOwnNotes(withoutHtml(lines), day));
  return taken
    .trimEnd()
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

/** What stands where in a text, in its order; what holds another comes first. */
function marksOf(text: string, types: readonly string[]): readonly Mark[] {
  const read = preprocess()(text, undefined, true);
  const events = postprocess(
    parse({ extensions: [gfm()] })
      .document()
      .write(read),
  );
  return events
    .filter(([kind, { type }]) => kind === 'enter' && types.includes(type))
    .map(([, { type, start, end }]) => ({ type, from: start.offset, until: end.offset }));
}

function withoutHtml(text: string): string {
  let bare = text;
  for (let look = 0; look < mostLooks; look += 1) {
    const html = marksOf(bare, ['htmlFlow', 'htmlText']);
    if (html.length === 0) return bare;
    bare = replaced(
      bare,
      html.map(({ from, until }) => ({
        ...{ from, until },
        by: bare.slice(from, until).replaceAll('<', '&lt;'),
      })),
    );
  }
  return bare.replaceAll('<', '&lt;');
}

/** Notes are numbered in each page, and stand at the end of all: those of a day are named after it. */
function withOwnNotes(text: string, day: Day): string {
  const labels = marksOf(text, ['gfmFootnoteCallString', 'gfmFootnoteDefinitionLabelString']);
  return replaced(
    text,
    labels.map(({ from }) => ({ from, until: from, by: `${day}-` })),
  );
}

function withLowerHeadings(text: string): string {
  const marks = marksOf(text, [
    ...['atxHeading', 'atxHeadingSequence'],
    ...['setextHeading', 'setextHeadingText', 'setextHeadingLineSequence'],
  ]);
  return replaced(
    text,
    marks.flatMap(({ type, from, until }, index) => {
      const before = marks[index - 1];
      if (type === 'atxHeadingSequence') {
        // One at the end of its line closes the heading, and can be as long as it likes.
        if (before?.type !== 'atxHeading') return [];
        return [{ from, until, by: signsOf(until - from) }];
      }
      if (type === 'setextHeadingText') {
        // Of several lines it cannot be a heading of this kind, and is a paragraph.
        if (text.slice(from, until).includes('\n')) return [];
        const line = marks[index + 1];
        const level = line !== undefined && text[line.from] === '=' ? 1 : 2;
        return [{ from, until: from, by: `${signsOf(level)} ` }];
      }
      return type === 'setextHeadingLineSequence' ? [{ from, until, by: '' }] : [];
    }),
  );
}

function signsOf(level: number): string {
  return '#'.repeat(Math.min(level + headingsDown, lowestHeading));
}

interface Replacement {
  readonly from: number;
  readonly until: number;
  readonly by: string;
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
