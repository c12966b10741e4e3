import { describe, expect, it } from 'vitest';
import { actionIds } from '../../../shared/actions/catalogue.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
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

it('has the same entries in both languages, none left untranslated', () => {
  const [spanish, english] = [leaves(wordsOf('es')), leaves(wordsOf('en'))];
  expect(english.map(([path]) => path)).toEqual(spanish.map(([path]) => path));
  const theSame = spanish.filter(
    ([path, leaf], index) => typeof leaf === 'string' && english[index]?.[1] === leaf && path,
  );
  // A name, a dash and a word that both languages share.
  expect(theSame.map(([path]) => path)).toEqual([
    '.score.index',
    '.snapshot.total',
    '.snapshot.nothing',
    '.progress.total',
  ]);
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
