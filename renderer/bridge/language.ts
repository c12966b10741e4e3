import { createContext, useContext, useEffect, useState } from 'react';
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

/**
 * What speaks another language than the window: within it, that one is the language in use. A report
 * is in the language of whoever reads it, and so is each part of the window that is set in it.
 */
export const SpokenHere = createContext<Spoken | null>(null);

/** The words of a language, whichever the window speaks; null until they are there. */
export function useWordsOf(language: Language): Words | null {
  const current = useSpoken();
  const [fetched, setFetched] = useState<Spoken | null>(null);
  const isCurrent = current.language === language;
  useEffect(() => {
    if (isCurrent) return;
    let isWanted = true;
    const fetch = async () => {
      const words = await dictionaries[language]();
      if (isWanted) setFetched({ language, words });
    };
    void fetch();
    return () => {
      isWanted = false;
    };
  }, [language, isCurrent]);
  if (isCurrent) return current.words;
  return fetched?.language === language ? fetched.words : null;
}

/** The language in use: the chosen one, or the system's until one is chosen. */
export function useLanguage(): Language {
  const here = useContext(SpokenHere);
  const language = useSpoken((spoken) => spoken.language);
  return here?.language ?? language;
}

/** The words of the language in use. */
export function useWords(): Words {
  const here = useContext(SpokenHere);
  const words = useSpoken((spoken) => spoken.words);
  return here?.words ?? words;
}

/** The way the language in use writes numbers and dates. */
export function useFormat(): Format {
  return formatOf(useLanguage());
}
