import { en } from './en.ts';
import { es, type Words } from './es.ts';
import type { Language } from './languages.ts';

const dictionaries: Readonly<Record<Language, Words>> = { es, en };

/** The words of `language`; whoever calls this carries every dictionary along. */
export function wordsOf(language: Language): Words {
  return dictionaries[language];
}

export type { Words };
