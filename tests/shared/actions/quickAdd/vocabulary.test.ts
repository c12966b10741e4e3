import { describe, expect, it } from 'vitest';
import { slotReaders } from '../../../../shared/actions/quickAdd/slotReaders.ts';
import { vocabularyOf } from '../../../../shared/actions/quickAdd/vocabulary.ts';
import { folded } from '../../../../shared/folded.ts';
import { languages } from '../../../../shared/settings.ts';

describe.each(languages)('The vocabulary of a quick add (%s)', (language) => {
  const { phrases, days, partsOfDay } = vocabularyOf(language);
  const all = [phrases, days, partsOfDay].flatMap((table) => Object.values(table)).flat();

  it('is folded, as what is typed will be', () => {
    expect(
      all.filter(
        (phrase) => folded(phrase.replace(/\{\w+\}/g, '')) !== phrase.replace(/\{\w+\}/g, ''),
      ),
    ).toEqual([]);
  });

  it('asks only for slots that can be read, and says known standings', () => {
    const known = [...Object.keys(slotReaders), 'apart', 'aside', 'afterStart', 'afterAmount'];
    const asked = all.flatMap((phrase) =>
      [...phrase.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect(asked.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it('asks for something in every phrase', () => {
    const mayBeEmpty = (phrase: string) => phrase.split(' ').every((part) => part.endsWith('?'));
    expect(all.filter(mayBeEmpty)).toEqual([]);
  });

  it('says every meaning but those the language does not have', () => {
    const unsaid = Object.entries({ ...phrases, ...days, ...partsOfDay }).filter(
      ([, said]) => said.length === 0,
    );
    expect(unsaid.map(([meaning]) => meaning)).toEqual(
      language === 'es' ? ['ambiguousWeekday'] : [],
    );
  });
});
