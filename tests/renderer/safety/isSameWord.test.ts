import { expect, it } from 'vitest';
import { isSameWord } from '../../../renderer/safety/isSameWord.ts';

it.each([
  ['borrar', true],
  [' Borrar ', true],
  ['BORRAR', true],
  ['', false],
  ['borra', false],
  ['borrar todo', false],
])('The word “borrar”, typed %j: %s', (typed, isSame) => {
  expect(isSameWord(typed, 'borrar')).toBe(isSame);
});
