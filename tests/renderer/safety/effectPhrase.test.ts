import { describe, expect, it } from 'vitest';
import { effectPhrase } from '../../../renderer/safety/effectPhrase.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';

const phrase = (language: 'es' | 'en', added: number, changed: number, removed: number) =>
  effectPhrase({ added, changed, removed }, wordsOf(language), formatOf(language));

describe('What an import would do', () => {
  it('is one sentence, and says nothing of what it would not do', () => {
    expect(phrase('es', 12_345, 1, 4)).toBe(
      'Entran 12.345 filas nuevas, cambia 1 y desaparecen 4.',
    );
    expect(phrase('en', 12_345, 1, 4)).toBe('12,345 new rows come in, 1 changes, and 4 go.');
    expect(phrase('es', 1, 0, 0)).toBe('Entra 1 fila nueva.');
    expect(phrase('en', 0, 0, 1)).toBe('1 goes.');
    expect(phrase('en', 0, 3, 0)).toBe('3 change.');
  });

  it('may be nothing at all', () => {
    expect(phrase('es', 0, 0, 0)).toBe(wordsOf('es').everything.nothing);
  });
});
