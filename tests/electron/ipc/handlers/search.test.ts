import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { searchHandlers } from '../../../../electron/ipc/handlers/search.ts';
import { addDays } from '../../../../shared/day.ts';
import type { Found } from '../../../../shared/journal/searchView.ts';
import { longestSearch, mostFound } from '../../../../shared/journal/searchView.ts';
import { wordsOf } from '../../../../shared/locales/words.ts';
import { catalogueAction, ownAction } from '../../../builders/action.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal, temporaryFolder } from '../../../builders/journal.ts';
import { snapshot } from '../../../builders/snapshot.ts';

// A limit for when it hangs, not a measure.
vi.setConfig({ testTimeout: 120_000 });

const clock = handClock('2026-11-22T11:00Z');

/** A journal in Spanish, and ways to write into it and to search it. */
function desk() {
  const journal = begunJournal(clock, join(temporaryFolder(), 'journal.db'));
  const at = clock.now();
  const zone = 'UTC';
  const { search } = searchHandlers(journal, 'es');
  return {
    journal,
    write: (on: string, text: string) =>
      journal.entries.keep({ day: day(on), text, revision: on }, { at, zone }),
    note: (action: string, on: string, text: string) =>
      journal.completions.keep({
        ...{ id: `${action} ${on}`, action, day: day(on), count: 1, note: text, page: null },
        ...{ completedAt: at, zone },
      }),
    score: (on: string, text: string) =>
      journal.snapshots.keep(snapshot({ day: day(on), note: text }), { notedAt: at, zone }),
    search: (text: string) => search({ text }),
    /** What is found, each in a line: what it is, and its words with what was sought in brackets. */
    lines: (text: string) => search({ text }).found.map(lineOf),
  };
}

function lineOf({ kind, day, action, pieces }: Found): string {
  const words = pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
  return [kind, day, action?.id, words].filter((part) => part != null).join(' | ');
}

