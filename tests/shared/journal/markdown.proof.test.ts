import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linksOfMarkdown, pageOfMarkdown } from '../../../shared/journal/markdown.ts';
import { anyHostileText } from '../../builders/hostileMarkdown.ts';

const setting = { isTarget: () => true, nameOf: (day: string) => day };

it('never lets a tag through that is not its own, of ten thousand texts', () => {
  fc.assert(
    fc.property(anyHostileText, (text) => {
      const html = pageOfMarkdown(text, setting) ?? '';
      const names = [...html.matchAll(/<\/?([^\s>]*)/g)].map(([, name = '']) => name);
      for (const name of names)
        expect(name).toMatch(
          /^(?:em|strong|del|code|br|sup|[uo]l|li|hr|p|pre|blockquote|h[3-6]|table|thead|tbody|t[rhd]|div|section|span|a|input)$/,
        );
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
        expect(href).toMatch(/^(?:#|https:\/\/[!-~]+)$/);
      expect(linksOfMarkdown(text).tokens.length).toBeGreaterThanOrEqual(
        html.match(/ data-(?:tag|day)="/g)?.length ?? 0,
      );
    }),
    { numRuns: 10_000 },
  );
}, 300_000);
