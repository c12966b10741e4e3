import type { Language } from '../../shared/locales/languages.ts';
import type { Words } from '../../shared/locales/words.ts';

/** Fetches a language's words: those in use, and at the start those that most likely will be. */
export const dictionaries: Readonly<Record<Language, () => Promise<Words>>> = {
  es: async () => (await import('../../shared/locales/es.ts')).es,
  en: async () => (await import('../../shared/locales/en.ts')).en,
};