describe('A search', () => {
  it('finds pages, notes and what was noted of a score, the latest first, the words marked', () => {
    const { write, note, score, lines } = desk();
    write('2026-11-20', 'Hoy hablé con Zoe.');
    note('portfolio', '2026-11-21', 'Zoe me ayudó');
    score('2026-11-20', 'lo vio Zoe');
    write('2025-11-20', 'Zoe, por primera vez');
    expect(lines('zoe')).toEqual([
      'note | 2026-11-21 | portfolio | [Zoe] me ayudó',
      'entry | 2026-11-20 | Hoy hablé con [Zoe].',
      'snapshot | 2026-11-20 | lo vio [Zoe]',
      'entry | 2025-11-20 | [Zoe], por primera vez',
    ]);
  });

  it.each([
    ['JAMÓN', 'Un [jamón] con Zoe'],
    ['jamon', 'Un [jamón] con Zoe'],
    ['jam', 'Un [jamón] con Zoe'],
    ['zoe jamón', 'Un [jamón] con [Zoe]'],
    ['"con zoe"', 'Un jamón [con Zoe]'],
    ['jamo\u0301n', 'Un [jamón] con Zoe'],
  ])('cares for neither accents nor capitals, and takes beginnings: %s', (typed, words) => {
    const { write, lines } = desk();
    write('2026-11-20', 'Un jamón con Zoe');
    expect(lines(typed)).toEqual([`entry | 2026-11-20 | ${words}`]);
  });

  it('takes what is in quotation marks for whole words in a row', () => {
    const { write, lines } = desk();
    write('2026-11-20', 'con Zoelia');
    expect(lines('"con Zoe"')).toEqual([]);
    expect(lines('"con Zoe')).toHaveLength(1);
  });

  it('wants every word, wherever it stands', () => {
    const { write, lines } = desk();
    write('2026-11-19', 'jamón solo');
    write('2026-11-20', 'solo té');
    expect(lines('solo jamon')).toEqual(['entry | 2026-11-19 | [jamón] [solo]']);
  });

  it('finds actions first, by the words of the person or of the catalogue in their language', () => {
    const { journal, write, lines } = desk();
    journal.actions.keep(
      ownAction({
        id: 'own',
        title: 'Escribir una carta',
        how: 'A mano, con sosiego',
        pillar: 'people',
      }),
    );
    journal.actions.keep(catalogueAction('portfolio', { title: 'Mi carta', how: 'despacio' }));
    write('2026-11-20', 'una carta con sosiego');
    expect(lines('carta')).toEqual([
      'action | portfolio | Mi [carta]',
      'action | own | Escribir una [carta]',
      'entry | 2026-11-20 | una [carta] con sosiego',
    ]);
    expect(lines('sosiego')).toEqual([
      'action | own | A mano, con [sosiego]',
      'entry | 2026-11-20 | una carta con [sosiego]',
    ]);
    expect(lines('carta sosiego')[0]).toBe('action | own | Escribir una [carta]');
    expect(lines('completar perfil')[0]).toMatch(
      /^action \| completeProfile \| \[Completar] tu \[perfil]/,
    );
    const english = wordsOf('en').catalogue.completeProfile.title;
    expect(lines(english)).toEqual([]);
    journal.settings.keep({ ...journal.settings.current(), language: 'en' });
    expect(lines(english)[0]).toMatch(/^action \| completeProfile/);
    expect(lines('completar perfil')).toEqual([]);
  });

  it('finds an action by what it is called now, also one that was put away', () => {
    const { journal, lines, search } = desk();
    journal.actions.keep(ownAction({ title: 'Llamar a Bea' }));
    expect(lines('bea')).toHaveLength(1);
    journal.actions.keep(ownAction({ title: 'Llamar a Eva', isArchived: true }));
    expect(lines('bea')).toEqual([]);
    expect(search('eva').found[0]?.action?.isArchived).toBe(true);
  });

  it('knows filters for a kind, a time and a pillar, by themselves and with words', () => {
    const { journal, write, note, score, lines } = desk();
    journal.actions.keep(ownAction({ title: 'Hablar con Zoe', pillar: 'relationships' }));
    write('2026-10-03', 'Zoe y #marca');
    write('2026-11-03', 'Zoe y #Hablar-con-Zoe');
    write('2026-11-04', 'Zoe y la marca');
    note('own', '2026-11-05', 'Zoe sonrió');
    note('portfolio', '2026-10-06', 'Zoe opinó');
    score('2026-11-07', 'Zoe aplaudió');
    const days = (typed: string) =>
      lines(typed).map((line) => line.split(' | ').slice(0, 2).join(' '));
    expect(days('zoe is:note')).toEqual(['note 2026-11-05', 'note 2026-10-06']);
    expect(days('is:score')).toEqual(['snapshot 2026-11-07']);
    expect(days('es:página zoe')).toEqual([
      'entry 2026-11-04',
      'entry 2026-11-03',
      'entry 2026-10-03',
    ]);
    expect(days('is:action zoe')).toEqual(['action own']);
    expect(days('2026-10')).toEqual(['note 2026-10-06', 'entry 2026-10-03']);
    expect(days('octubre 2026 is:entry zoe')).toEqual(['entry 2026-10-03']);
    expect(days('2026-11-05')).toEqual(['note 2026-11-05']);
    expect(days('pilar:relaciones zoe')).toEqual([
      'action own',
      'note 2026-11-05',
      'entry 2026-11-03',
    ]);
    expect(days('pillar:brand zoe')).toEqual(['note 2026-10-06', 'entry 2026-10-03']);
    expect(days('pillar:brand is:entry')).toEqual(['entry 2026-10-03']);
    expect(days('pillar:people zoe')).toEqual([]);
    expect(days('is:action pillar:relationships')).toContain('action own');
    expect(days('is:action pillar:people')).not.toContain('action own');
  });

  it('goes by the pillar an action has now', () => {
    const { journal, note, lines } = desk();
    journal.actions.keep(ownAction({ pillar: 'people' }));
    note('own', '2026-11-05', 'Zoe');
    expect(lines('pillar:people is:note')).toHaveLength(1);
    journal.actions.keep(ownAction({ pillar: 'insights' }));
    expect(lines('pillar:people is:note')).toEqual([]);
    expect(lines('pillar:insights is:note')).toHaveLength(1);
  });

  it('finds #words, and only where they are', () => {
    const { write, lines } = desk();
    write('2026-11-03', 'la marca, sin más');
    write('2026-11-04', 'por #Marca, sí');
    expect(lines('#mar')).toEqual(['entry | 2026-11-04 | por #[Marca], sí']);
  });

  it('names a filter that there is not, and finds nothing for nothing', () => {
    const { write, search } = desk();
    write('2026-11-20', 'Zoe');
    expect(search('pillar:xyz zoe')).toMatchObject({ unknownFilter: 'pillar:xyz', isMore: false });
    for (const typed of ['', '  ', '*', '""', '🎉', 'pillar:', '\0'])
      expect(search(typed)).toEqual({ found: [], isMore: false, unknownFilter: null });
  });

  it('shows the latest fifty, and says that there are more', () => {
    const { write, search } = desk();
    for (let index = 0; index < mostFound; index += 1)
      write(addDays(day('2026-01-01'), index), 'Zoe');
    expect(search('zoe')).toMatchObject({ isMore: false });
    write('2026-11-20', 'Zoe');
    const { found, isMore } = search('zoe');
    expect([found.length, found[0]?.day, isMore]).toEqual([mostFound, '2026-11-20', true]);
  });

  it('marks what stands among invisible and wide signs where it stands', () => {
    const { write, lines } = desk();
    write('2026-11-01', '\u200b\u202eZoe\u200f 👩🏽‍💻Zoe😀 e\u0301zoe');
    expect(lines('zoe')).toEqual([
      'entry | 2026-11-01 | \u200b\u202e[Zoe]\u200f 👩🏽‍💻[Zoe]😀 e\u0301zoe',
    ]);
  });

  it('shows a text without marks where they cannot be told from its own signs', () => {
    const { write, lines } = desk();
    write('2026-11-01', 'Zoe \ufdd0y\ufdd1 Bea');
    expect(lines('zoe')).toEqual(['entry | 2026-11-01 | Zoe \ufdd0y\ufdd1 Bea']);
  });

  it('finds what is written without spaces by how it begins', () => {
    const { write, lines } = desk();
    write('2026-11-01', '今日は学校へ行った。楽しかった。');
    expect(lines('今日')).toHaveLength(1);
    expect(lines('楽しかった')).toHaveLength(1);
    expect(lines('学校')).toEqual([]);
  });

  it('is answered whatever is typed, with stretches of the texts', () => {
    const { write, note, search } = desk();
    const texts = ['Zoe "y" NEAR (Bea)* ^c - AND OR', 'e\u0301 \u202e 学校 नमस्ते 👩🏽‍💻 #marca a_b'];
    write('2026-11-01', texts[0] as string);
    write('2026-11-02', texts[1] as string);
    note('portfolio', '2026-11-03', texts[1] as string);
    const signs = fc.constantFrom(
      ...['"', '*', '-', '+', '^', '(', ')', '{', '}', ':', 'NEAR(', 'NEAR/2', 'AND', 'OR', 'NOT'],
      ...[
        '\0',
        ' ',
        '#',
        'is:',
        'pillar:',
        'text:',
        '🎉',
        '学校',
        'न',
        'e\u0301',
        "'",
        ';',
        '\ud800',
      ],
      ...['zoe', 'a', '2026', '2026-11', '«', '%', '_', '\u202e', '\ufdd0'],
    );
    const typed = fc.oneof(
      fc.array(signs, { maxLength: 30 }).map((parts) => parts.join('').slice(0, longestSearch)),
      fc.string({ unit: 'binary', maxLength: longestSearch }),
      fc
        .array(fc.constantFrom('a', 'b', 'e', 'y'), { minLength: 50, maxLength: 99 })
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const { kind, pieces } of search(text).found) {
          const shown = pieces.map((piece) => piece.text).join('');
          if (kind !== 'action') expect(texts.some((one) => one.includes(shown))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
