import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOf, readSearch } from '../../../shared/journal/searchQuery.ts';
import { longestSearch } from '../../../shared/journal/searchView.ts';

const nothing = { words: [], tags: [], pillar: null, kind: null, days: null, unknownFilter: null };

describe('What is typed to search', () => {
  it('is words, each of which may go on', () => {
    expect(readSearch('  Ana   escribió ')).toEqual({
      ...nothing,
      words: [
        { text: 'Ana', isBeginning: true },
        { text: 'escribió', isBeginning: true },
      ],
    });
  });

  it.each([
    ['"las redes"', 'las redes', false],
    ['«las redes»', 'las redes', false],
    ['“the networks”', 'the networks', false],
    ['"las re', 'las re', true],
    ['"2026"', '2026', false],
    ['"is:note"', 'is note', false],
    ['ida-y-vuelta', 'ida y vuelta', true],
    ["don't", 'don t', true],
    ['https://example.org/a', 'https example org a', true],
    ['2026-13', '2026 13', true],
    ['3000', '3000', true],
  ])('takes %s for words in a row', (typed, text, isBeginning) => {
    expect(readSearch(typed)).toEqual({ ...nothing, words: [{ text, isBeginning }] });
  });

  it.each([
    ['pillar:insights', 'insights'],
    ['pilar:información', 'insights'],
    ['Pilar:INFORMACION', 'insights'],
    ['pillar:rel', 'relationships'],
    ['pilar:crear-relaciones', 'relationships'],
    ['pillar:marca', 'brand'],
    ['pilar:people', 'people'],
  ])('takes %s for that pillar', (typed, pillar) => {
    expect(readSearch(typed)).toEqual({ ...nothing, pillar });
  });

  it.each([
    ['is:action', 'action'],
    ['es:acción', 'action'],
    ['is:entry', 'entry'],
    ['es:página', 'entry'],
    ['is:page', 'entry'],
    ['is:note', 'note'],
    ['ES:NOTAS', 'note'],
    ['is:score', 'snapshot'],
    ['es:puntuación', 'snapshot'],
  ])('takes %s for that kind', (typed, kind) => {
    expect(readSearch(typed)).toEqual({ ...nothing, kind });
  });

  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-10-03', '2026-10-03', '2026-10-03'],
    ['octubre 2026', '2026-10-01', '2026-10-31'],
    ['Octubre de 2026', '2026-10-01', '2026-10-31'],
    ['oct 2026', '2026-10-01', '2026-10-31'],
    ['january 2026', '2026-01-01', '2026-01-31'],
  ])('takes %s for days', (typed, from, until) => {
    expect(readSearch(typed)).toEqual({ ...nothing, days: { from, until } });
  });

  it('has #words, which are words as well', () => {
    expect(readSearch('#Comentar-tres')).toEqual({
      ...nothing,
      words: [{ text: 'Comentar tres', isBeginning: true }],
      tags: ['comentar-tres'],
    });
  });

  it.each(['#marca,', '(#marca)', '#Marca.', '¿#marca?'])(
    'finds them among other signs as a page has them: %s',
    (typed) => {
      expect(readSearch(typed).tags).toEqual(['marca']);
    },
  );

  it('has none within a word, or in quotation marks', () => {
    expect(readSearch('C#minor "#marca"').tags).toEqual([]);
  });

  it('names a filter that there is not', () => {
    expect(readSearch('pillar:xyz mar')).toMatchObject({
      unknownFilter: 'pillar:xyz',
      words: [{ text: 'mar' }],
    });
    expect(readSearch('is:poem').unknownFilter).toBe('is:poem');
  });

  it.each(['pillar:', 'pillar:in', 'is:', 'is:not', 'es:pun'])(
    'waits for the end of a filter: %s',
    (typed) => {
      expect(readSearch(typed)).toEqual(nothing);
    },
  );

  it('has everything at once, in any order', () => {
    expect(readSearch('café is:note 2026-10 pillar:people "muy bueno"')).toEqual({
      words: [
        { text: 'café', isBeginning: true },
        { text: 'muy bueno', isBeginning: false },
      ],
      ...{ tags: [], pillar: 'people', kind: 'note', unknownFilter: null },
      days: { from: '2026-10-01', until: '2026-10-31' },
    });
  });

  it('asks the index for letters and digits in quotation marks, and for nothing else', () => {
    expect(matchOf(readSearch('ma* AND -"re sí" NEAR(x) ^y').words)).toBe(
      '"ma"* "AND"* "re sí" "NEAR x"* "y"*',
    );
    expect(matchOf(readSearch('"" * ^ 🎉').words)).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: longestSearch }), (typed) => {
        const match = matchOf(readSearch(typed).words) ?? '';
        expect(match).toMatch(/^(?:"[\p{L}\p{M}\p{N} ]+"\*? ?)*$/u);
      }),
    );
  });
});
