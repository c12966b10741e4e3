import { expect, it } from 'vitest';
import { wordsOf } from '../shared/locales/words.ts';
import { pseudoLocale } from './builders/pseudoLocale.ts';

it('The pseudo-locale has every entry, longer by some 40 % and in other letters', () => {
  const [words, pseudo] = [wordsOf('es'), pseudoLocale(wordsOf('es'))];
  expect(Object.keys(pseudo)).toEqual(Object.keys(words));
  const { how } = words.catalogue.dailyUse;
  expect(pseudo.catalogue.dailyUse.how).not.toBe(how);
  expect(pseudo.catalogue.dailyUse.how.length / how.length).toBeGreaterThan(1.3);
  expect(pseudo.today.waiting(3)).toContain('şŧǿ'.slice(2));
  expect(pseudo.today.focus('x', '6,4', 'lowest', '5,4', null)).toHaveLength(3);
});
