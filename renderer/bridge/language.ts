import { create } from 'zustand';
import { type Format, formatOf } from '../../shared/locales/format.ts';
import type { Language } from '../../shared/locales/languages.ts';
import type { Words } from '../../shared/locales/words.ts';
import { dictionaries } from './dictionaries.ts';

interface Spoken {
  readonly language: Language;
  readonly words: Words;
}

// Nothing is drawn before its dictionary is there.
const useSpoken = create<Spoken>(() => ({ language: 'es', words: {} as Words }));

/** Speaks `language` from now on: once its dictionary is there, and in all of the window at once. */
export async function speak(language: Language): Promise<void> {
  wished = language;
  const words = await dictionaries[language]();
  // Another may have been wished for meanwhile.
  if (wished === language) useSpoken.setState({ language, words });
}

let wished: Language | null = null;

/** The language in use: the chosen one, or the system's until one is chosen. */
export function useLanguage(): Language {
  return useSpoken(({ language }) => language);
}

/** The words of the language in use. */
export function useWords(): Words {
  return useSpoken(({ words }) => words);
}

/** The way the language in use writes numbers and dates. */
export function useFormat(): Format {
  return formatOf(useLanguage());
}
