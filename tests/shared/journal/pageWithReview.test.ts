import { describe, expect, it } from 'vitest';
import { pageWithReview } from '../../../shared/journal/pageWithReview.ts';
import { day } from '../../builders/day.ts';
import { review } from '../../builders/review.ts';

const today = day('2026-11-22');
const said = review({ wentWell: '\nA talk with *Ana*.\n\n' });

describe('What went well', () => {
  it('stands at the end of the page, under a small heading in the person’s language', () => {
    expect(pageWithReview('Buenos días.\n', said, today, 'es')).toBe(
      'Buenos días.\n\n### Lo que fue bien, del 16 al 22 de noviembre\n\nA talk with *Ana*.',
    );
    expect(pageWithReview('Good morning.', said, today, 'en')).toBe(
      'Good morning.\n\n### What went well, November 16 to 22\n\nA talk with *Ana*.',
    );
  });

  it('is the whole page where nothing was written', () => {
    expect(pageWithReview('', said, today, 'en')).toMatch(/^### What went well/);
  });

  it('leaves what the page says before it as it is', () => {
    const page = '  code\n\n- [ ] one\n\tmore';
    expect(pageWithReview(page, said, today, 'es').startsWith(`${page}\n\n### `)).toBe(true);
  });
});
