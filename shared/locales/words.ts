import { en } from './en.ts';
import { es, type Words } from './es.ts';

/** Every dictionary, in the order the languages are offered: a new language is one line here. */
const dictionaries = { es, en } as const satisfies Readonly<Record<string, Words>>;

/** A language of the interface, as BCP 47. */
export type Language = keyof typeof dictionaries;

/** The languages Pilar speaks, in the order they are offered. */
export const languages = Object.keys(dictionaries) as readonly Language[];

/** The words of `language`. */
export function wordsOf(language: Language): Words {
  return dictionaries[language];
}

export type { Words };
