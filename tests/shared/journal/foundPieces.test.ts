import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundWords } from '../../../shared/journal/foundPieces.ts';

const word = 'palabra ';
const marked = (text: string, sought: string) => {
  const from = text.indexOf(sought);
  const { pieces, ...cut } = foundWords(text, [{ from, to: from + sought.length }]);
  const shown = pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
  return { shown, ...cut };
};

describe('What is shown of a text that was found', () => {
  it('is all of a short one, with what was sought marked', () => {
    expect(marked('Hoy hablé con Ana.', 'Ana')).toEqual({
      shown: 'Hoy hablé con [Ana].',
      ...{ isCutBefore: false, isCutAfter: false },
    });
  });

  it('is what stands around the first match of a long one, in whole words', () => {
    const { shown, isCutBefore, isCutAfter } = marked(
      `${word.repeat(50)}Ana ${word.repeat(50)}`,
      'Ana',
    );
    expect(shown).toMatch(/^(palabra ){6,8}\[Ana\]( palabra){15,30}$/);
    expect([isCutBefore, isCutAfter]).toEqual([true, true]);
  });

  it('is its beginning where nothing is marked', () => {
    const { pieces, isCutBefore, isCutAfter } = foundWords(word.repeat(50), []);
    expect(pieces).toEqual([{ text: `${word.repeat(29)}palabra`, isMarked: false }]);
    expect([isCutBefore, isCutAfter]).toEqual([false, true]);
  });

  it.each(['👩🏽‍💻', 'e\u0301', '😀'])('cuts no letter in two: %s', (letter) => {
    for (let shift = 0; shift < 8; shift += 1) {
      const text = `${'x'.repeat(shift)}${letter.repeat(200)} Ana ${letter.repeat(200)}`;
      const { pieces } = foundWords(text, [
        { from: text.indexOf('Ana'), to: text.indexOf('Ana') + 3 },
      ]);
      const shown = pieces.map((piece) => piece.text).join('');
      expect(shown.replaceAll(letter, '').trim()).toBe('Ana');
    }
  });

  it('is always a stretch of the text, no longer than a few lines, with the first match in it', () => {
    const texts = fc
      .array(
        fc.oneof(
          fc.constantFrom(' ', '\n', '\u200b', '\u202e', 'ñ', 'e\u0301', '👩🏽‍💻', 'word '),
          fc.string({ unit: 'binary', maxLength: 20 }),
        ),
        { maxLength: 120 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 8 }), (text, places) => {
        const ends = [...new Set(places.map((place) => place % (text.length + 1)))].sort(
          (one, other) => one - other,
        );
        const marks = ends.flatMap((from, index) => {
          const to = ends[index + 1];
          return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
        });
        const { pieces } = foundWords(text, marks);
        const shown = pieces.map((piece) => piece.text).join('');
        expect(text).toContain(shown);
        expect(shown.length).toBeLessThanOrEqual(360);
        const [first] = marks;
        const [found] = pieces.filter(({ isMarked }) => isMarked);
        if (first !== undefined)
          expect(text.slice(first.from, first.to).startsWith(found?.text ?? '?')).toBe(true);
      }),
    );
  });
});
