import { describe, expect, it } from 'vitest';
import { matching } from '../../../renderer/commands/match.ts';
import { commandIds } from '../../../shared/commands.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { languages } from '../../../shared/settings.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));
const found = (names: readonly string[], typed: string) =>
  matching(named(...names), typed).map(({ name }) => name);

describe('Finding by name', () => {
  it('puts the beginning of the name first, then of a word, then any part, then letters in order', () => {
    const names = ['Ha mejorado', 'Algo de mejora', 'Mejora', 'Inmejorable', 'Mi ejemplo rojo'];
    expect(found(names, 'mejor')).toEqual([
      'Mejora',
      'Ha mejorado',
      'Algo de mejora',
      'Inmejorable',
      'Mi ejemplo rojo',
    ]);
  });

  it('minds neither accents nor capitals nor spaces around', () => {
    expect(found(['Índice'], ' INDI ')).toEqual(['Índice']);
    expect(found(['Indice'], 'índ')).toEqual(['Indice']);
  });

  it('finds everything while nothing is typed, and nothing where no letter fits', () => {
    expect(found(['a', 'b'], '')).toEqual(['a', 'b']);
    expect(found(['a', 'b'], 'z')).toEqual([]);
  });
});

describe.each(languages)('In %s', (language) => {
  const all = commandIds.map((id) => ({ id, name: wordsOf(language).command[id] }));

  it.each(all)('three letters bring “$name” among the first five', ({ id, name }) => {
    const first = matching(all, name.slice(0, 3)).slice(0, 5);
    expect(first.map((item) => item.id)).toContain(id);
  });
});
