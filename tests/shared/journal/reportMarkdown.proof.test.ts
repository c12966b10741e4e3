import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAsMarkdown } from '../../../shared/journal/plainAsMarkdown.ts';
import { quotedEntry } from '../../../shared/journal/quotedEntry.ts';
import {
  decoded,
  frameOf,
  htmlOf,
  markdownWith,
  on,
  usual,
  written,
} from '../../builders/reportMarkdown.ts';

const slow = { timeout: 120_000 };

describe('Whatever anybody writes', () => {
  it('a report is held together whatever a page says', slow, () => {
    fc.assert(
      fc.property(written, (page) => {
        fc.pre(page.trim() !== '');
        expect(frameOf(markdownWith({ page }))).toEqual(usual);
      }),
      { numRuns: 400 },
    );
  });

  it('a report is held together whatever an action is called', slow, () => {
    fc.assert(
      fc.property(written, (action) => {
        expect(frameOf(markdownWith({ action }))).toEqual(usual);
      }),
      { numRuns: 200 },
    );
  });

  it('a report is held together whatever the person says first', slow, () => {
    fc.assert(
      fc.property(written, written, (introduction, name) => {
        expect(frameOf(markdownWith({ introduction, name }))).toEqual(usual);
      }),
      { numRuns: 200 },
    );
  });
  it('a page brings no HTML of its own with it', slow, () => {
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
      { numRuns: 1_500 },
    );
  });

  it('a plain text says the same in a line', slow, () => {
    fc.assert(
      fc.property(written, (text) => {
        const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
        expect(decoded(htmlOf(lineAsMarkdown(text)))).toBe(line);
      }),
      { numRuns: 3_000 },
    );
  });
});
