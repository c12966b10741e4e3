import { describe, expect, it } from 'vitest';
import { howOf, pageOf, titleOf } from '../../../shared/actions/actionWords.ts';
import { actionIds } from '../../../shared/actions/catalogue.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { catalogueAction, ownAction } from '../../builders/action.ts';

const [spanish, english] = [wordsOf('es'), wordsOf('en')];

describe('The words of an action', () => {
  it('are the catalogue’s in one’s own language, where the person left them to it', () => {
    for (const id of actionIds) {
      const action = catalogueAction(id);
      expect(titleOf(action, spanish)).toBe(spanish.catalogue[id].title);
      expect(titleOf(action, english)).toBe(english.catalogue[id].title);
      expect(howOf(action, english)).toBe(english.catalogue[id].how);
    }
  });

  it('are the person’s where they changed them, in whatever language', () => {
    const action = catalogueAction('portfolio', { title: 'Mi web', how: 'Poco a poco.' });
    expect([titleOf(action, spanish), titleOf(action, english)]).toEqual(['Mi web', 'Mi web']);
    expect(howOf(action, english)).toBe('Poco a poco.');
  });

  it('are none on how to do an action of one’s own that says nothing of it', () => {
    expect(titleOf(ownAction({ title: 'Escribir a Ana' }), english)).toBe('Escribir a Ana');
    expect(howOf(ownAction(), english)).toBeNull();
    expect(howOf(ownAction({ how: 'Con calma.' }), english)).toBe('Con calma.');
  });
});

describe('The page of an action', () => {
  it('is the person’s, or the catalogue’s, or none', () => {
    const page = 'https://example.org/';
    expect(pageOf(catalogueAction('answerMessages'))).toBe('https://www.linkedin.com/messaging/');
    expect(pageOf(catalogueAction('answerMessages', { page }))).toBe(page);
    expect(pageOf(catalogueAction('portfolio'))).toBeNull();
    expect(pageOf(ownAction())).toBeNull();
    expect(pageOf(ownAction({ page }))).toBe(page);
  });
});
