import { describe, expect, it } from 'vitest';
import type { PauseScope } from '../../../shared/actions/pause.ts';
import { pausedName, pauseSentence } from '../../../shared/actions/pausePhrase.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import type { Language } from '../../../shared/settings.ts';
import { day } from '../../builders/day.ts';

const today = day('2026-11-22');
const everything: PauseScope = { of: 'everything' };
const portfolio = { title: null, catalogueId: 'portfolio' } as const;

function said(
  language: Language,
  from: string,
  until: string | null,
  scope: PauseScope = everything,
): string {
  const pause = { scope, from: day(from), until: until === null ? null : day(until) };
  const action = scope.of === 'action' ? portfolio : null;
  return pauseSentence(pause, action, today, wordsOf(language), formatOf(language));
}

describe('A pause, in Spanish', () => {
  it.each([
    ['2026-12-03', '2026-12-10', 'Del 3 al 10 de diciembre'],
    ['2026-11-28', '2026-12-10', 'Del 28 de noviembre al 10 de diciembre'],
    ['2026-12-28', '2027-01-03', 'Del 28 de diciembre de 2026 al 3 de enero de 2027'],
    ['2027-02-03', '2027-02-10', 'Del 3 al 10 de febrero de 2027'],
    ['2026-12-03', '2026-12-03', 'El 3 de diciembre'],
    ['2026-12-03', null, 'Desde el 3 de diciembre y hasta que la termines'],
  ])('from %s to %s begins “…%s”', (from, until, days) => {
    expect(said('es', from, until)).toBe(`${days}, Pilar no pide nada; las rachas siguen.`);
  });

  it('says which pillar or action it silences', () => {
    const [from, until] = ['2026-12-03', '2026-12-10'];
    expect(said('es', from, until, { of: 'pillar', pillar: 'people' })).toBe(
      'Del 3 al 10 de diciembre, Pilar no pide nada de «Encontrar a las personas adecuadas»; las rachas siguen.',
    );
    expect(said('es', from, until, { of: 'action', action: 'portfolio' })).toBe(
      'Del 3 al 10 de diciembre, Pilar no pide «Tener un portfolio»; la racha sigue.',
    );
  });
});

describe('A pause, in English', () => {
  it.each([
    ['2026-12-03', '2026-12-10', 'From December 3 to 10'],
    ['2026-11-28', '2026-12-10', 'From November 28 to December 10'],
    ['2027-02-03', '2027-02-10', 'From February 3 to 10, 2027'],
    ['2026-12-03', '2026-12-03', 'On December 3'],
    ['2026-12-03', null, 'From December 3 until you end it'],
  ])('from %s to %s begins “…%s”', (from, until, days) => {
    expect(said('en', from, until)).toBe(`${days}, Pilar asks for nothing; streaks go on.`);
  });
});

it('is called by what it silences, even where that action is gone', () => {
  const words = wordsOf('en');
  const scope = { of: 'action', action: 'portfolio' } as const;
  expect(pausedName(everything, null, words)).toBe('Everything');
  expect(pausedName(scope, portfolio, words)).toBe('Have a portfolio');
  expect(pausedName(scope, { title: 'Read', catalogueId: null }, words)).toBe('Read');
  expect(pausedName(scope, null, words)).toBe('an action');
});
