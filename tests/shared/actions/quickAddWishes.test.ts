import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readQuickAdd } from '../../../shared/actions/quickAdd.ts';
import { quickAddWishes } from '../../../shared/actions/quickAddWishes.ts';
import * as schemas from '../../../shared/ipc/schemas.ts';
import { languages } from '../../../shared/locales/languages.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { day } from '../../builders/day.ts';
import { ownWishes } from '../../builders/wishes.ts';

const today = day('2026-11-22');

describe('A quick add', () => {
  it('that says only what to do is once, from today, and of the pillar taken instead', () => {
    const reading = readQuickAdd('Llamar a Ana', today, 'es');
    expect(quickAddWishes(reading, 'people', today)).toEqual(
      ownWishes({ title: 'Llamar a Ana', pillar: 'people' }),
    );
  });

  it('has its word in all that it says', () => {
    const text = 'Leer 20 min cada lunes desde el 1 de diciembre hasta el 31 de enero #marca 9:30';
    expect(quickAddWishes(readQuickAdd(text, today, 'es'), 'people', today)).toEqual(
      ownWishes({
        title: 'Leer',
        pillar: 'brand',
        rhythm: { kind: 'weeks', every: 1, on: [1] },
        start: day('2026-12-01'),
        end: day('2027-01-31'),
        times: readQuickAdd('9:30', today, 'es').times,
        minutes: 20,
      }),
    );
  });

  it('without a title leaves it to the form to ask for one', () => {
    const reading = readQuickAdd('cada día', today, 'es');
    expect(quickAddWishes(reading, 'people', today).title).toBeNull();
  });

  it.each(languages)('as it is given for an example, in %s, is understood whole', (language) => {
    const reading = readQuickAdd(wordsOf(language).quickAdd.example, today, language);
    expect(reading.problems).toEqual([]);
    expect(reading.understood.map(({ as }) => as)).toEqual(['count', 'rhythm', 'pillar', 'time']);
    expect(v.is(schemas.ownWishes, quickAddWishes(reading, 'people', today))).toBe(true);
  });
});
