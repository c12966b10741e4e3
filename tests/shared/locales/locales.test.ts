import { describe, expect, it } from 'vitest';
import { actionIds } from '../../../shared/actions/catalogue.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { type Words, wordsOf } from '../../../shared/locales/words.ts';
import { languages } from '../../../shared/settings.ts';
import { day } from '../../builders/day.ts';

/** Every leaf of a dictionary with the path that leads to it. */
function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe.each(languages)('The words of %s', (language) => {
  const words = wordsOf(language);

  it('leave nothing empty', () => {
    const empty = leaves(words).filter(
      ([, leaf]) => typeof leaf === 'string' && leaf.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  it('say every action in a title and two or three sentences', () => {
    for (const id of actionIds) {
      const { title, how } = words.catalogue[id];
      expect(title.length).toBeLessThan(60);
      expect(how.split(/[.:?](?:\s|$)/).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('count', () => {
    for (const count of [0, 1, 2, 11, 1000]) {
      expect(words.today.waiting(count)).toMatch(/\S/);
      expect(words.reminder.title(count)).toMatch(/\S/);
    }
    expect(words.today.waiting(1)).not.toBe(words.today.waiting(2));
  });
});

/** Texts and counts for an entry that is a function, as many as it asks for. */
const samples = [
  ['siete', 'ocho', 'nueve', 'diez', 'once'],
  [3, 4, 5, 6, 7],
];

/** What an entry says: itself, or what it answers to each kind of sample it takes. */
function sayings(leaf: unknown): readonly string[] {
  if (typeof leaf === 'string') return [leaf];
  if (typeof leaf !== 'function') return [];
  return samples.flatMap((sample) => {
    try {
      return [[leaf(...sample)].flat().join('')];
    } catch {
      // It takes texts, and was given numbers.
      return [];
    }
  });
}

// Names, marks, and words that both languages share.
const shared = [
  '.score.index',
  '.snapshot.total',
  '.snapshot.nothing',
  '.progress.total',
  '.settings.version',
  '.reminder.actionBody',
  '.report.total',
  '.safety.when',
  '.everything.effect',
];

describe.each(languages.slice(1))('The dictionary of %s, beside the first', (language) => {
  const [first, other] = [leaves(wordsOf(languages[0] ?? language)), leaves(wordsOf(language))];

  it('has the same entries of the same kind', () => {
    const kinds = (entries: typeof first) => entries.map(([path, leaf]) => [path, typeof leaf]);
    expect(kinds(other)).toEqual(kinds(first));
  });

  it('says something in each, its functions too', () => {
    const mute = other.filter(([, leaf]) => {
      const said = sayings(leaf);
      return said.length === 0 || said.some((text) => text.trim() === '');
    });
    expect(mute).toEqual([]);
  });

  it('leaves none untranslated', () => {
    const same = first.filter(
      ([, leaf], index) => sayings(leaf).join('|') === sayings(other[index]?.[1]).join('|'),
    );
    expect(same.map(([path]) => path)).toEqual(shared);
  });
});

describe('The focus, in a sentence', () => {
  const sentences = (...given: Parameters<Words['today']['focus']>) =>
    languages.map((language) =>
      wordsOf(language)
        .today.focus(...given)
        .join(''),
    );

  it('says its figure and why it is the one', () => {
    expect(sentences('Crear', '6,4', 'lowest', null, null)).toEqual([
      'Empieza por crear: 6,4 de 25, el más bajo de los cuatro.',
      'Start with Crear: 6,4 of 25, the lowest of the four.',
    ]);
  });

  it('sets what the industry averages beside it, or else the network', () => {
    expect(sentences('Crear', '6,4', 'lowest', '5,4', '4,4')).toEqual([
      'Empieza por crear: 6,4 de 25, el más bajo de los cuatro; tu sector promedia 5,4.',
      'Start with Crear: 6,4 of 25, the lowest of the four; your industry averages 5,4.',
    ]);
    expect(sentences('Crear', '6,4', 'furthestBehind', '9,1', null)).toEqual([
      'Empieza por crear: 6,4 de 25; tu sector promedia 9,1.',
      'Start with Crear: 6,4 of 25; your industry averages 9,1.',
    ]);
    expect(sentences('Crear', '6,4', 'furthestBehind', null, '9,1')).toEqual([
      'Empieza por crear: 6,4 de 25; tu red promedia 9,1.',
      'Start with Crear: 6,4 of 25; your network averages 9,1.',
    ]);
  });
});

describe('Numbers and days', () => {
  it('are written as each language writes them', () => {
    const [spanish, english] = [formatOf('es'), formatOf('en')];
    expect(spanish.score(6.4)).toBe('6,4');
    expect(english.score(6.4)).toBe('6.4');
    expect(spanish.score(13.118, 3)).toBe('13,118');
    expect(spanish.fixed(21, 1)).toBe('21,0');
    expect(spanish.percent(9)).toBe('9\u00a0%');
    expect(english.percent(9)).toBe('9%');
    expect(spanish.longDay(day('2026-11-22'))).toBe('domingo, 22 de noviembre');
    expect(english.longDay(day('2026-11-22'))).toBe('Sunday, November 22');
    expect(spanish.list(['a', 'b', 'c'])).toBe('a, b y c');
  });

  it('are the same day in every zone', () => {
    for (const text of ['2026-01-01', '2026-03-29', '2026-10-25', '2026-12-31'])
      expect(formatOf('en').fullDay(day(text))).toContain(String(Number(text.slice(8))));
  });
});
