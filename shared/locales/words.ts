import { en } from './en.ts';
import { es, type Words } from './es.ts';
import type { Language } from './languages.ts';
import { type OutsideWords, outsideWords } from './outside.ts';

/** The words of the window, and those that are said outside it. */
export type AllWords = Words & OutsideWords;

const dictionaries: Readonly<Record<Language, AllWords>> = {
  es: { ...es, ...outsideWords.es },
  en: { ...en, ...outsideWords.en },
};

/** The words of `language`; whoever calls this carries every dictionary along. */
export function wordsOf(language: Language): AllWords {
  return dictionaries[language];
}

export type { Words };
